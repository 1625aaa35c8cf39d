// One audit entry for the private facts that one request showed, not one for every row.
import { type DataSource } from 'typeorm';
import { inTransaction } from '../../database';
import { type KeepViews } from '../../graphql/access';
import { audit } from './audit';

/** Names an entry about several people at once; who they are stands in its detail. */
export const SEVERAL_PEOPLE = '*';

/** Writes who was shown private facts of whom; the facts themselves are in no entry. */
export function viewsToAudit(dataSource: DataSource): KeepViews {
  return (viewer, views) =>
    inTransaction(dataSource, async (manager) => {
      for (const { county, fields, people } of views) {
        await audit(manager, {
          county,
          actor: viewer.accountId,
          action: 'PRIVATE_FACTS_VIEWED',
          subjectType: 'TEACHER',
          subjectId: people.length === 1 ? (people[0] ?? SEVERAL_PEOPLE) : SEVERAL_PEOPLE,
          detail: { fields, people },
          change: null,
        });
      }
    });
}
