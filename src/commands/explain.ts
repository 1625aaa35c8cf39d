// `planner explain <bundle> --plan plan.json`: why a plan is as it is, in words, without server or database.
import { Command } from 'commander';
import { type Roster } from '../domain/roster';
import { exchangeStandings } from '../features/eligibility/exchange-standing';
import { readBundle } from '../features/rosters/bundle';
import { pictureOf } from '../features/shortages/county-picture';
import { moveAt, moveSentences, priceSentence, shortageSentences, staySentence } from '../planning/explain';
import { type AnyMove, type ExplainedPlan } from '../planning/plan';
import { createProblem } from '../planning/problem';
import { issueLines } from './bundle-issues';
import { NOT_THIS_ROSTER, readPlanFile } from './plan-file';

interface ExplainOptions {
  readonly plan: string;
  readonly teacher?: readonly string[];
  readonly school?: readonly string[];
  readonly prices?: boolean;
}

/** Both languages of one sentence; rosters' sentences have the same shape. */
interface Line {
  readonly zh: string;
  readonly en: string;
}

/** Shortages told when nobody asks for anything in particular. */
const WORST = 5;

export function explainCommand(say: (line: string) => void): Command {
  return new Command('explain')
    .description('说明方案：为什么派这位、为什么留下、为什么仍缺 / Say why a plan is as it is')
    .argument('<bundle>', '方案所用的名册数据包 / the roster bundle the plan was made from')
    .requiredOption('--plan <file>', '方案文件 / plan document')
    .option('--teacher <staffNo...>', '说明这些教师 / these teachers')
    .option('--school <code...>', '说明这些学校的缺口和措施 / shortages and moves of these schools')
    .option('--prices', '各项限制的代价 / what relaxing each limit would bring')
    .action(async (bundle: string, options: ExplainOptions) => {
      process.exitCode = await explain(bundle, options, say);
    });
}

/** Exit code 0 with the explanations told, 1 with what is wrong with the input. */
async function explain(
  bundle: string,
  options: ExplainOptions,
  say: (line: string) => void,
): Promise<number> {
  const reading = await readBundle(bundle);
  if ('issues' in reading) {
    for (const line of issueLines(reading.issues)) console.error(line);
    return 1;
  }
  const { roster } = reading;
  const plan = await readPlanFile(options.plan, createProblem(roster).inputHash);
  if (!plan) {
    console.error(NOT_THIS_ROSTER);
    return 1;
  }
  const { teacher = [], school = [], prices = false } = options;
  const nothing = teacher.length === 0 && school.length === 0 && !prices;
  const lines = [
    ...teacher.flatMap((staffNo) => aboutTeacher(roster, plan, staffNo)),
    ...school.flatMap((code) => aboutSchool(roster, plan, code)),
    ...(nothing ? worstShortages(roster, plan) : []),
    ...(prices || nothing ? plan.explanation.prices.map((price) => priceSentence(roster, price)) : []),
  ];
  for (const { zh, en } of lines) say(`${zh}\n  ${en}`);
  return 0;
}

function aboutTeacher(roster: Roster, plan: ExplainedPlan, staffNo: string): readonly Line[] {
  const moves = movesOf(roster, plan, (move) => peopleIn(move).includes(staffNo));
  if (moves.length > 0) return moves;
  const stay = plan.explanation.stays.find((entry) => entry.staffNo === staffNo);
  if (stay) return [staySentence(roster, stay)];
  const standing = exchangeStandings(pictureOf(roster)).find((entry) => entry.staffNo === staffNo);
  if (!standing) return [{ zh: `${staffNo}：名册中没有`, en: `${staffNo}: not in the roster` }];
  return standing.obstacles.map(({ sentence: { zh, en } }) => ({
    zh: `${staffNo}不符合交流条件：${zh}。`,
    en: `${staffNo} is not eligible: ${en}.`,
  }));
}

function aboutSchool(roster: Roster, plan: ExplainedPlan, code: string): readonly Line[] {
  const short = plan.cells.filter((cell) => cell.school === code && cell.reason);
  return [
    ...short.flatMap((cell) => shortageSentences(roster, cell)),
    ...movesOf(roster, plan, (move) => schoolsOf(move).includes(code)),
  ];
}

function worstShortages(roster: Roster, plan: ExplainedPlan): readonly Line[] {
  const short = plan.cells.filter((cell) => cell.reason);
  return [...short]
    .sort((a, b) => b.shortageAfter - a.shortageAfter)
    .slice(0, WORST)
    .flatMap((cell) => shortageSentences(roster, cell));
}

function movesOf(roster: Roster, plan: ExplainedPlan, wanted: (move: AnyMove) => boolean): readonly Line[] {
  return plan.explanation.moves
    .filter((told) => wanted(moveAt(plan, told)))
    .flatMap((told) => moveSentences(roster, plan, told));
}

function peopleIn({ measure, move }: AnyMove): readonly string[] {
  if (measure === 'HIRE') return [];
  return measure === 'EXCHANGE' ? [move.staffNo, move.partnerStaffNo] : [move.staffNo];
}

function schoolsOf({ measure, move }: AnyMove): readonly string[] {
  if (measure === 'COVER' || measure === 'HIRE') return [move.school];
  return measure === 'EXCHANGE' ? [move.townSchool, move.ruralSchool] : [move.fromSchool, move.toSchool];
}
