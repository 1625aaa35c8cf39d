// Office files read in a test: in their thread, against a stored roster or none.
import { type Roster } from '../../../../src/domain/roster';
import { type IntakeAnswers, readOfficeFiles } from '../../../../src/features/rosters/intake';
import { COUNTY } from './office-county';
import { type OfficeSheet, officeWorkbook } from './office-workbook';

interface Given {
  readonly existing?: Roster | null;
  readonly answers?: IntakeAnswers;
  readonly county?: string | null;
}

export const file = (name: string, bytes: Uint8Array) => ({ name, bytes });
export const workbook = (...sheets: readonly OfficeSheet[]) => file('表.xlsx', officeWorkbook(sheets));
export const read = (
  files: readonly ReturnType<typeof file>[],
  { existing = null, answers = {}, county = COUNTY }: Given = {},
) => readOfficeFiles({ files, existing, answers, county, today: '2026-11-30' });
export const rosterOf = async (...args: Parameters<typeof read>): Promise<Roster> => {
  const { roster, issues, questions } = await read(...args);
  if (!roster) throw new Error(JSON.stringify({ issues, questions }));
  return roster;
};
/** A table of people with a header of the given words. */
export const people = (header: readonly string[], ...rows: OfficeSheet['rows']): OfficeSheet => ({
  name: '教师名单',
  rows: [header, ...rows],
});
export const HEADER = ['姓名', '单位', '任教学科'];
