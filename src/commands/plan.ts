// `planner plan <bundle> --out plan.json`: a plan without server or database.
import { readFile, writeFile } from 'node:fs/promises';
import { type Issue } from '../domain/issue';
import { type Roster } from '../domain/roster';
import { planFileText } from '../features/plans/plan/plan-document';
import { PLAN_MOVES_SCHEMA } from '../features/plans/plan/plan-schema';
import { readBundle } from '../features/rosters/bundle';
import { conflictSentences } from '../planning/conflicts';
import { type ExplainedPlan, type PlanMoves } from '../planning/plan';
import { type PlanOutcome } from '../planning/planner';
import { type Progress } from '../planning/progress';
import { type SolverName } from '../planning/solvers';
import { runPlanner } from '../planning-runs';
import { issueLines } from './bundle-issues';

export interface PlanCommandOptions {
  readonly out: string;
  readonly timeLimit: number;
  /** Plan document whose moves are kept wherever possible. */
  readonly previous?: string;
  readonly solver: SolverName;
}

/** Exit code 0 with a plan written, 1 with problems of the input listed, 2 when there is no plan to write. */
export async function planCommand(bundle: string, options: PlanCommandOptions): Promise<number> {
  const reading = await readBundle(bundle);
  if ('issues' in reading) {
    printIssues(reading.issues);
    return 1;
  }
  const previous = options.previous === undefined ? undefined : await readMoves(options.previous);
  if (previous === null) {
    console.error(`不是方案文件 / Not a plan document: ${options.previous}`);
    return 1;
  }
  const bar = progressBar(process.stderr);
  const run = runPlanner({
    roster: reading.roster,
    timeLimitSeconds: options.timeLimit,
    ...(previous ? { previous } : {}),
    solver: options.solver,
    onProgress: bar.show,
  });
  const stop = (): void => run.cancel();
  process.once('SIGINT', stop);
  const outcome = await run.outcome.finally(() => {
    process.off('SIGINT', stop);
    bar.clear();
  });
  if (outcome.kind !== 'PLAN') {
    printFailure(outcome, reading.roster);
    return 2;
  }
  await writeFile(options.out, planFileText(outcome.plan));
  console.log(summary(outcome.plan, options.out));
  return 0;
}

/** Moves of a plan document; null when the file holds none. */
async function readMoves(path: string): Promise<PlanMoves | null> {
  try {
    const document: unknown = JSON.parse(await readFile(path, 'utf8'));
    return PLAN_MOVES_SCHEMA.safeParse(document).data ?? null;
  } catch {
    return null;
  }
}

function printIssues(issues: readonly Issue[]): void {
  console.error(
    `名册有 ${issues.length} 处问题，未作任何计算 / ${issues.length} problem(s) in the bundle, nothing was planned:`,
  );
  for (const line of issueLines(issues)) console.error(line);
}

function printFailure(outcome: Exclude<PlanOutcome, { kind: 'PLAN' }>, roster: Roster): void {
  if (outcome.kind === 'INFEASIBLE') {
    console.error('没有满足全部规则和指定事项的方案 / No plan keeps all rules and pins');
    const sentences = outcome.conflict ? conflictSentences(roster, outcome.conflict) : [];
    sentences.forEach(({ zh, en }, i) => {
      console.error(`${i === 0 ? '' : '- '}${zh} / ${en}`);
    });
  } else if (outcome.kind === 'NOTHING_FOUND') {
    console.error('限时内没有找到方案，请延长 --time-limit / No plan found in time: raise --time-limit');
  } else {
    console.error('方案未通过独立核查，未写出 / The plan failed the independent check and was not written:');
    for (const violation of outcome.violations)
      console.error(`- ${violation.rule}: ${violation.messageZh} / ${violation.messageEn}`);
  }
}

/** A few lines for a person: what was short, what remains, who moves. */
function summary(plan: ExplainedPlan, out: string): string {
  const t1 = plan.tiers[0]!;
  const people = plan.hires.reduce((total, hire) => total + hire.count, 0);
  const days = plan.itinerants.reduce((total, move) => total + move.daysPerWeek, 0);
  const status = plan.tiers.map((tier) => `${tier.id} ${tier.status}`).join(', ');
  return [
    ...differenceLines(plan),
    `乡村学科缺口（加权） ${t1.before.toFixed(2)} → ${t1.value.toFixed(2)}，下界 ${t1.bound.toFixed(2)} / rural subject shortage before → after, proven bound`,
    `校内兼课 ${plan.covers.length} 项 · 走教 ${days} 天/周 · 交流轮岗 ${plan.rotations.length} 人 · 双向交流 ${plan.exchanges.length} 对 · 新招聘 ${people} 人 / covers, itinerant days a week, rotations, exchanges, hires`,
    `${status}; 独立核查：0 处违规 / independent check: 0 violations`,
    `${plan.solver.name} ${plan.solver.version}, ${plan.solver.seconds.toFixed(1)} s → ${out}`,
  ].join('\n');
}

function differenceLines({ replanning }: ExplainedPlan): readonly string[] {
  if (!replanning) return [];
  const { kept, added, removed, changed } = replanning.difference;
  return [
    `与原方案相比：保留 ${kept} 项，新增 ${added.length} 项，取消 ${removed.length} 项，变更 ${changed.length} 项 / against the earlier plan: kept, added, removed, changed`,
  ];
}

/** One line on a terminal, nothing elsewhere. */
function progressBar(stream: NodeJS.WriteStream): { show: (progress: Progress) => void; clear: () => void } {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  const width = 24;
  return {
    show: ({ phase, best, bound, seconds, done }) => {
      const filled = Math.round(done * width);
      const figures =
        best === null ? '' : ` ${best.toFixed(2)}${bound === null ? '' : ` ≥ ${bound.toFixed(2)}`}`;
      stream.write(
        `\r\u001b[2K[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${phase}${figures} ${seconds.toFixed(0)} s`,
      );
    },
    clear: () => {
      stream.write('\r\u001b[2K');
    },
  };
}
