// The week of one itinerant teacher.
import { type ReactElement } from 'react';
import { useLanguage } from '../../../language/language';
import { subjectName } from '../../../language/subject-name';
import { stageWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { itinerantWords } from './itinerant-words';
import { type Week, WORKING_DAYS } from './weeks';

export function ItinerantCard({ week }: { readonly week: Week }): ReactElement {
  const words = useWords(itinerantWords);
  const stages = useWords(stageWords);
  const language = useLanguage();
  const { days, home, name, staffNo, visits } = week;
  return (
    <article className="itinerant-card">
      <h2>
        {name} <span className="hint">{staffNo}</span>
      </h2>
      <p>
        {words.home}: {home}
      </p>
      <p>{words.week(WORKING_DAYS - days, days)}</p>
      <Days week={week} />
      <table>
        <caption className="unseen">
          {words.card}: {name}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.host}</th>
            <th scope="col">{words.subject}</th>
            <th scope="col" className="numeric">
              {words.days}
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map(({ position, daysPerWeek, stage, subject, toSchool }) => (
            <tr key={position}>
              <th scope="row">{toSchool?.name}</th>
              <td>
                {stage && stages[stage]} {subject && subjectName(subject, language)}
              </td>
              <td className="numeric">{daysPerWeek}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

/** The working days as boxes, those on the road last: the plan does not say which weekday. */
function Days({ week: { days, visits } }: { readonly week: Week }): ReactElement {
  const { atHome } = useWords(itinerantWords);
  const away = visits.flatMap(({ daysPerWeek, toSchool }) =>
    Array.from({ length: daysPerWeek ?? 0 }, () => toSchool?.name ?? ''),
  );
  const boxes = [...Array.from({ length: Math.max(0, WORKING_DAYS - days) }, () => ''), ...away];
  return (
    <ol className="itinerant-days" aria-hidden="true">
      {boxes.map((host, day) => (
        // Days have no other name than their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={day} className={host ? 'itinerant-away' : undefined}>
          {host || atHome}
        </li>
      ))}
    </ol>
  );
}
