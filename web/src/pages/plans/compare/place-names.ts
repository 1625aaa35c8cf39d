// Names of schools and subjects for the codes that moves carry.
import { ShortageMatrix } from '../../../graphql/generated/shortage-matrix';
import { useAnswer } from '../../../graphql/use-answer';
import { useLanguage } from '../../../language/language';
import { subjectName } from '../../../language/subject-name';
import { useScope } from '../../../shell/scope';

export interface PlaceNames {
  /** Whoever copies a table before that would copy codes. */
  readonly areThere: boolean;
  readonly school: (code: string | null) => string;
  readonly subject: (code: string | null) => string;
}

/** Codes stand for themselves where there are no names. */
export function usePlaceNames(): PlaceNames {
  const language = useLanguage();
  const { county, schoolYear } = useScope();
  const { data, asking } = useAnswer(ShortageMatrix, { county: county.code, schoolYear });
  const matrix = data?.county?.schoolYear?.shortageMatrix;
  const schools = new Map(matrix?.rows.map(({ school }) => [school.code, school.name]));
  const subjects = new Map(
    matrix?.columns.map(({ subject }) => [subject.code, subjectName(subject, language)]),
  );
  return {
    areThere: matrix !== undefined || !asking,
    school: (code) => (code === null ? '' : (schools.get(code) ?? code)),
    subject: (code) => (code === null ? '' : (subjects.get(code) ?? code)),
  };
}
