// The two gaps of a school, apart: lessons nobody teaches, and posts nobody is in.
import { type ReactElement } from 'react';
import { fte } from '../../language/format';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { stageWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { AbsentPeople } from '../../parts/absent-people';
import { Badge } from '../../parts/badge';
import { type Cell, type School, shortCells, spareCells } from './my-school';
import { mySchoolWords } from './my-school-words';

type Staffing = NonNullable<School['staffing']>;

export function SchoolGaps({ staffing }: { readonly staffing: Staffing }): ReactElement {
  const words = useWords(mySchoolWords);
  const { total, cells } = staffing;
  const short = shortCells(cells);
  const spare = spareCells(cells);
  return (
    <section className="panel" aria-labelledby="gaps">
      <h2 id="gaps">{words.gaps}</h2>
      <h3>{words.teachingGap}</h3>
      <p className="my-school-say">
        {short.length > 0 ? words.teachingGapIs(fte(total.teachingGap)) : words.noTeachingGap}
      </p>
      <Subjects cells={short} figure={({ shortage }) => words.short(fte(shortage))} tone="bad" />
      <AbsentPeople counts={total.absent} />
      {spare.length > 0 && (
        <details className="my-school-more">
          <summary>{words.spareSubjects}</summary>
          <Subjects cells={spare} figure={({ surplus }) => words.spare(fte(surplus))} tone="good" />
        </details>
      )}
      <h3>{words.establishmentGap}</h3>
      <p className="my-school-say">
        <Establishment total={total} />
      </p>
      <p className="hint">{words.apart}</p>
    </section>
  );
}

interface SubjectsProps {
  readonly cells: readonly Cell[];
  readonly figure: (cell: Cell) => string;
  readonly tone: 'bad' | 'good';
}

function Subjects({ cells, figure, tone }: SubjectsProps): ReactElement | null {
  const stages = useWords(stageWords);
  const language = useLanguage();
  const severalStages = new Set(cells.map(({ stage }) => stage)).size > 1;
  if (cells.length === 0) return null;
  return (
    <ul className="my-school-subjects">
      {cells.map((cell) => (
        <li key={`${cell.stage} ${cell.subject.code}`}>
          <span>
            {subjectName(cell.subject, language)}
            {severalStages && <span className="hint"> {stages[cell.stage]}</span>}
          </span>
          <Badge tone={tone}>{figure(cell)}</Badge>
        </li>
      ))}
    </ul>
  );
}

function Establishment({ total }: { readonly total: Staffing['total'] }): ReactElement {
  const words = useWords(mySchoolWords);
  const { authorisedPosts, staffInPost, establishmentGap } = total;
  const state =
    establishmentGap > 0
      ? words.under(establishmentGap)
      : establishmentGap < 0
        ? words.over(-establishmentGap)
        : words.even;
  return (
    <>
      {words.postsAndPeople(authorisedPosts, staffInPost)}{' '}
      <Badge tone={establishmentGap > 0 ? 'warning' : establishmentGap < 0 ? 'bad' : 'good'}>{state}</Badge>
    </>
  );
}
