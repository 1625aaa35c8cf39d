// Papers that were ordered: how far they are, and the file once it is there.
import { type ReactElement, useEffect } from 'react';
import { PaperOrder } from '../graphql/generated/paper-order';
import { PaperProgress } from '../graphql/generated/paper-progress';
import { useAnswer } from '../graphql/use-answer';
import { useAskingEvery } from '../graphql/use-asking-every';
import { useWatch } from '../graphql/use-watch';
import { useWords } from '../language/words';
import { Answered } from './answered';
import { paperOrderWords } from './paper-order-words';
import { Progress } from './progress';
import './paper-order.css';

/** Seconds between two looks when a line in between keeps the news back. */
const LOOK_SECONDS = 3;

interface PaperOrderStateProps {
  readonly orderId: string;
  /** In place of the server's words, when nothing had to be written. */
  readonly failed?: string;
}

export function PaperOrderState({ orderId, failed }: PaperOrderStateProps): ReactElement {
  const words = useWords(paperOrderWords);
  const { ended } = useWatch(PaperProgress, { orderId });
  const answer = useAnswer(PaperOrder, { orderId });
  const { askAgain } = answer;
  const state = answer.data?.paperOrder?.state;
  const waiting = state === 'QUEUED' || state === 'RUNNING';
  useEffect(() => {
    if (ended) askAgain();
  }, [ended, askAgain]);
  useAskingEvery(ended && waiting ? LOOK_SECONDS : null, askAgain);
  return (
    <Answered answer={answer} part={({ paperOrder }) => paperOrder}>
      {({ file, problem }) => (
        <div className="paper-order" role="status">
          {waiting && <Progress label={words.making} />}
          {file && (
            <a className="paper-order-file" href={file.url} download={file.name}>
              {words.download(file.name)}
            </a>
          )}
          {state === 'FAILED' && <p>{failed ?? problem}</p>}
          {state === 'SUCCEEDED' && !file && <p>{words.gone}</p>}
        </div>
      )}
    </Answered>
  );
}
