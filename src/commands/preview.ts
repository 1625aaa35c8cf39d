// `planner preview <bundle> --set minimum-tenure.years=9`: whom a change of rules touches, before anything is solved.
import { Command, InvalidArgumentError } from 'commander';
import { type Roster } from '../domain/roster';
import { checkRules, readBundle } from '../features/rosters/bundle';
import { changedRules, type RuleChange } from '../features/rule-sets/preview/changed-rules';
import { previewRules, type RulePreview, type Shift } from '../planning/preview';
import { createProblem, resolveSettings } from '../planning/problem';
import { RULE_BY_ID } from '../planning/rules';
import { naming } from '../planning/rules/wording';
import { issueLines } from './bundle-issues';

interface PreviewOptions {
  readonly set: readonly RuleChange[];
  readonly names?: boolean;
}

export function previewCommand(say: (line: string) => void): Command {
  return new Command('preview')
    .description('预览规则改动影响的人数，不作计算 / Whom a change of rules touches; nothing is solved')
    .argument('<bundle>', '数据包文件夹、zip 或 xlsx / bundle folder, zip or xlsx')
    .requiredOption(
      '--set <rule.parameter=value>',
      '改动，可重复 / a change, may be given again, e.g. minimum-tenure.years=9, dormitory.enabled=false',
      collect,
      [],
    )
    .option('--names', '列出每位受影响教师 / list everybody it touches')
    .action(async (bundle: string, options: PreviewOptions) => {
      process.exitCode = await preview(bundle, options, say);
    });
}

function collect(text: string, known: readonly RuleChange[]): readonly RuleChange[] {
  const [, rule, parameter, value] = /^([\w-]+)\.([\w.]+)=(.+)$/.exec(text) ?? [];
  if (!rule || !parameter || value === undefined)
    throw new InvalidArgumentError('写作 规则.参数=值 / write rule.parameter=value');
  return [...known, { rule, parameter, value: readValue(value) }];
}

/** A number, true or false, or a word as it is. */
function readValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}

/** Exit code 0 with the preview told, 1 with what is wrong with the input. */
async function preview(
  bundle: string,
  options: PreviewOptions,
  say: (line: string) => void,
): Promise<number> {
  const reading = await readBundle(bundle);
  if ('issues' in reading) return refuse(issueLines(reading.issues));
  const { roster } = reading;
  const { version, rules } = roster.ruleSet;
  const checked = checkRules({ version, rules: changedRules(rules, options.set) }, roster.subjects);
  if ('issues' in checked) return refuse(issueLines(checked.issues));
  const told = previewRules(createProblem(roster), resolveSettings(checked.ruleSet.rules));
  for (const line of [...figures(told), ...(options.names ? names(roster, told) : [])]) say(line);
  return 0;
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}

function figures(told: RulePreview): readonly string[] {
  const { eligible } = told;
  const rows: readonly (readonly [string, Shift])[] = [
    ['符合交流条件 eligible', eligible],
    ['可轮岗 may rotate', told.rotating],
    ['可对换（城镇） may be exchanged, town', told.exchanging],
    ['可对换（乡村） may be exchanged, rural', told.partners],
    ['可走教 may travel', told.travelling],
    ['交流人数上限 ceiling', told.ceiling],
    ['交流人数目标 goal', told.quota],
  ];
  return [
    ...told.changes.map(
      ({ rule, parameter, before, after }) =>
        `${RULE_BY_ID[rule].name.zh} ${rule}.${parameter}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    ),
    `受影响 ${eligible.gained.length + eligible.lost.length} 人：新符合条件 ${eligible.gained.length} 人，不再符合 ${eligible.lost.length} 人 / people touched: newly eligible, no longer eligible`,
    ...rows.map(([name, shift]) => `  ${name}: ${shiftText(shift)}`),
    `限额变化的学校 ${told.schools.length} 所 / schools whose limits change`,
  ];
}

function shiftText({ before, after }: Shift): string {
  const written = (value: number): string =>
    Number.isFinite(value) ? String(Number(value.toFixed(1))) : '不限 none';
  return before === after ? written(before) : `${written(before)} → ${written(after)}`;
}

function names(roster: Roster, { eligible }: RulePreview): readonly string[] {
  const teachers = new Map(roster.teachers.map((teacher) => [teacher.staffNo, teacher]));
  const line = (sign: string, staffNo: string, reasons: readonly string[]): string =>
    `${sign} ${naming(teachers.get(staffNo)!).zh} ${reasons.join(', ')}`;
  return [
    ...eligible.gained.map(({ staffNo, reasons }) => line('+', staffNo, reasons)),
    ...eligible.lost.map(({ staffNo, reasons }) => line('-', staffNo, reasons)),
  ];
}
