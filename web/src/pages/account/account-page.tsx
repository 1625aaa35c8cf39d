// The own account: changing the password, and the access tokens that act in one's name.
import { type ReactElement, useState } from 'react';
import { OwnAccount } from '../../graphql/generated/own-account';
import { RevokeAccessToken } from '../../graphql/generated/revoke-access-token';
import { useAnswer } from '../../graphql/use-answer';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Refusals } from '../../parts/form';
import { Page } from '../../parts/page';
import { ProblemNotice } from '../../parts/problem-notice';
import { toast } from '../../parts/toast';
import { type AccessToken, TokenTable } from '../../parts/token-table';
import { tokenWords } from '../../parts/token-words';
import { PasswordDialog } from '../../shell/password-dialog-later';
import { accountWords } from './account-words';
import { NewTokenDialog } from './new-token-dialog';

const NOTHING_TO_ASK = {};

export function AccountPage(): ReactElement {
  const words = useWords(accountWords);
  const [changing, setChanging] = useState(false);
  return (
    <Page title={words.title}>
      <section aria-labelledby="own-password">
        <h2 id="own-password">{words.password}</h2>
        <button type="button" onClick={() => setChanging(true)}>
          {words.changePassword}
        </button>
      </section>
      <OwnTokens />
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </Page>
  );
}

function OwnTokens(): ReactElement {
  const words = useWords(accountWords);
  const tokens = useWords(tokenWords);
  const answer = useAnswer(OwnAccount, NOTHING_TO_ASK);
  const { make, making, userErrors, problem } = useChange(
    RevokeAccessToken,
    (data) => data.revokeAccessToken,
  );
  const [creating, setCreating] = useState(false);
  const end = async ({ id: tokenId }: AccessToken): Promise<void> => {
    if (await make({ input: { tokenId } })) toast(tokens.ended);
  };
  return (
    <section aria-labelledby="own-tokens">
      <h2 id="own-tokens">{tokens.tokens}</h2>
      <p className="hint">{words.lead}</p>
      <p>
        <button type="button" onClick={() => setCreating(true)}>
          {words.newToken}
        </button>
      </p>
      <Refusals userErrors={userErrors} />
      {problem && <ProblemNotice problem={problem} />}
      <Answered answer={answer} part={({ viewer }) => viewer}>
        {({ accessTokens }) => (
          <TokenTable tokens={accessTokens} blocked={making} onEnd={(token) => void end(token)} />
        )}
      </Answered>
      {creating && <NewTokenDialog onClose={() => setCreating(false)} />}
    </section>
  );
}
