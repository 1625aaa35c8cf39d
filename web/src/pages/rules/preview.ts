// What a change of rules does, as the server answers it.
import { type PreviewRulesQuery } from '../../graphql/generated/types';

export type Preview = PreviewRulesQuery['previewRules'];
