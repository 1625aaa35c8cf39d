// `planner compare <bundle> --plan a.json b.json`: plans of the same roster side by side, without server or database.
import { Command } from 'commander';
import { type Roster } from '../domain/roster';
import { type ComparedMove, comparedTeachers, peopleMoved } from '../features/plans/comparison/comparison';
import { type MoveRecord, moveRecords } from '../features/plans/parts/move-records';
import { type MoveKind } from '../features/plans/plan/plan-state';
import { readBundle } from '../features/rosters/bundle';
import { type ExplainedPlan } from '../planning/plan';
import { createProblem } from '../planning/problem';
import { personOf, schoolOf } from '../planning/rules/wording';
import { issueLines } from './bundle-issues';
import { NOT_THIS_ROSTER, readPlanFile } from './plan-file';

interface CompareOptions {
  readonly plan: readonly string[];
}

interface NamedPlan {
  /** Path of its file. */
  readonly name: string;
  readonly plan: ExplainedPlan;
}

const FEWEST = 2;
const MOST = 6;

export function compareCommand(say: (line: string) => void): Command {
  return new Command('compare')
    .description('对比 2 至 6 个方案 / Two to six plans side by side')
    .argument('<bundle>', '方案所用的名册数据包 / the roster bundle the plans were made from')
    .requiredOption('--plan <files...>', '方案文件 / plan documents')
    .action(async (bundle: string, options: CompareOptions) => {
      process.exitCode = await compare(bundle, options, say);
    });
}

/** Exit code 0 with the comparison told, 1 with what is wrong with the input. */
async function compare(
  bundle: string,
  { plan: files }: CompareOptions,
  say: (line: string) => void,
): Promise<number> {
  if (files.length < FEWEST || files.length > MOST)
    return refuse([`请给出 ${FEWEST} 至 ${MOST} 个方案 / Give ${FEWEST} to ${MOST} plans`]);
  const reading = await readBundle(bundle);
  if ('issues' in reading) return refuse(issueLines(reading.issues));
  const { inputHash } = createProblem(reading.roster);
  const plans: NamedPlan[] = [];
  for (const name of files) {
    const plan = await readPlanFile(name, inputHash);
    if (!plan) return refuse([`${name}: ${NOT_THIS_ROSTER}`]);
    plans.push({ name, plan });
  }
  for (const line of [...figures(plans), ...differences(reading.roster, plans)]) say(line);
  return 0;
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}

function figures(plans: readonly NamedPlan[]): readonly string[] {
  const row = (label: string, cell: (plan: NamedPlan) => string): string =>
    [label, ...plans.map(cell)].join('  |  ');
  const tiers = ['T1', 'T2', 'T3', 'T4', 'T5'] as const;
  const people = new Map(plans.map(({ name, plan }) => [name, peopleMoved(movesOf(name, plan))]));
  const count = (label: string, of: (moved: ReturnType<typeof peopleMoved>) => number): string =>
    row(label, ({ name }) => String(of(people.get(name)!)));
  const balance = plans[0]!.plan.explanation.balance;
  return [
    row('方案 plan', ({ name }) => name),
    ...tiers.map((id) => row(id, ({ plan }) => tierText(plan, id))),
    count('兼课 covers', ({ covers }) => covers),
    count('走教天数 itinerant days', ({ itinerantDays }) => itinerantDays),
    count('交流轮岗 rotations', ({ rotations }) => rotations),
    count('双向交流 exchanges', ({ exchanges }) => exchanges),
    count('新招聘 hires', ({ hires }) => hires),
    ...balance.map(({ stage, resource, before }, i) =>
      row(`CV ${stage} ${resource} ${ratio(before)} →`, ({ plan }) =>
        ratio(plan.explanation.balance[i]!.after),
      ),
    ),
  ];
}

function tierText(plan: ExplainedPlan, id: string): string {
  const tier = plan.tiers.find((each) => each.id === id);
  return tier ? `${tier.value.toFixed(2)} (≥ ${tier.bound.toFixed(2)})` : '-';
}

const ratio = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

function differences(roster: Roster, plans: readonly NamedPlan[]): readonly string[] {
  const moves = plans.flatMap(({ name, plan }) => movesOf(name, plan));
  const differing = comparedTeachers(
    plans.map(({ name }) => name),
    moves,
  ).filter(({ differs }) => differs);
  return [
    `安排不同的教师 ${differing.length} 人 / teachers whom the plans treat differently`,
    ...differing.map(({ key, inPlans }) =>
      [personOf(roster, key).zh, ...inPlans.map((list) => whereTo(roster, list))].join('  |  '),
    ),
  ];
}

const KINDS: Readonly<Record<MoveKind, string>> = {
  COVER: '兼课 cover',
  ITINERANT: '走教 itinerant',
  ROTATION: '轮岗 rotation',
  EXCHANGE: '对换 exchange',
  HIRE: '招聘 hire',
};

/** A dash for who stays. */
function whereTo(roster: Roster, moves: readonly ComparedMove[]): string {
  if (moves.length === 0) return '-';
  const texts = moves.map(({ kind, toSchoolCode, subjectCode, daysPerWeek }) =>
    [
      KINDS[kind],
      schoolOf(roster, toSchoolCode),
      subjectCode ?? '',
      daysPerWeek === null ? '' : `${daysPerWeek}d`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return texts.join('; ');
}

function movesOf(name: string, plan: ExplainedPlan): readonly ComparedMove[] {
  return moveRecords(plan).map((record) => comparedMove(name, record));
}

function comparedMove(planId: string, record: MoveRecord): ComparedMove {
  return {
    planId,
    kind: record.kind,
    staffNo: record.staff_no ?? null,
    partnerStaffNo: record.partner_staff_no ?? null,
    fromSchoolCode: record.from_school_code ?? null,
    toSchoolCode: record.to_school_code,
    stage: record.stage ?? null,
    subjectCode: record.subject_code ?? null,
    daysPerWeek: record.days_per_week ?? null,
    headCount: record.head_count ?? null,
    fte: record.fills.reduce((sum, { fte }) => sum + fte, 0),
  };
}
