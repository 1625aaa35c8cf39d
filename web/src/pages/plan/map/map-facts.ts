// What is drawn on the map of a plan.
import { type CountyFacts } from '../county-facts';
import { type Flow } from './flows';
import { type SchoolGap } from './school-gaps';

export interface MapFacts {
  readonly facts: CountyFacts;
  readonly flows: readonly Flow[];
  readonly gaps: ReadonlyMap<string, SchoolGap>;
}
