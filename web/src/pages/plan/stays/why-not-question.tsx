// Why not this teacher: the moves, the reason to stay, or the conditions that are missing.
import { type ReactElement, useState } from 'react';
import { type WhyNotQuery } from '../../../graphql/generated/types';
import { WhyNot } from '../../../graphql/generated/why-not';
import { useAnswer } from '../../../graphql/use-answer';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { gapWords } from '../gaps/gap-words';
import { type SectionProps } from '../plan-view';

type Found = NonNullable<WhyNotQuery['plan']>;

export function WhyNotQuestion({ plan }: SectionProps): ReactElement {
  const words = useWords(gapWords);
  const [asked, setAsked] = useState('');
  return (
    <section className="panel" aria-labelledby="why-not">
      <h2 id="why-not">{words.ask}</h2>
      <form
        className="filter-bar no-print"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(String(new FormData(event.currentTarget).get('staffNo') ?? '').trim());
        }}
      >
        <label>
          {words.staffNo}
          <input name="staffNo" required maxLength={40} />
        </label>
        <button type="submit">{words.askDo}</button>
      </form>
      {asked && <WhyNotAnswer plan={plan} staffNo={asked} />}
    </section>
  );
}

function WhyNotAnswer({ plan, staffNo }: SectionProps & { readonly staffNo: string }): ReactElement {
  const answer = useAnswer(WhyNot, { plan: plan.id, staffNo });
  return (
    <div aria-live="polite">
      <Answered answer={answer} part={(data) => data.plan}>
        {(found) => <Sentences found={found} />}
      </Answered>
    </div>
  );
}

function Sentences({ found }: { readonly found: Found }): ReactElement {
  const words = useWords(gapWords);
  const { teacher } = found.schoolYear;
  if (!teacher) return <p>{words.unknownTeacher}</p>;
  const standing = teacher.exchangeStanding;
  const moves = found.moves.nodes.flatMap(({ explanation }) => (explanation ? [explanation.sentence] : []));
  const stays = found.stays.nodes.map(({ sentence }) => sentence);
  return (
    <>
      <p>
        <strong>
          {teacher.name} {teacher.staffNo}
        </strong>{' '}
        {standing && (standing.eligible ? words.eligible : words.notEligible)}
      </p>
      <Sayings sayings={standing?.obstacles.map(({ sentence }) => sentence) ?? []} />
      {moves.length > 0 && <p>{words.inPlan}</p>}
      <Sayings sayings={[...moves, ...stays]} />
    </>
  );
}

function Sayings({ sayings }: { readonly sayings: readonly string[] }): ReactElement | null {
  if (sayings.length === 0) return null;
  return (
    <ul>
      {sayings.map((saying) => (
        <li key={saying}>{saying}</li>
      ))}
    </ul>
  );
}
