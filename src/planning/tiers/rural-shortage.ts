// Tier 1, rural subject shortage: T1 = sum over rural cells of (1 + 0.25 x remoteness) x subject weight x u[c].
import { nothingToComplete, type Tier } from './tier';

export const ruralShortage: Tier = {
  id: 'T1',
  before: (facts) =>
    facts.staffing.cells.reduce((total, cell) => total + facts.tier1Weight(cell) * cell.shortage, 0),
  express: ({ shortages, input: { facts } }) => ({
    complete: nothingToComplete,
    expression: shortages
      .map(({ cell, column }) => ({ column, coefficient: facts.tier1Weight(cell) }))
      .filter(({ coefficient }) => coefficient > 0),
  }),
};
