// Plan documents given to a command, checked against the roster they claim to be made from.
import { readFile } from 'node:fs/promises';
import { PLAN_SCHEMA } from '../features/plans/plan/plan-schema';
import { type ExplainedPlan } from '../planning/plan';

/** The plan of a file; null when the file holds none, or one of another input. */
export async function readPlanFile(path: string, inputHash: string): Promise<ExplainedPlan | null> {
  try {
    const plan = PLAN_SCHEMA.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
    return plan?.inputHash === inputHash ? plan : null;
  } catch {
    return null;
  }
}

/** What is wrong when `readPlanFile` finds nothing. */
export const NOT_THIS_ROSTER = '方案不是由这份名册算出的 / The plan was not made from this roster';
