// Staffing need: how many full-time teachers the curriculum asks for, by school, stage and subject.
import { type CurriculumRow, type WorkloadRow } from './curriculum';
import { type ClassGroup, type Stage, stageOfGrade } from './school';

/** The unit of need: a school, a stage and a subject. */
export interface CellKey {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
}

/** Text key of a cell, unique within a county and sortable. */
export function cellId(school: string, stage: Stage, subject: string): string {
  return `${school}|${stage}|${subject}`;
}

/**
 * Need N[c] in FTE = sum over the stage's grades of classes x weekly periods / weekly workload of one
 * full-time teacher of that stage and subject. Cells without need are absent.
 * Throws RangeError when periods have no workload row (imports refuse such a bundle).
 */
export function staffingNeeds(
  classes: readonly ClassGroup[],
  curriculum: readonly CurriculumRow[],
  workload: readonly WorkloadRow[],
): ReadonlyMap<string, CellKey & { readonly need: number }> {
  const load = new Map(workload.map((row) => [`${row.stage}|${row.subject}`, row.weeklyPeriodsPerTeacher]));
  const byGrade = new Map<number, CurriculumRow[]>();
  for (const row of curriculum) {
    const rows = byGrade.get(row.grade);
    if (rows) rows.push(row);
    else byGrade.set(row.grade, [row]);
  }
  const periods = new Map<string, { key: CellKey; periods: number }>();
  for (const group of classes) {
    const stage = stageOfGrade(group.grade);
    for (const row of byGrade.get(group.grade) ?? []) {
      const weekly = group.classes * row.weeklyPeriods;
      if (weekly <= 0) continue;
      const id = cellId(group.schoolCode, stage, row.subject);
      const cell = periods.get(id);
      if (cell) cell.periods += weekly;
      else
        periods.set(id, { key: { school: group.schoolCode, stage, subject: row.subject }, periods: weekly });
    }
  }
  const needs = new Map<string, CellKey & { need: number }>();
  for (const [id, cell] of periods) {
    const perTeacher = load.get(`${cell.key.stage}|${cell.key.subject}`);
    if (!perTeacher) {
      throw new RangeError(`No weekly workload for ${cell.key.stage} ${cell.key.subject}`);
    }
    needs.set(id, { ...cell.key, need: cell.periods / perTeacher });
  }
  return needs;
}
