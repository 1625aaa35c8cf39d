// One posting as the teacher sees it: where, when, what may be done about it, what has happened.
import { type ReactElement, useState } from 'react';
import { today } from '../../graphql/today';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { rotationEventKindWords, rotationKindWords, rotationPhaseWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { NoticeButton } from '../../parts/notice-button';
import { mayObject, type Posting, phaseOf } from './my-record';
import { myRecordWords } from './my-record-words';
import { ObjectionDialog } from './objection-dialog';

export function OwnPosting({ posting }: { readonly posting: Posting }): ReactElement {
  const words = useWords(myRecordWords);
  const phases = useWords(rotationPhaseWords);
  const kinds = useWords(rotationKindWords);
  const language = useLanguage();
  const { toSchool, subject, startsOn, endsOn, kind, daysPerWeek, noticePlanId, events } = posting;
  return (
    <article className="my-record-posting">
      <h3>
        {words.toTeach(toSchool.name, subjectName(subject, language))}{' '}
        <Badge>{phases[phaseOf(posting)]}</Badge>
      </h3>
      <p>
        {endsOn ? words.fromUntil(startsOn, endsOn) : words.from(startsOn)} · {kinds[kind]}
        {daysPerWeek !== null && ` · ${words.days(daysPerWeek)}`}
      </p>
      <Objection posting={posting} />
      {noticePlanId !== null && (
        <NoticeButton planId={noticePlanId} label={words.getNotice} failed={words.noNotice} />
      )}
      {events.length > 1 && (
        <details>
          <summary>{words.history}</summary>
          <ol className="my-record-events">
            {events.map((event) => (
              <li key={event.sequence}>
                <EventLine event={event} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}

function Objection({ posting }: { readonly posting: Posting }): ReactElement | null {
  const words = useWords(myRecordWords);
  const [objecting, setObjecting] = useState(false);
  const { lifecycle, toSchool } = posting;
  if (!lifecycle) return null;
  const { phase, objectionUntil, decisionUntil, allowedNext } = lifecycle;
  if (phase === 'OBJECTED' && decisionUntil) return <p>{words.deciding(decisionUntil)}</p>;
  if (!allowedNext.includes('OBJECTED')) return null;
  if (!mayObject(posting, today())) return objectionUntil ? <p>{words.tooLate(objectionUntil)}</p> : null;
  return (
    <>
      {objectionUntil && <p>{words.mayObject(objectionUntil)}</p>}
      <p>
        <button type="button" aria-label={words.objectTo(toSchool.name)} onClick={() => setObjecting(true)}>
          {words.object}
        </button>
      </p>
      {objecting && <ObjectionDialog posting={posting} onClose={() => setObjecting(false)} />}
    </>
  );
}

function EventLine({ event }: { readonly event: Posting['events'][number] }): ReactElement {
  const words = useWords(myRecordWords);
  const kinds = useWords(rotationEventKindWords);
  const { kind, happenedOn, deadline, upheld, reason } = event;
  const parts = [
    kinds[kind],
    ...(upheld === null ? [] : [upheld ? words.upheld : words.rejected]),
    ...(deadline ? [words.until(deadline)] : []),
    ...(reason ? [reason] : []),
  ];
  return (
    <>
      <time dateTime={happenedOn}>{happenedOn}</time> {parts.join(' · ')}
    </>
  );
}
