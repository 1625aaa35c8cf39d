// Access tokens of somebody, for the administrator: to see, and to end with a reason.
import { type ReactElement, useMemo } from 'react';
import { AccountTokens } from '../../graphql/generated/account-tokens';
import { EndAccessToken } from '../../graphql/generated/end-access-token';
import { useAnswer } from '../../graphql/use-answer';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Refusals } from '../../parts/form';
import { ProblemNotice } from '../../parts/problem-notice';
import { toast } from '../../parts/toast';
import { type AccessToken, TokenTable } from '../../parts/token-table';
import { tokenWords } from '../../parts/token-words';

interface TokensOfAccountProps {
  readonly accountId: string;
  /** Nothing is done while it is empty. */
  readonly reason: string;
}

export function TokensOfAccount({ accountId, reason }: TokensOfAccountProps): ReactElement {
  const words = useWords(tokenWords);
  const variables = useMemo(() => ({ accountId }), [accountId]);
  const answer = useAnswer(AccountTokens, variables);
  const { make, making, userErrors, problem } = useChange(EndAccessToken, (data) => data.endAccessToken);
  const end = async ({ id: tokenId }: AccessToken): Promise<void> => {
    if (await make({ input: { tokenId, reason } })) toast(words.ended);
  };
  return (
    <section aria-labelledby="tokens-held">
      <h3 id="tokens-held">{words.tokens}</h3>
      <Refusals userErrors={userErrors} />
      {problem && <ProblemNotice problem={problem} />}
      <Answered answer={answer} part={({ account }) => account}>
        {({ accessTokens }) => (
          <TokenTable
            tokens={accessTokens}
            blocked={reason === '' || making}
            onEnd={(token) => void end(token)}
          />
        )}
      </Answered>
    </section>
  );
}
