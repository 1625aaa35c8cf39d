// Rules in a workbook: a sheet of rule, parameter, value (or JSON text), and a sheet of hiring profiles.
import { type RuleSet } from '../../../../domain/rule-set';
import { STAGE_WORDS, understood } from '../../../../domain/words';
import { type BundleReport } from '../bundle-issue';
import { cellText, halfWidth } from '../cells/cell-text';
import { listParts } from '../cells/formats';
import { type Cell, type RawBundle, type RawSheet } from '../raw-bundle';

export const RULES_HEADER = ['rule', 'parameter', 'value'] as const;
export const HIRING_HEADER = ['stage', 'main', 'also'] as const;
/** In the column `rule`: the row whose value is the version of the rule set. */
const VERSION_ROW = 'version';

type Json = Record<string, unknown>;

/** TRUE, 是, 0.15 or text, as the JSON value it stands for. */
function jsonValue(cell: Cell): unknown {
  if (typeof cell === 'number') return cell;
  const text = cellText(cell);
  if (/^(true|是|开)$/i.test(text)) return true;
  if (/^(false|否|关)$/i.test(text)) return false;
  const digits = halfWidth(text);
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
}

function setAt(target: Json, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  const define = (to: unknown): void => {
    Object.defineProperty(target, first, { value: to, enumerable: true, configurable: true, writable: true });
  };
  if (rest.length === 0) {
    define(value);
    return;
  }
  const inner = Object.hasOwn(target, first) ? target[first] : undefined;
  const next: Json = typeof inner === 'object' && inner !== null ? (inner as Json) : {};
  define(next);
  setAt(next, rest, value);
}

function rulesOfTable(rows: RawSheet['rows']): Json {
  const json: Json = {};
  const rules: Json = {};
  for (const [rule, parameter, value] of rows.slice(1)) {
    const id = cellText(rule);
    const name = cellText(parameter);
    if (id === '') continue;
    if (id === VERSION_ROW) json['version'] = cellText(value);
    else if (name === '') setAt(rules, [id], Object.hasOwn(rules, id) ? rules[id] : {});
    else setAt(rules, [id, ...name.split('.')], jsonValue(value ?? null));
  }
  return { ...json, rules };
}

function profilesOfTable(rows: RawSheet['rows']): readonly Json[] {
  return rows
    .slice(1)
    .filter((row) => row.some((cell) => cellText(cell) !== ''))
    .map(([stage, main, also]) => {
      const word = cellText(stage);
      const found = Object.entries(understood(STAGE_WORDS)).find(([, words]) => words.includes(word));
      return {
        stage: found?.[0] ?? word.toUpperCase(),
        main: cellText(main),
        also: listParts(cellText(also)),
      };
    });
}

/** rules.json as the workbook's sheets state it; null when it has neither sheet. */
export function rulesOfSheets(
  rules: RawSheet | undefined,
  hiring: RawSheet | undefined,
  report: BundleReport,
): RawBundle['rules'] {
  if (!rules && !hiring) return null;
  const label = rules?.label ?? hiring?.label ?? 'rules';
  const cells = (rules?.rows ?? []).flat().map((cell) => cellText(cell));
  if (cells.find((text) => text !== '')?.startsWith('{')) {
    if (hiring) report.warning({ sheet: hiring.label }, BOTH_FORMS);
    return { label, text: cells.join('\n') };
  }
  const json = rules ? rulesOfTable(rules.rows) : {};
  if (hiring) json['hiringProfiles'] = profilesOfTable(hiring.rows);
  return { label, text: JSON.stringify(json) };
}

const BOTH_FORMS = {
  code: 'ROSTER_RULES_TWICE',
  zh: '规则已用 JSON 给出，此表已忽略',
  en: 'The rules are given as JSON: this sheet is ignored',
  hintZh: '把招聘岗位写入 JSON 的 hiringProfiles',
  hintEn: 'Put the profiles into hiringProfiles of the JSON',
};

function cellsOf(id: string, parameter: string, value: unknown): readonly (readonly Cell[])[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => cellsOf(id, `${parameter}.${key}`, inner));
  }
  return [[id, parameter, typeof value === 'number' ? value : String(value)]];
}

/** The sheet of rules that reads back as the same rule set. */
export function rulesTable(ruleSet: RuleSet): readonly (readonly Cell[])[] {
  const rows = Object.entries(ruleSet.rules).flatMap(([id, setting]) => {
    const cells = Object.entries(setting).flatMap(([name, value]) => cellsOf(id, name, value));
    return cells.length > 0 ? cells : [[id, '', '']];
  });
  return [[...RULES_HEADER], [VERSION_ROW, '', ruleSet.version], ...rows];
}

/** The sheet of hiring profiles; null when the rule set leaves them to the default. */
export function hiringTable(ruleSet: RuleSet): readonly (readonly Cell[])[] | null {
  if (ruleSet.hiringProfiles === null) return null;
  const rows = ruleSet.hiringProfiles.map(({ stage, main, also }) => [stage, main, also.join(';')]);
  return [[...HIRING_HEADER], ...rows];
}
