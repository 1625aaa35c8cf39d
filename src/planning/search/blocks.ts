// Which school decides each column of a staffing model, and which schools are worth solving together.
import { type StaffingModel } from '../model/staffing-model';

/** Index (in facts.schools) of the school whose arrivals a column decides; -1 where it follows from other columns. */
export function blocksOf(model: StaffingModel): Int32Array {
  const { schools } = model.input.facts;
  const index = new Map(schools.map((school, i) => [school.code, i]));
  const blockOf = new Int32Array(model.builder.columnCount).fill(-1);
  const assign = (column: number, school: string): void => {
    blockOf[column] = index.get(school) ?? -1;
  };
  for (const { column, host } of model.itinerants.days) assign(column, host);
  for (const { column, host } of model.hires) assign(column, host);
  for (const flow of [...model.rotations.flows, ...model.exchanges.flows]) {
    for (const { column, host } of [...flow.pools, ...flow.pairs]) assign(column, host);
  }
  for (const { column, partner } of model.exchanges.pairs) assign(column, partner.home.code);
  for (const { column, group } of model.exchanges.partners) assign(column, group.home.code);
  return blockOf;
}
