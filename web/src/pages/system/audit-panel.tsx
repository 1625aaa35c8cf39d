// The audit log of a county: who did or saw what, when and why, newest first.
import { type ReactElement, useMemo } from 'react';
import { AccountsHeld } from '../../graphql/generated/accounts-held';
import { AuditEntries } from '../../graphql/generated/audit-entries';
import { type AuditEntriesQuery } from '../../graphql/generated/types';
import { useAnswer } from '../../graphql/use-answer';
import { usePages } from '../../graphql/use-pages';
import { moment } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Choice } from '../../parts/choice';
import { PagedTable } from '../../parts/paged-table';
import { useInAddress } from '../../parts/use-in-address';
import { auditActionWords } from './audit-action-words';
import { systemWords } from './system-words';

const entriesOf = ({ auditEntries }: AuditEntriesQuery): AuditEntriesQuery['auditEntries'] => auditEntries;

const FILTERS = ['action', 'actor', 'subjectId'] as const;

export function AuditPanel({ county }: { readonly county: string }): ReactElement {
  const words = useWords(systemWords);
  const actions: Readonly<Record<string, string>> = useWords(auditActionWords);
  const language = useLanguage();
  const [{ action, actor, subjectId }, choose] = useInAddress(FILTERS);
  const people = useAnswer(AccountsHeld, { county, first: 200 });
  const names = new Map(people.data?.accounts.nodes.map(({ id, login, name }) => [id, `${name} ${login}`]));
  const variables = useMemo(
    () => ({
      county,
      filter: { actions: action ? [action] : null, actor: actor || null, subjectId: subjectId || null },
      first: 50,
    }),
    [county, action, actor, subjectId],
  );
  const pages = usePages(AuditEntries, variables, entriesOf);
  return (
    <>
      <div className="system-filters">
        <Choice
          label={words.action}
          none={words.any}
          value={action}
          options={Object.entries(actions)}
          onChoose={(chosen) => choose({ action: chosen })}
        />
        <Choice
          label={words.actor}
          none={words.any}
          value={actor}
          options={[...names]}
          onChoose={(chosen) => choose({ actor: chosen })}
        />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            choose({ subjectId: String(new FormData(event.currentTarget).get('subject')).trim() });
          }}
        >
          <label>
            {words.subjectId} <input name="subject" type="search" defaultValue={subjectId} />
          </label>{' '}
          <button type="submit">{words.search}</button>
        </form>
      </div>
      <p className="hint">{words.chain}</p>
      <PagedTable
        pages={pages}
        caption={words.audit}
        columns={[
          {
            key: 'sequence',
            head: words.sequence,
            text: ({ sequence }) => `${sequence}`,
            isRowHead: true,
          },
          { key: 'when', head: words.when, text: ({ occurredAt }) => moment(occurredAt, language) },
          { key: 'actor', head: words.actor, text: (entry) => names.get(entry.actor) ?? entry.actor },
          { key: 'action', head: words.action, text: (entry) => actions[entry.action] ?? entry.action },
          {
            key: 'subject',
            head: words.subject,
            text: (entry) => `${entry.subjectType} ${entry.subjectId}`,
            cell: (entry) => (
              <span className="system-code">
                {entry.subjectType} {entry.subjectId}
              </span>
            ),
          },
          { key: 'reason', head: words.reason, text: ({ reason }) => reason },
          {
            key: 'detail',
            head: words.detail,
            text: ({ detail }) => detailText(detail),
            cell: ({ detail }) => <span className="system-code">{detailText(detail)}</span>,
          },
          {
            key: 'hash',
            head: words.hash,
            text: ({ hash }) => hash,
            cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}…</code>,
          },
        ]}
        rowKey={({ sequence }) => `${sequence}`}
      />
    </>
  );
}

function detailText(detail: unknown): string {
  if (typeof detail !== 'object' || detail === null) return '';
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ');
}
