// A database in which an officer has submitted plans, made before the servers start: the development viewer approves.
import { MIGRATIONS } from '../../migrations';
import { type Database, migrate, openDatabase } from '../../src/database';
import { type Roster } from '../../src/domain/roster';
import { ENTITIES } from '../../src/entities';
import { verifyAudit } from '../../src/features/audit';
import { migrateQueue } from '../../src/jobs';
import { type PlanMoves } from '../../src/planning/plan';
import { openDesk } from '../features/plans/decisions/desk';
import { type ServerProcess } from './server-process';

/** Where the servers will find their data. */
export interface Place {
  /** postgres:// url; null for the embedded database. */
  readonly url: string | null;
  readonly directory: string;
}

/** The viewer of a server on this machine: whoever approves, but not who submitted. */
export function approverSettings({ url }: Place): Readonly<Record<string, string>> {
  return {
    DEVELOPMENT_ROLES: 'APPROVER,PERSONNEL_OFFICER,AUDITOR',
    RATE_PER_SECOND: '0',
    ...(url ? { DATABASE_URL: url } : {}),
  };
}

/** Saves the roster and submits a plan for each list of moves, all on the same input; returns their ids. */
export async function prepareOffice(
  place: Place,
  roster: Roster,
  plans: readonly Partial<PlanMoves>[],
): Promise<readonly string[]> {
  return withDatabase(place, async (database) => {
    await migrate(database.dataSource);
    await migrateQueue(database);
    const nothing = { clear: async () => undefined, statementsOf: async () => [] };
    const desk = await openDesk({ ...database, ...nothing }, [roster]);
    try {
      const ids: string[] = [];
      for (const moves of plans) ids.push(await desk.submitted(moves));
      return ids;
    } finally {
      await desk.api.app.close();
    }
  });
}

/** Opens the data while no server has it (embedded), or beside the servers (PostgreSQL). */
export async function withDatabase<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const { url } = place;
  const directory = url === null ? place.directory : null;
  const database = await openDatabase({ url, directory, entities: ENTITIES, migrations: MIGRATIONS });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What is wrong with the audit log's chains; empty when nothing is. */
export async function auditProblems(database: Database): Promise<readonly (string | null)[]> {
  const reports = await verifyAudit(database.dataSource.manager);
  return reports.map(({ problem }) => problem).filter((problem) => problem !== null);
}

export type Outcome = 'WON' | string;

/** Sends an approval and says how it went: WON, the code of a refusal, or LOST when no answer came. */
export async function approveOn(
  server: ServerProcess,
  planId: string,
  expectedVersion: number,
  idempotencyKey: string,
): Promise<Outcome> {
  const input = { planId, expectedVersion, idempotencyKey };
  try {
    const { approvePlan } = await server.run('ApprovePlan', { input });
    return approvePlan.userErrors[0]?.code ?? 'WON';
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    return /"code":"(\w+)"/.exec(text)?.[1] ?? 'LOST';
  }
}
