// Which county and school year files are about: said, stored, or read from titles and identity numbers.
import { type Roster } from '../../../domain/roster';
import { plainText } from '../bundle/cells/cell-repair';
import { type Pending } from './defaults';
import { type IntakeLog } from './intake-log';
import { type IntakeAnswers } from './intake-types';
import { type MappedTable } from './map-columns';
import { type Cells } from './read-cells';

interface CountyInput {
  readonly tables: readonly MappedTable[];
  readonly existing: Roster | null;
  readonly county: string | null;
  readonly today: string;
  readonly answers: IntakeAnswers;
  readonly log: IntakeLog;
  readonly pending: Pending;
}

/** The middle of the country: stands for a place nobody has given, so that every distance is zero. */
const NOWHERE = { longitude: 104, latitude: 35 };
/** So many of the identity numbers begin with the county's own code. */
const MOST = 0.5;
const UNKNOWN_COUNTY = '000000';

export function inferCounty(input: CountyInput): { readonly code: string; readonly cells: Cells } {
  const { tables, existing, county, answers, log, pending, today } = input;
  if (existing) return { code: existing.county.code, cells: { ...existing.county } };
  const said = answers.county ?? {};
  const given = county ?? said.code ?? null;
  const code =
    given ??
    log.ask(tables[0] ?? { file: '', sheet: '' }, {
      code: 'COUNTY',
      about: 'county',
      zh: '这些文件是哪个县（区）的？请给出 6 位行政区划代码。',
      en: 'Which county are these files about? Give its code of 6 digits.',
      proposal: commonPrefix(tables),
    }) ??
    UNKNOWN_COUNTY;
  const titles = tables.map(({ title, file }) => `${title} ${file}`).join(' ');
  const schoolYear = said.schoolYear ?? yearIn(titles) ?? yearOf(today);
  if (!said.schoolYear) pending.note('county', 'schoolYear', schoolYear);
  pending.note('county', 'seatLongitude', NOWHERE.longitude);
  return {
    code,
    cells: {
      code,
      name: said.name ?? countyIn(titles) ?? code,
      schoolYear,
      startDate: `${schoolYear.slice(0, 4)}-09-01`,
      seatLongitude: NOWHERE.longitude,
      seatLatitude: NOWHERE.latitude,
    },
  };
}

function countyIn(text: string): string | null {
  return (
    /(?:^|[\s：:])(\p{Script=Han}{1,8}?(?:自治县|县|区|市|旗))(?=\d|教育|中小学|小学|学校|教师|各|全|20)/u.exec(
      text,
    )?.[1] ?? null
  );
}

/** 2026年秋季, 2026-2027学年: the school year that a title speaks of. */
function yearIn(text: string): string | null {
  const spoken = /(20\d{2})\s*[-—~至/]\s*(?:20)?\d{2}\s*学年/.exec(text)?.[1];
  const autumn = /(20\d{2})\s*年?\s*(秋|下半年)/.exec(text)?.[1];
  const spring = /(20\d{2})\s*年?\s*(春|上半年)/.exec(text)?.[1];
  const first = spoken ?? autumn ?? (spring === undefined ? undefined : String(Number(spring) - 1));
  return first === undefined ? null : `${first}-${Number(first) + 1}`;
}

/** From May on people prepare the school year that begins in September. */
function yearOf(today: string): string {
  const year = Number(today.slice(0, 4));
  const first = Number(today.slice(5, 7)) >= 5 ? year : year - 1;
  return `${first}-${first + 1}`;
}

function commonPrefix(tables: readonly MappedTable[]): string | null {
  const counts = new Map<string, number>();
  let people = 0;
  for (const { mapping, rows } of tables) {
    const column = mapping.find(({ column: name }) => name === 'idNumber');
    if (!column) continue;
    for (const { cells } of rows) {
      const id = plainText(cells[column.index]);
      if (!/^\d{17}[\dX]$/i.test(id)) continue;
      people += 1;
      counts.set(id.slice(0, 6), (counts.get(id.slice(0, 6)) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > people * MOST ? most[0] : null;
}
