// A card for every itinerant teacher: the days at home and at each host, and what is taught there; to be printed.
import { type ReactElement, useMemo, useState } from 'react';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { FilterBar } from '../../../parts/filter-bar';
import { Loading } from '../../../parts/loading';
import { type MoveKind } from '../moves/move-entry';
import { useEveryMove } from '../moves/use-every-move';
import { type Move } from '../moves/use-moves';
import { type SectionProps } from '../plan-view';
import { ItinerantCard } from './itinerant-card';
import { itinerantWords } from './itinerant-words';
import { concerns, weeksOf } from './weeks';

const ITINERANT: readonly MoveKind[] = ['ITINERANT'];

export function ItinerantsSection({ plan }: SectionProps): ReactElement {
  const { answer, moves, complete } = useEveryMove(plan.id, ITINERANT);
  return (
    <Answered answer={answer} part={(data) => data.plan}>
      {() => (complete ? <Cards moves={moves} /> : <Loading />)}
    </Answered>
  );
}

function Cards({ moves }: { readonly moves: readonly Move[] }): ReactElement {
  const words = useWords(itinerantWords);
  const [filter, setFilter] = useState({ school: '' });
  const { school } = filter;
  const weeks = useMemo(() => weeksOf(moves), [moves]);
  const schools = useMemo(() => schoolsOf(moves), [moves]);
  const shown = school ? weeks.filter((week) => concerns(week, school)) : weeks;
  if (weeks.length === 0) return <p className="empty">{words.none}</p>;
  return (
    <>
      <FilterBar
        filters={[{ name: 'school', label: words.school, options: schools }]}
        chosen={filter}
        onChoose={(change) => setFilter({ ...filter, ...change })}
      />
      <p>
        {words.count(
          shown.length,
          shown.reduce((sum, { days }) => sum + days, 0),
        )}{' '}
        <span className="hint">{words.weekdays}</span>
      </p>
      <div className="itinerant-cards">
        {shown.map((week) => (
          <ItinerantCard key={week.staffNo} week={week} />
        ))}
      </div>
    </>
  );
}

/** Code and name of each school, by name. */
function schoolsOf(moves: readonly Move[]): readonly (readonly [string, string])[] {
  const schools = moves.flatMap(({ fromSchool, toSchool }) => [fromSchool, toSchool]);
  const named = new Map(schools.flatMap((school) => (school ? [[school.code, school.name] as const] : [])));
  return [...named].sort(([, one], [, other]) => one.localeCompare(other, 'zh-Hans-CN'));
}
