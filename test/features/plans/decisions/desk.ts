// An office with plans to decide about: plans with chosen moves, stored as if the planner had found them.
import { randomUUID } from 'node:crypto';
import { inTransaction } from '../../../../src/database';
import { type Roster } from '../../../../src/domain/roster';
import { storePlan } from '../../../../src/features/plans/run/plan-result.store';
import { beginRun } from '../../../../src/features/plans/run/plan-run.store';
import { type Role, type Viewer } from '../../../../src/graphql/viewer';
import { type Plan, type PlanMoves } from '../../../../src/planning/plan';
import { someMoves } from '../../../builders';
import { type TestDatabase } from '../../../support/database';
import { type Api, type GraphAnswer, openApi } from '../../api';
import { operation } from '../../operations';

export interface Desk {
  readonly api: Api;
  readonly county: string;
  /** Asks as an account with a role from now on. */
  as(account: string, ...roles: readonly Role[]): void;
  run(name: string, variables: object): Promise<GraphAnswer>;
  /** Starts a plan on the roster as it is and stores the moves as its result; returns its id. */
  plan(moves: Partial<PlanMoves>): Promise<string>;
  /** The same, submitted by `officer`. */
  submitted(moves: Partial<PlanMoves>): Promise<string>;
  /** Takes a decision on the plan as it stands, with a key of its own, and gives the payload. */
  decide(name: string, plan: string, input?: object): Promise<GraphAnswer['data']>;
  /** The plan with its history and what may be done. */
  see(plan: string): Promise<GraphAnswer['data']>;
  // biome-ignore lint/suspicious/noExplicitAny: rows are looked into by column in tests
  sql(text: string, values?: unknown[]): Promise<any[]>;
}

export async function openDesk(database: TestDatabase, rosters: readonly Roster[]): Promise<Desk> {
  const api = await openApi(database, rosters);
  const county = rosters[0]!.county.code;
  const run: Desk['run'] = (name, variables) => api.ask(operation(name), variables);
  const as: Desk['as'] = (account, ...roles) => api.actAs(clerk(county, account, ...roles));
  const see: Desk['see'] = async (plan) => {
    const answer = await run('PlanDecisions', { plan });
    if (!answer.data?.plan) throw new Error(answer.text);
    return answer.data.plan;
  };
  const decide: Desk['decide'] = async (name, plan, input = {}) => {
    const { version } = await see(plan);
    const answer = await run(name, {
      input: { planId: plan, expectedVersion: version, idempotencyKey: randomUUID(), ...input },
    });
    if (!answer.data) throw new Error(answer.text);
    return Object.values(answer.data)[0];
  };
  const plan: Desk['plan'] = async (moves) => {
    as('officer', 'PERSONNEL_OFFICER');
    const answer = await run('StartPlan', { input: { county, idempotencyKey: randomUUID() } });
    const started = answer.data.startPlan.plan;
    const planId = planIdOf(started.id);
    const { dataSource } = database;
    const order = await beginRun(dataSource.manager, planId, 1);
    const stored = await inTransaction(dataSource, (manager) =>
      storePlan(manager, order!, aPlan(started.inputHash, moves)),
    );
    if (!stored) throw new Error('The plan was not stored');
    return started.id;
  };
  return {
    api,
    county,
    run,
    as,
    see,
    decide,
    plan,
    submitted: async (moves) => {
      const id = await plan(moves);
      const { userErrors } = await decide('SubmitPlan', id);
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      return id;
    },
    sql: (text, values) => database.dataSource.query(text, values),
  };
}

/** An account of the county's office. */
export function clerk(county: string, account: string, ...roles: readonly Role[]): Viewer {
  return {
    accountId: account,
    name: account,
    grants: roles.map((role) => ({ role, countyCode: county, schoolCode: null, staffNo: null })),
  };
}

/** UUID inside an opaque plan id. */
export function planIdOf(id: string): string {
  return (JSON.parse(Buffer.from(id, 'base64url').toString()) as string[])[3]!;
}

/** A finished plan document with these moves. */
export function aPlan(inputHash: string, moves: Partial<PlanMoves>): Plan {
  return {
    schemaVersion: 1,
    inputHash,
    ruleSetVersion: 'test',
    solver: { name: 'by hand', version: '1', seconds: 0, formulation: 'none', seed: 0 },
    tiers: [],
    waterfall: [],
    cells: [],
    check: { violations: [] },
    ...someMoves(moves),
  };
}
