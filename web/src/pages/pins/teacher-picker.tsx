// Finding one teacher by name or staff number.
import { type ReactElement, useEffect, useState } from 'react';
import { TeacherList } from '../../graphql/generated/teacher-list';
import { type TeacherListQuery } from '../../graphql/generated/types';
import { useAnswer } from '../../graphql/use-answer';
import { type UserError } from '../../graphql/use-change';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Field } from '../../parts/form';
import { useDebounced } from '../../parts/use-debounced';
import { useScope } from '../../shell/scope';
import { pinsWords } from './pins-words';

type Teachers = NonNullable<NonNullable<TeacherListQuery['county']>['schoolYear']>['teachers'];
export type FoundTeacher = Teachers['nodes'][number];

const MOST_LISTED = 8;

interface TeacherPickerProps {
  /** Searched for at the beginning. */
  readonly first: string;
  readonly chosen: FoundTeacher | null;
  /** Null when another search begins. */
  readonly onChoose: (teacher: FoundTeacher | null) => void;
  readonly userErrors: readonly UserError[];
}

export function TeacherPicker({ first, chosen, onChoose, userErrors }: TeacherPickerProps): ReactElement {
  const words = useWords(pinsWords);
  const [search, setSearch] = useState(first);
  const wanted = useDebounced(search.trim());
  const type = (text: string): void => {
    setSearch(text);
    // Nobody is pinned who is no longer in sight.
    onChoose(null);
  };
  return (
    <>
      <Field
        label={`${words.teacher}: ${words.search}`}
        hint={words.searchHint}
        name="staffNo"
        userErrors={userErrors}
      >
        <input type="search" value={search} onChange={({ target }) => type(target.value)} />
      </Field>
      {wanted && <Found wanted={wanted} chosen={chosen} onChoose={onChoose} />}
    </>
  );
}

interface FoundProps {
  readonly wanted: string;
  readonly chosen: FoundTeacher | null;
  readonly onChoose: (teacher: FoundTeacher) => void;
}

function Found({ wanted, chosen, onChoose }: FoundProps): ReactElement {
  const words = useWords(pinsWords);
  const { county, schoolYear } = useScope();
  const answer = useAnswer(TeacherList, {
    county: county.code,
    schoolYear,
    filter: { search: wanted },
    first: MOST_LISTED,
  });
  const teachers = answer.data?.county?.schoolYear?.teachers;
  const [only] = teachers?.totalCount === 1 ? teachers.nodes : [];
  useEffect(() => {
    if (only) onChoose(only);
  }, [only, onChoose]);
  return (
    <Answered answer={answer} part={(data) => data.county?.schoolYear?.teachers}>
      {({ nodes, totalCount }) =>
        totalCount === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <fieldset className="pins-found">
            <legend>{words.found}</legend>
            {nodes.map((teacher) => (
              <label key={teacher.staffNo}>
                <input
                  type="radio"
                  name="teacher"
                  value={teacher.staffNo}
                  checked={chosen?.staffNo === teacher.staffNo}
                  onChange={() => onChoose(teacher)}
                />
                <Line teacher={teacher} />
              </label>
            ))}
            {totalCount > nodes.length && <p className="hint">{words.tooMany(totalCount)}</p>}
          </fieldset>
        )
      }
    </Answered>
  );
}

function Line({ teacher }: { readonly teacher: FoundTeacher }): ReactElement {
  const words = useWords(pinsWords);
  const language = useLanguage();
  const { name, staffNo, school, mainSubject, exchangeStanding } = teacher;
  return (
    <span>
      {[name, staffNo, school.name, subjectName(mainSubject, language)].join(' · ')}
      {exchangeStanding?.eligible === false && <em> · {words.notEligible}</em>}
    </span>
  );
}
