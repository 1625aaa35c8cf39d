// One shortage that a plan leaves, as the server answers it, and what it is called.
import { type ExplainShortagesQuery } from '../../../graphql/generated/types';
import { useLanguage } from '../../../language/language';
import { subjectName } from '../../../language/subject-name';
import { stageWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';

export type Cells = NonNullable<ExplainShortagesQuery['plan']>['cells'];

export type Gap = Cells['nodes'][number];

/** Stage and subject. */
export function useCellName(): (gap: Gap) => string {
  const stages = useWords(stageWords);
  const language = useLanguage();
  return ({ stage, subject }) => `${stages[stage]} ${subject ? subjectName(subject, language) : ''}`;
}
