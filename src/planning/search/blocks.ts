// Which school each column of a staffing model belongs to, so that schools can be solved apart.
import { type StaffingModel } from '../model/staffing-model';

/** Index (in facts.schools) of the school where a column's work is done; -1 where it only follows from other columns. */
export function blocksOf(model: StaffingModel): Int32Array {
  const { schools } = model.input.facts;
  const index = new Map(schools.map((school, i) => [school.code, i]));
  const blockOf = new Int32Array(model.builder.columnCount).fill(-1);
  const assign = (column: number, school: string): void => {
    blockOf[column] = index.get(school) ?? -1;
  };
  for (const { cell, column } of model.shortages) assign(column, cell.school);
  for (const { column, groups } of model.covers) assign(column, groups[0]!.home.code);
  for (const { column, host } of model.itinerants.days) assign(column, host);
  for (const [cell, column] of model.itinerants.filled) assign(column, cell.slice(0, cell.indexOf('|')));
  for (const { column, host, fills } of model.hires)
    for (const each of [column, ...fills.map((fill) => fill.column)]) assign(each, host);
  for (const { subjects, fills } of model.rotations.arrivals)
    for (const { column } of fills) assign(column, subjects.school);
  for (const flow of [...model.rotations.flows, ...model.exchanges.flows]) {
    for (const { column, host } of [...flow.pools, ...flow.pairs]) assign(column, host);
  }
  for (const { column, partner } of model.exchanges.pairs) assign(column, partner.home.code);
  for (const { column, group } of model.exchanges.partners) assign(column, group.home.code);
  return blockOf;
}
