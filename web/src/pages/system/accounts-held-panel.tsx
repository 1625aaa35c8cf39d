// Who holds which role, for the auditor: to look at, not to change.
import { type ReactElement, useMemo } from 'react';
import { AccountsHeld } from '../../graphql/generated/accounts-held';
import { type AccountsHeldQuery } from '../../graphql/generated/types';
import { usePages } from '../../graphql/use-pages';
import { moment } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { PagedTable } from '../../parts/paged-table';
import { accountState, grantLine } from './account-state';
import { systemWords } from './system-words';
import { useGrantWords } from './use-grant-words';

const accountsOf = ({ accounts }: AccountsHeldQuery): AccountsHeldQuery['accounts'] => accounts;

export function AccountsHeldPanel({ county }: { readonly county: string }): ReactElement {
  const words = useWords(systemWords);
  const grantWords = useGrantWords();
  const language = useLanguage();
  const variables = useMemo(() => ({ county, first: 50 }), [county]);
  const pages = usePages(AccountsHeld, variables, accountsOf);
  return (
    <PagedTable
      pages={pages}
      caption={words.held}
      columns={[
        { key: 'login', head: words.login, text: ({ login }) => login, isRowHead: true },
        { key: 'name', head: words.name, text: ({ name }) => name },
        {
          key: 'roles',
          head: words.roles,
          text: ({ grants }) =>
            grants
              .map((grant) => words.since(grantLine(grant, grantWords), moment(grant.grantedAt, language)))
              .join('；') || words.noRoles,
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
      ]}
      rowKey={({ id }) => id}
    />
  );
}
