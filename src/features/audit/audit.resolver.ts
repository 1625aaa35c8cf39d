// The audit log for auditors: entries of a county's chain, newest first.
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import {
  type AccessTable,
  allow,
  composeAccess,
  connectionAccess,
  goesWithParent,
  inherited,
  sameRule,
  withArgs,
} from '../../graphql/access';
import { type GraphContext } from '../../graphql/context';
import {
  Conditions,
  PAGE_ARGS,
  type Page,
  pageOfQuery,
  pageRequest,
  type SqlOrder,
} from '../../graphql/paging';
import { AuditArgs, AuditEntryConnection, type AuditEntryType } from './audit-entry.type';

const COLUMNS = `sequence, occurred_at AS "occurredAt", actor, action, subject_type AS "subjectType",
  subject_id AS "subjectId", reason, detail, hash`;

const NEWEST_FIRST: SqlOrder<AuditEntryType> = {
  name: 'audit:SEQUENCE:DESC',
  descending: true,
  keyOf: ({ sequence }) => [sequence],
  expressions: ['sequence::float8'],
  shape: 'n',
};

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description: 'Entries of the audit log of a county, newest first (审计日志).',
  })
  auditEntries(
    @Args(() => AuditArgs) args: AuditArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<AuditEntryType>> {
    const conditions = new Conditions();
    conditions.add('chain = ?', args.county);
    const { actions, actor, subjectType, subjectId } = args.filter ?? {};
    const given: readonly [unknown, string][] = [
      [actions, 'action = ANY(?)'],
      [actor, 'actor = ?'],
      [subjectType, 'subject_type = ?'],
      [subjectId, 'subject_id = ?'],
    ];
    for (const [value, condition] of given) {
      if (value !== null && value !== undefined) conditions.add(condition, value);
    }
    const list = { select: COLUMNS, from: 'audit_entry', conditions };
    return pageOfQuery(context.manager, list, NEWEST_FIRST, pageRequest(args));
  }
}

export const auditAccess: AccessTable = composeAccess([
  connectionAccess('AuditEntry'),
  {
    types: {
      Query: {
        fields: {
          auditEntries: {
            ...withArgs(allow({ AUDITOR: 'COUNTY' }), [...PAGE_ARGS, 'county', 'filter']),
            about: (_source, args) => ({ county: String(args['county']) }),
          },
        },
      },
      AuditEntry: goesWithParent,
    },
    inputs: { AuditFilter: sameRule(inherited, 'actions', 'actor', 'subjectType', 'subjectId') },
  },
]);
