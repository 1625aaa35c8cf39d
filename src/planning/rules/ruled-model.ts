// What a rule sees of a model while it adds its rows: people and schools, groups, and what the measures add up to.
import { type Person } from '../county/person';
import { type SchoolFacts } from '../county/school-facts';
import { type StaffGroup } from '../county/staff-group';
import { type ModelDraft } from '../linear/model-draft';
import { type AnyMove } from '../plan/moves';

export interface RuledModel {
  readonly schools: readonly SchoolFacts[];
  readonly people: readonly Person[];
  readonly groups: readonly StaffGroup[];
  /** Teachers who meet the exchange conditions, part-timers included. */
  readonly eligibleCount: number;
  /** Measures that may be used. */
  readonly measures: readonly AnyMove['measure'][];
  readonly draft: ModelDraft;
}
