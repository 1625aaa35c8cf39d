// The rule set of the invented county: budget and what one newly hired person may teach.
import { type HiringProfile, type RuleSet } from '../../src/domain/rule-set';
import { type CountyOptions } from './options';

/** Recruitment notices ask for a main subject and name the related ones that go with it. */
const PROFILES: readonly HiringProfile[] = [
  { stage: 'PRIMARY', main: 'CHN', also: ['MOR'] },
  { stage: 'PRIMARY', main: 'MAT', also: ['ICT', 'SCI'] },
  { stage: 'PRIMARY', main: 'ENG', also: ['MOR'] },
  { stage: 'PRIMARY', main: 'MOR', also: ['PSY'] },
  { stage: 'PRIMARY', main: 'SCI', also: ['ICT', 'LAB'] },
  { stage: 'PRIMARY', main: 'PED', also: ['LAB'] },
  { stage: 'PRIMARY', main: 'MUS', also: ['ART'] },
  { stage: 'PRIMARY', main: 'ART', also: ['LAB', 'MUS'] },
  { stage: 'PRIMARY', main: 'ICT', also: ['LAB', 'SCI'] },
  { stage: 'PRIMARY', main: 'PSY', also: ['MOR'] },
  { stage: 'JUNIOR', main: 'CHN', also: ['HIS'] },
  { stage: 'JUNIOR', main: 'MAT', also: ['ICT'] },
  { stage: 'JUNIOR', main: 'ENG', also: [] },
  { stage: 'JUNIOR', main: 'MOR', also: ['PSY'] },
  { stage: 'JUNIOR', main: 'HIS', also: ['MOR'] },
  { stage: 'JUNIOR', main: 'GEO', also: ['HIS'] },
  { stage: 'JUNIOR', main: 'BIO', also: ['LAB'] },
  { stage: 'JUNIOR', main: 'PHY', also: ['CHE'] },
  { stage: 'JUNIOR', main: 'CHE', also: ['BIO'] },
  { stage: 'JUNIOR', main: 'PED', also: ['LAB'] },
  { stage: 'JUNIOR', main: 'MUS', also: ['ART'] },
  { stage: 'JUNIOR', main: 'ART', also: ['LAB', 'MUS'] },
  { stage: 'JUNIOR', main: 'ICT', also: ['LAB'] },
];

/** Only the budget differs from the defaults (Yueyang: 70 new posts a year, all to remote townships). */
export function countyRules(options: CountyOptions): RuleSet {
  return {
    version: `${options.code}-2026.1`,
    rules: { 'hiring-budget': { enabled: true, budget: options.hiringBudget } },
    hiringProfiles: PROFILES,
  };
}
