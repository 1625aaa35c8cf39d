// Who comes or who goes, one teacher a card; what is over is folded away.
import { type ReactElement, useState } from 'react';
import { type RotationPhase } from '../../graphql/generated/types';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import {
  assessmentGradeWords,
  fiveOneWords,
  rotationKindWords,
  rotationPhaseWords,
} from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge, type Tone } from '../../parts/badge';
import { useScope } from '../../shell/scope';
import { AssessDialog } from './assess-dialog';
import { byUrgency, type Found, isOver, type Posting, phaseOf } from './my-school';
import { mySchoolWords, nextStepWords } from './my-school-words';

const TONES: Partial<Record<RotationPhase, Tone>> = {
  NOTIFIED: 'busy',
  OBJECTED: 'warning',
  SERVING: 'good',
  LEFT_EARLY: 'warning',
};

interface PostingsProps {
  readonly title: string;
  readonly nobody: string;
  readonly found: Found;
  /** Whether this school is the host, who sees where they come from and assesses them. */
  readonly atHost: boolean;
}

export function Postings({ title, nobody, found, atHost }: PostingsProps): ReactElement {
  const words = useWords(mySchoolWords);
  const { county, schoolYear } = useScope();
  const yearStart = county.schoolYears.find(({ label }) => label === schoolYear)?.startDate ?? '';
  const postings = found.nodes;
  const present = byUrgency(postings.filter((posting) => !isOver(posting, yearStart)));
  const former = postings.filter((posting) => isOver(posting, yearStart));
  const cards = (some: readonly Posting[]): ReactElement => (
    <ul className="my-school-people">
      {some.map((posting) => (
        <li key={posting.id}>
          <PostingCard posting={posting} atHost={atHost} />
        </li>
      ))}
    </ul>
  );
  const heading = atHost ? 'comings' : 'goings';
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>
        {title} {present.length > 0 && <span className="my-school-count">{present.length}</span>}
      </h2>
      {present.some((posting) => phaseOf(posting) === 'PLANNED') && (
        <p className="hint">{words.plannedMeans}</p>
      )}
      {present.length > 0 ? cards(present) : <p>{nobody}</p>}
      {found.totalCount > postings.length && (
        <p className="hint">{words.notShown(found.totalCount - postings.length)}</p>
      )}
      {former.length > 0 && (
        <details className="my-school-more">
          <summary>{words.former(former.length)}</summary>
          {cards(former)}
        </details>
      )}
    </section>
  );
}

interface PostingCardProps {
  readonly posting: Posting;
  readonly atHost: boolean;
}

function PostingCard({ posting, atHost }: PostingCardProps): ReactElement {
  const words = useWords(mySchoolWords);
  const phases = useWords(rotationPhaseWords);
  const nextSteps = useWords(nextStepWords);
  const kinds = useWords(rotationKindWords);
  const language = useLanguage();
  const { teacher, toSchool, subject, startsOn, daysPerWeek, kind } = posting;
  const phase = phaseOf(posting);
  const endsOn = posting.lifecycle?.endsOn ?? posting.endsOn;
  const teaches = subjectName(subject, language);
  // Once a posting is over, the host school no longer sees who it was.
  const whoComes = teacher ? words.comes(teacher.school.name, teaches) : words.taught(teaches);
  return (
    <>
      <p className="my-school-name">
        <strong>{teacher?.name ?? words.formerGuest}</strong>{' '}
        <Badge tone={TONES[phase] ?? 'plain'}>{phases[phase]}</Badge>
      </p>
      <p>
        {atHost ? whoComes : words.goes(toSchool.name, teaches)}
        {words.how(kinds[kind], daysPerWeek)}
      </p>
      <p>{endsOn ? words.fromUntil(startsOn, endsOn) : words.from(startsOn)}</p>
      {nextSteps[phase] && <p className="hint">{nextSteps[phase]}</p>}
      {atHost && <Assessment posting={posting} />}
    </>
  );
}

function Assessment({ posting }: { readonly posting: Posting }): ReactElement | null {
  const words = useWords(mySchoolWords);
  const grades = useWords(assessmentGradeWords);
  const ones = useWords(fiveOneWords);
  const [assessing, setAssessing] = useState(false);
  const { lifecycle } = posting;
  if (!lifecycle) return null;
  const { grade, missingOnes, allowedNext } = lifecycle;
  return (
    <>
      {grade && (
        <p>
          {words.assessed(grades[grade])}
          {missingOnes.length > 0 && ` · ${words.missing(missingOnes.map((one) => ones[one]).join('、'))}`}
        </p>
      )}
      {allowedNext.includes('ASSESSED') && (
        <button
          type="button"
          className="my-school-act"
          aria-label={`${grade ? words.assessAgain : words.assess}: ${posting.teacher?.name ?? ''}`}
          onClick={() => setAssessing(true)}
        >
          {grade ? words.assessAgain : words.assess}
        </button>
      )}
      {assessing && <AssessDialog posting={posting} onClose={() => setAssessing(false)} />}
    </>
  );
}
