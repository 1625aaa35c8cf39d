// Shows an answer: loading, what went wrong, nothing there, or the data; old data stays while it is asked for again.
import { type ReactElement, type ReactNode } from 'react';
import { type Answer } from '../graphql/use-answer';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { Loading } from './loading';
import { ProblemNotice } from './problem-notice';

interface AnsweredProps<Data, Part> {
  readonly answer: Answer<Data>;
  /** Takes what the page is about out of the answer; null or undefined when there is none. */
  readonly part: (data: Data) => Part | null | undefined;
  /** In place of the data when there is none. */
  readonly empty?: ReactNode;
  readonly children: (part: Part) => ReactNode;
}

export function Answered<Data, Part>({
  answer,
  part,
  empty,
  children,
}: AnsweredProps<Data, Part>): ReactElement {
  const words = useWords(commonWords);
  const { data, problem, asking, askAgain } = answer;
  const found = data === undefined || data === null ? undefined : part(data);
  const shown = found !== undefined && found !== null;
  return (
    <>
      {problem && <ProblemNotice problem={problem} onRetry={askAgain} />}
      {!shown && asking && <Loading />}
      {!shown && !asking && !problem && (empty ?? <p className="empty">{words.none}</p>)}
      {shown && <div aria-busy={asking}>{children(found)}</div>}
    </>
  );
}
