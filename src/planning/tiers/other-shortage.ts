// Tier 3, everybody else: T3 = sum of u over the cells of schools that are not rural.
import { nothingToComplete, type Tier } from './tier';

export const otherShortage: Tier = {
  id: 'T3',
  before: (facts) =>
    facts.staffing.cells.reduce(
      (total, cell) => total + (facts.schoolByCode.get(cell.school)?.receives ? 0 : cell.shortage),
      0,
    ),
  express: ({ shortages, input: { facts } }) => ({
    complete: nothingToComplete,
    expression: shortages
      .filter(({ cell }) => !facts.schoolByCode.get(cell.school)?.receives)
      .map(({ column }) => ({ column, coefficient: 1 })),
  }),
};
