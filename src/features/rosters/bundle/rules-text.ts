// rules.json: text -> rule set, with an issue for every path that is unknown or out of range.
import { type z } from 'zod';
import {
  DEFAULT_RULE_SET,
  type HiringProfile,
  type RuleSet,
  type RuleSetting,
} from '../../../domain/rule-set';
import { PARAMETERS, RULE_IDS, type RuleId } from '../../../planning/settings';
import { type BundleReport, type Problem } from './bundle-issue';
import { isPoisonous } from './cells/cell-text';
import { type SubjectIndex } from './cells/subject-index';
import { sortRuleSet } from './roster-order';
import { RULES_SCHEMA } from './rules-schema';

/** Version of a rule set that came with rules but without a version. */
const UNNAMED_VERSION = 'unversioned';

interface RulesPlace {
  readonly label: string;
  readonly report: BundleReport;
}

function problem(code: string, texts: readonly [string, string], hints: readonly [string, string]): Problem {
  return { code, zh: texts[0], en: texts[1], hintZh: hints[0], hintEn: hints[1] };
}

function knownNames(path: readonly PropertyKey[]): string {
  const rule = RULE_IDS.find((id): id is RuleId => id === path[1]);
  if (path[0] !== 'rules') return 'version, rules, hiringProfiles';
  return rule === undefined
    ? RULE_IDS.join(', ')
    : ['enabled', ...PARAMETERS[rule].map(({ name }) => name)].join(', ');
}

function unknownName(path: readonly PropertyKey[]): Problem {
  return problem(
    'ROSTER_UNKNOWN_RULE',
    ['不认识的规则或参数', 'Unknown rule or parameter'],
    [`可用名称：${knownNames(path)}`, `Known names: ${knownNames(path)}`],
  );
}

/** What a refused value should have been, in both languages. */
function expectation(issue: z.core.$ZodIssue): readonly [string, string] {
  switch (issue.code) {
    case 'too_small':
      return [`不小于 ${issue.minimum}`, `at least ${issue.minimum}`];
    case 'too_big':
      return [`不大于 ${issue.maximum}`, `at most ${issue.maximum}`];
    case 'invalid_value':
      return [`以下之一：${issue.values.join('、')}`, `one of ${issue.values.join(', ')}`];
    case 'invalid_type':
      return [`类型 ${issue.expected}`, `of type ${issue.expected}`];
    default:
      return ['约定的形式', 'of the agreed form'];
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): string | null {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value === undefined ? null : JSON.stringify(value);
}

function reportSchemaIssues(error: z.ZodError, json: unknown, { label, report }: RulesPlace): void {
  for (const issue of error.issues) {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      const place = { sheet: label, column: path.join('.') || '(root)', value: valueAt(json, path) };
      const [zh, en] = expectation(issue);
      report.issue(
        place,
        issue.code === 'unrecognized_keys'
          ? unknownName(issue.path)
          : problem(
              'ROSTER_BAD_RULE_VALUE',
              [`取值不对，应为${zh}`, `Wrong value: must be ${en}`],
              ['按提示改正该值，或删除它以使用默认值', 'Correct the value, or remove it to use the default'],
            ),
      );
    }
  }
}

function unknownSubject(subjects: SubjectIndex): Problem {
  return problem(
    'ROSTER_UNKNOWN_SUBJECT',
    ['学科不在学科表中', 'The subject is not in the subject list'],
    [`可用代码：${subjects.codes().join(' ')}`, `Known codes: ${subjects.codes().join(' ')}`],
  );
}

const REPEATED_PROFILE = problem(
  'ROSTER_DUPLICATE',
  ['同一学段和主教学科的招聘岗位重复', 'Two hiring profiles share stage and main subject'],
  ['每个学段和主教学科只保留一个招聘岗位', 'Keep one profile for each stage and main subject'],
);

function readProfiles(
  given: readonly HiringProfile[],
  subjects: SubjectIndex,
  { label, report }: RulesPlace,
): readonly HiringProfile[] {
  const seen = new Set<string>();
  const find = (name: string, column: string): string => {
    const code = subjects.find(name);
    if (code === null) report.issue({ sheet: label, column, value: name }, unknownSubject(subjects));
    return code ?? name;
  };
  return given.map(({ stage, main, also }, index) => {
    const path = `hiringProfiles.${index}`;
    const code = find(main, `${path}.main`);
    const related = new Set(also.map((name, at) => find(name, `${path}.also.${at}`)));
    related.delete(code);
    if (seen.has(`${stage}|${code}`))
      report.issue({ sheet: label, column: path, value: `${stage} ${code}` }, REPEATED_PROFILE);
    seen.add(`${stage}|${code}`);
    return { stage, main: code, also: [...related] };
  });
}

function parseJson(text: string, { label, report }: RulesPlace): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    report.issue(
      { sheet: label },
      problem(
        'ROSTER_BAD_JSON',
        ['不是有效的 JSON', 'Not valid JSON'],
        [
          `检查引号、逗号和括号：${String(error)}`,
          `Check quotation marks, commas and brackets: ${String(error)}`,
        ],
      ),
    );
    return undefined;
  }
}

/** The rule set of a bundle; the default one after an issue, and when the bundle brings none. */
export function readRules(
  rules: { readonly label: string; readonly text: string } | null,
  subjects: SubjectIndex,
  report: BundleReport,
): RuleSet {
  if (rules === null) return DEFAULT_RULE_SET;
  const place = { label: rules.label, report };
  const json = parseJson(rules.text, place);
  if (json === undefined) return DEFAULT_RULE_SET;
  const reading = RULES_SCHEMA.safeParse(json);
  if (!reading.success) {
    reportSchemaIssues(reading.error, json, place);
    return DEFAULT_RULE_SET;
  }
  const { version = UNNAMED_VERSION, rules: settings = {}, hiringProfiles = null } = reading.data;
  if (isPoisonous(version)) {
    report.issue(
      { sheet: rules.label, column: 'version', value: version },
      problem(
        'ROSTER_FORBIDDEN_CHARACTER',
        ['含有不允许的控制字符', 'Contains a forbidden control character'],
        ['重新输入文字', 'Type the text again'],
      ),
    );
  }
  const given = Object.entries(settings as Readonly<Record<string, RuleSetting | undefined>>);
  return sortRuleSet({
    version,
    rules: Object.fromEntries(given.flatMap(([id, setting]) => (setting ? [[id, setting]] : []))),
    hiringProfiles: hiringProfiles === null ? null : readProfiles(hiringProfiles, subjects, place),
  });
}
