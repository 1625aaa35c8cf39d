// Access tokens of an account: what for, what they may, when used last, and the button that ends one.
import { type ReactElement } from 'react';
import { type AccountTokensQuery } from '../graphql/generated/types';
import { moment } from '../language/format';
import { useLanguage } from '../language/language';
import { roleWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { DataTable } from './data-table';
import { tokenWords } from './token-words';

export type AccessToken = NonNullable<AccountTokensQuery['account']>['accessTokens'][number];

interface TokenTableProps {
  readonly tokens: readonly AccessToken[];
  /** Nothing is ended while it is so. */
  readonly blocked: boolean;
  readonly onEnd: (token: AccessToken) => void;
}

export function TokenTable({ tokens, blocked, onEnd }: TokenTableProps): ReactElement {
  const words = useWords(tokenWords);
  const roles = useWords(roleWords);
  const language = useLanguage();
  const rolesOf = ({ roles: bound }: AccessToken): string => {
    if (bound === null) return words.allRoles;
    return bound.map((role) => roles[role]).join(' · ') || words.noRoles;
  };
  if (tokens.length === 0) return <p className="empty">{words.none}</p>;
  return (
    <DataTable
      caption={words.tokens}
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: words.purpose, text: ({ name }) => name, isRowHead: true },
        {
          key: 'may',
          head: words.may,
          text: ({ mayChange }) => (mayChange ? words.change : words.read),
        },
        { key: 'roles', head: words.inRoles, text: rolesOf },
        {
          key: 'used',
          head: words.lastUsed,
          text: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : moment(lastUsedAt, language)),
          order: ({ lastUsedAt }) => lastUsedAt ?? '',
        },
        {
          key: 'made',
          head: words.madeAt,
          text: ({ createdAt }) => moment(createdAt, language),
          order: ({ createdAt }) => createdAt,
        },
        {
          key: 'until',
          head: words.until,
          text: ({ expiresAt }) => moment(expiresAt, language),
          order: ({ expiresAt }) => expiresAt,
        },
        {
          key: 'act',
          head: words.act,
          text: () => '',
          cell: (token) => (
            <button
              type="button"
              disabled={blocked}
              aria-label={`${words.end}: ${token.name}`}
              onClick={() => onEnd(token)}
            >
              {words.end}
            </button>
          ),
        },
      ]}
    />
  );
}
