// A request that went wrong, in words, with what the reader can do about it.
import { type ReactElement } from 'react';
import { type Problem } from '../graphql/problem';
import { problemWords } from '../language/problem-words';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** Asks again; after a conflict it brings what the others have done. */
  readonly onRetry?: (() => void) | undefined;
}

export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps): ReactElement {
  const words = useWords(problemWords);
  const common = useWords(commonWords);
  return (
    <div className="notice notice-bad" role="alert">
      <p>{words[problem.kind]}</p>
      {problem.message && problem.message !== words[problem.kind] && <p>{problem.message}</p>}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {problem.kind === 'CONFLICT' ? common.reload : common.retry}
        </button>
      )}
    </div>
  );
}
