// Accounts of a county for its administrator: who may sign in, as what, and everything done to them.

import { type ReactElement, useMemo, useState } from 'react';
import { Accounts } from '../../graphql/generated/accounts';
import { type AccountsQuery } from '../../graphql/generated/types';
import { usePages } from '../../graphql/use-pages';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { PagedTable } from '../../parts/paged-table';
import { type Account } from './account';
import { AccountDialog } from './account-dialog';
import { accountState, grantLine } from './account-state';
import { CreateAccountDialog } from './create-account-dialog';
import { systemWords } from './system-words';
import { useGrantWords } from './use-grant-words';

const accountsOf = ({ accounts }: AccountsQuery): AccountsQuery['accounts'] => accounts;

export function AccountsPanel({ county }: { readonly county: string }): ReactElement {
  const words = useWords(systemWords);
  const grantWords = useGrantWords();
  const variables = useMemo(() => ({ county, first: 50 }), [county]);
  const pages = usePages(Accounts, variables, accountsOf);
  const [opened, setOpened] = useState<Account | null>(null);
  const [creating, setCreating] = useState(false);
  return (
    <>
      <p>
        <button type="button" className="primary" onClick={() => setCreating(true)}>
          {words.newAccount}
        </button>
      </p>
      <PagedTable
        pages={pages}
        caption={words.accounts}
        columns={[
          { key: 'login', head: words.login, text: ({ login }) => login, isRowHead: true },
          { key: 'name', head: words.name, text: ({ name }) => name },
          {
            key: 'roles',
            head: words.roles,
            text: ({ grants }) =>
              grants.map((grant) => grantLine(grant, grantWords)).join('；') || words.noRoles,
          },
          {
            key: 'state',
            head: words.state,
            text: (account) => words[accountState(account).word],
            cell: (account) => {
              const { word, tone } = accountState(account);
              return <Badge tone={tone}>{words[word]}</Badge>;
            },
          },
          {
            key: 'act',
            head: words.act,
            text: () => '',
            cell: (account) => (
              <button
                type="button"
                aria-label={`${words.manage}: ${account.login}`}
                onClick={() => setOpened(account)}
              >
                {words.manage}
              </button>
            ),
          },
        ]}
        rowKey={({ id }) => id}
      />
      {opened && (
        <AccountDialog
          account={pages.rows.find(({ id }) => id === opened.id) ?? opened}
          onClose={() => setOpened(null)}
        />
      )}
      {creating && <CreateAccountDialog county={county} onClose={() => setCreating(false)} />}
    </>
  );
}
