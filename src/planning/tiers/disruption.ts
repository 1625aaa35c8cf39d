// Tier 5, least disruption: what every move costs the people who make it (costs stand beside each measure's columns).
import { nothingToComplete, type Tier } from './tier';

export const disruption: Tier = {
  id: 'T5',
  before: () => 0,
  express: ({ totals }) => ({ complete: nothingToComplete, expression: totals.disruption.get('all') }),
};
