// Names and places of the county's schools, and names of its subjects, for lists that hold codes.
import { useMemo } from 'react';
import { ShortageMatrix } from '../../graphql/generated/shortage-matrix';
import { type ShortageMatrixQuery } from '../../graphql/generated/types';
import { type Answer, useAnswer } from '../../graphql/use-answer';
import { useLanguage } from '../../language/language';
import { type NamedSubject, subjectName } from '../../language/subject-name';
import { useScope } from '../../shell/scope';

type Matrix = NonNullable<NonNullable<ShortageMatrixQuery['county']>['schoolYear']>['shortageMatrix'];
export type School = Matrix['rows'][number]['school'];

export interface CountyFacts {
  readonly schools: readonly School[];
  /** Code and name, each once. */
  readonly subjects: readonly (readonly [string, string])[];
  /** The code itself where the roster no longer has it. */
  readonly schoolName: (code: string) => string;
  readonly subjectName: (code: string) => string;
}

interface AnsweredFacts {
  readonly answer: Answer<ShortageMatrixQuery>;
  readonly facts: CountyFacts | undefined;
}

export function useCountyFacts(): AnsweredFacts {
  const { county, schoolYear } = useScope();
  const language = useLanguage();
  const answer = useAnswer(ShortageMatrix, { county: county.code, schoolYear });
  const matrix = answer.data?.county?.schoolYear?.shortageMatrix;
  const facts = useMemo(
    () => matrix && factsOf(matrix, (subject) => subjectName(subject, language)),
    [matrix, language],
  );
  return { answer, facts };
}

function factsOf(matrix: Matrix, nameOf: (subject: NamedSubject) => string): CountyFacts {
  const schools = matrix.rows.map(({ school }) => school);
  const schoolNames = new Map(schools.map(({ code, name }) => [code, name]));
  const subjects = new Map(matrix.columns.map(({ subject }) => [subject.code, nameOf(subject)]));
  return {
    schools,
    subjects: [...subjects],
    schoolName: (code) => schoolNames.get(code) ?? code,
    subjectName: (code) => subjects.get(code) ?? code,
  };
}
