// What a rule sees of a model while it adds its rows: the county, its groups, and the draft of the measures.

import { type ModelDraft } from '../linear/model-draft';
import { type ModelInput } from './scope';

export interface RuledModel extends ModelInput {
  readonly draft: ModelDraft;
}
