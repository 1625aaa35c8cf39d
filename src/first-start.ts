// What a person sees at a start: the database found, or the example county loaded and planned at the very first one.
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, inTransaction } from './database';
import { findPlans, hasEnded, type PlanRow, startPlan } from './features/plans';
import { saveRoster } from './features/rosters';
import { readBundle } from './features/rosters/bundle';
import { findSchoolYear, listCounties, type SchoolYearScope } from './features/school-years';

export interface FirstStart {
  readonly database: Database;
  readonly say: (line: string) => void;
  /** Aborts the waiting when the process is told to stop. */
  readonly signal: AbortSignal;
  /** Folder of the example county; null when it is not wanted. */
  readonly example: string | null;
}

const LOOK_MS = 250;
const SAY_EVERY_MS = 5_000;
const TIME_LIMIT_SECONDS = 600;

/** Account name under which the example's plan is started. */
const STARTER = 'first-start';

/** Returns the codes of counties that hold invented example data. */
export async function firstStart(start: FirstStart): Promise<readonly string[]> {
  const { database, say } = start;
  const counties = await listCounties(database.dataSource.manager, null);
  const kind = database.kind === 'EMBEDDED' ? '内置数据库 embedded database' : 'PostgreSQL';
  if (counties.length > 0) {
    const names = counties
      .slice(0, 3)
      .map(({ name }) => name)
      .join('、');
    const more = counties.length > 3 ? ` … (${counties.length})` : '';
    say(`已有数据，直接启动 Database found (${kind}): ${names}${more}`);
    return exampleCounties(database);
  }
  if (database.kind !== 'EMBEDDED' || start.example === null) {
    say(`数据库为空 The database is empty (${kind})`);
    return [];
  }
  await loadExample(start, start.example);
  return exampleCounties(database);
}

async function exampleCounties({ dataSource }: Database): Promise<readonly string[]> {
  const rows = await dataSource.query<{ code: string }[]>(
    'SELECT DISTINCT c.code FROM county c JOIN plan p ON p.county_id = c.id WHERE p.created_by = $1',
    [STARTER],
  );
  return rows.map(({ code }) => code);
}

async function loadExample(start: FirstStart, folder: string): Promise<void> {
  const { database, say, signal } = start;
  const began = Date.now();
  const reading = await readBundle(folder);
  if ('issues' in reading) {
    say(`示例数据无法读取 The example county cannot be read: ${reading.issues[0]?.messageEn ?? ''}`);
    return;
  }
  const { roster } = reading;
  const planId = await inTransaction(database.dataSource, async (manager) => {
    await saveRoster(manager, roster);
    const year = await findSchoolYear(manager, roster.county.code, roster.county.schoolYear);
    if (!year) throw new Error('The example county was not saved');
    return startPlan(manager, {
      year,
      name: '示例方案 Example plan',
      timeLimitSeconds: TIME_LIMIT_SECONDS,
      basedOnPlanId: null,
      accountId: STARTER,
    });
  });
  const year = await findSchoolYear(database.dataSource.manager, roster.county.code);
  if (!year) throw new Error('The example county was not saved');
  say(
    `首次启动，已载入示例县 First start, example county loaded: ${year.countyName} ${year.label}，` +
      `${roster.schools.length} 所学校 schools，${roster.teachers.length} 名教师 teachers，${seconds(began)} s`,
  );
  say('正在计算示例方案 Planning it …');
  const plan = await waitForPlan(start, year, planId);
  if (signal.aborted || !plan) return;
  say(await summary(database, plan));
}

/** The plan once its run has ended; null when it vanished. Says how far it is now and then. */
async function waitForPlan(
  { database, say, signal }: FirstStart,
  year: SchoolYearScope,
  planId: string,
): Promise<PlanRow | null> {
  let said = Date.now();
  let last = '';
  while (!signal.aborted) {
    const [plan] = await findPlans(database.dataSource.manager, year, [planId]);
    if (!plan || hasEnded(plan)) return plan ?? null;
    const news = progressText(plan);
    if (news !== last && Date.now() - said >= SAY_EVERY_MS) {
      said = Date.now();
      last = news;
      say(news);
    }
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
  return null;
}

function progressText({ runPhase, runBest, runBound, runSeconds }: PlanRow): string {
  const figures = runBest === null ? '' : `  ${runBest.toFixed(2)} ≥ ${(runBound ?? 0).toFixed(2)}`;
  return `  ${runPhase ?? '…'}${figures}  ${runSeconds.toFixed(0)} s`;
}

async function summary(database: Database, plan: PlanRow): Promise<string> {
  if (plan.runState !== 'SUCCEEDED') {
    const { zh = '已取消', en = 'cancelled' } = plan.runError?.message ?? {};
    return `没有得到方案 There is no plan: ${zh} ${en}`;
  }
  const [tier] = await database.dataSource.query<
    { before: number; value: number; bound: number; status: string }[]
  >(`SELECT before, value, bound, status FROM plan_tier WHERE plan_id = $1 AND tier = 'T1'`, [plan.planId]);
  if (!tier) throw new Error('A finished plan without its first tier');
  const proven = tier.status === 'PROVEN' ? '，已证明最优 proven optimal' : '';
  return (
    `乡村学科缺口 Rural subject shortage ${tier.before.toFixed(2)} → ${tier.value.toFixed(2)}` +
    `（已证明下界 proven bound ${tier.bound.toFixed(2)}${proven}），${plan.runSeconds.toFixed(1)} s，` +
    '独立核查 0 处违规 independent check: 0 violations'
  );
}

const seconds = (since: number): string => ((Date.now() - since) / 1000).toFixed(1);
