// What a rule sees of a model while it adds its rows: the county, its groups, and the words of the measures.
import { type ModelInput } from './scope';
import { type Vocabulary } from './vocabulary';

export interface RuledModel extends ModelInput {
  readonly words: Vocabulary;
}
