// A request's plans, all keys of one tick in one statement.
import { defineLoader, type GraphContext } from '../../../graphql/context';
import { found } from '../../../graphql/errors';
import { type Message } from '../../../graphql/language';
import { decodeNodeId, encodeNodeId } from '../../../graphql/node-id';
import { findSchoolYear } from '../../school-years';
import { findPlans, type PlanSource } from './plan.store';

/** The plan behind an opaque id; null when there is none. Says nothing about who may see it. */
export const planById = defineLoader(
  async (context: GraphContext, ids: readonly string[]): Promise<readonly (PlanSource | null)[]> => {
    const keys = ids.map((id) => planKey(id));
    const known = new Map<string, PlanSource>();
    const years = new Map(keys.flatMap((key) => (key ? [[`${key.county}|${key.label}`, key]] : [])));
    for (const { county, label } of years.values()) {
      const year = await findSchoolYear(context.manager, county, label);
      const wanted = keys.flatMap((key) =>
        key?.county === county && key.label === label ? [key.planId] : [],
      );
      const rows = year ? await findPlans(context.manager, year, wanted) : [];
      for (const row of rows) known.set(row.planId, { ...row, year: year! });
    }
    return keys.map((key) => plansIn(known, key));
  },
);

/** The same, for who must have one. */
export async function requirePlan(context: GraphContext, id: string): Promise<PlanSource> {
  return found(await planById(context, id), NO_SUCH_PLAN);
}

export const NO_SUCH_PLAN: Message = { zh: '没有这个方案', en: 'There is no such plan' };

interface PlanKey {
  readonly county: string;
  readonly label: string;
  readonly planId: string;
}

function planKey(id: string): PlanKey | null {
  const node = decodeNodeId(id);
  if (node?.type !== 'Plan') return null;
  const [county = '', label = '', planId = ''] = node.key;
  return { county, label, planId };
}

/** The plan of the key, if it is of the county and school year that the key names. */
function plansIn(found: ReadonlyMap<string, PlanSource>, key: PlanKey | null): PlanSource | null {
  const plan = key && found.get(key.planId);
  return plan && plan.year.countyCode === key.county && plan.year.label === key.label ? plan : null;
}

/** County code inside an opaque plan id, without looking whether the plan exists; null when it is no such id. */
export function countyOfPlanId(id: unknown): string | null {
  const node = typeof id === 'string' ? decodeNodeId(id) : null;
  return node?.type === 'Plan' ? (node.key[0] ?? null) : null;
}

export function planNodeId(plan: Pick<PlanSource, 'planId' | 'year'>): string {
  return encodeNodeId('Plan', plan.year.countyCode, plan.year.label, plan.planId);
}
