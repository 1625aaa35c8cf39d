// Which plan's notices a posting stands in: whom they concern finds them without seeing any plan.
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type EntityManager } from 'typeorm';
import { type AccessTable, personFacts } from '../../../graphql/access';
import { defineLoader, type GraphContext } from '../../../graphql/context';
import { planNodeId } from '../../plans';
import { type RotationOfYear, RotationRecordType } from '../../rotations';
import { sameYear } from '../../school-years';
import { ISSUED_STATES } from './paper-order.store';

const plansOfRecords = defineLoader(async (context: GraphContext, recordIds: readonly string[]) => {
  const plans = await plansWithNotices(context.manager, recordIds);
  return recordIds.map((recordId) => plans.get(recordId) ?? null);
});

@Resolver(() => RotationRecordType)
export class IssuedNoticesResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'Plan whose issued notices hold this posting, for makeNotices; empty before (通知书所属方案).',
  })
  async noticePlanId(@Root() record: RotationOfYear, @Ctx() context: GraphContext): Promise<string | null> {
    const planId = await plansOfRecords(context, record.recordId);
    return planId && planNodeId({ planId, year: record.year });
  }
}

/** UUIDs of plans by those of the records they wrote, where the office has made the notices. */
async function plansWithNotices(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // In SQL: the builder does not join tables that have no relation.
  const rows = await manager.query<{ recordId: string; planId: string }[]>(
    `SELECT r.id AS "recordId", p.id AS "planId"
     FROM rotation_record r
     JOIN plan p ON ${sameYear('p', 'r')} AND p.id = r.plan_id
     WHERE r.id = ANY($1) AND p.state = ANY($2) AND EXISTS (
       SELECT 1 FROM paper_order o
       WHERE ${sameYear('o', 'p')} AND o.plan_id = p.id
         AND o.state = 'SUCCEEDED' AND o.reader IS NULL AND 'NOTICE' = ANY(o.kinds))`,
    [recordIds, [...ISSUED_STATES]],
  );
  return new Map(rows.map(({ recordId, planId }) => [recordId, planId]));
}

export const issuedNoticesAccess: AccessTable = {
  types: { RotationRecord: { fields: { noticePlanId: personFacts } } },
};
