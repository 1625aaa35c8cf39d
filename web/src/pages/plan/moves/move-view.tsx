// One move: what it fills, the rules that allowed it, who else could have made it and why not, and what was said of it.

import { type ReactElement, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { MoveAlternatives } from '../../../graphql/generated/move-alternatives';
import { useAnswer } from '../../../graphql/use-answer';
import { moment } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { Badge } from '../../../parts/badge';
import { DataTable } from '../../../parts/data-table';
import { type CountyFacts, useCountyFacts } from '../county-facts';
import { fine } from '../figures';
import { addressOfPlan, type PlanView, type SectionProps } from '../plan-view';
import { AllowedBy } from './allowed-by';
import { Alternatives } from './alternatives';
import { MoveActions } from './move-actions';
import { type MoveEntry } from './move-entry';
import { moveListWords } from './move-words';
import { type OneMove } from './one-move';
import { useMoveTexts } from './use-move-texts';

interface MoveViewProps extends SectionProps {
  readonly move: MoveEntry;
}

export function MoveView({ plan, move }: MoveViewProps): ReactElement {
  const words = useWords(moveListWords);
  const answer = useAnswer(MoveAlternatives, { plan: plan.id, ...move });
  const { answer: county, facts } = useCountyFacts();
  return (
    <>
      <p className="no-print">
        <Link href={addressOfPlan(plan.id, 'moves')}>← {words.back}</Link>
      </p>
      <Answered
        answer={answer}
        part={(data) => data.plan?.move}
        empty={<p className="empty">{words.gone}</p>}
      >
        {(found) => (
          <Answered answer={county} part={() => facts}>
            {(known) => <Defended plan={plan} move={found} facts={known} />}
          </Answered>
        )}
      </Answered>
    </>
  );
}

interface DefendedProps {
  readonly plan: PlanView;
  readonly move: OneMove;
  readonly facts: CountyFacts;
}

function Defended({ plan, move, facts }: DefendedProps): ReactElement {
  const words = useWords(moveListWords);
  const kinds = useWords(moveKindWords);
  const { people } = useMoveTexts(facts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="plan-move-head">
        <h2 ref={heading} tabIndex={-1}>
          {words.named(kinds[move.kind], people(move))}
        </h2>
        <Verdict move={move} />
        <p>{move.explanation?.sentence}</p>
        <MoveActions plan={plan} move={move} about={`${kinds[move.kind]} ${people(move)}`} />
      </div>
      <div className="plan-pair">
        <Facts move={move} facts={facts} />
        <AllowedBy allowances={move.explanation?.allowedBy ?? []} />
      </div>
      <Alternatives alternatives={move.alternatives} />
    </>
  );
}

function Verdict({ move: { verdict } }: { readonly move: OneMove }): ReactElement | null {
  const words = useWords(moveListWords);
  const language = useLanguage();
  if (!verdict) return null;
  return (
    <p>
      <Badge tone={verdict.kind === 'PINNED' ? 'good' : 'bad'}>{words[verdict.kind]}</Badge> {verdict.reason}{' '}
      <span className="hint">
        {words.decided(verdict.decidedByName ?? '', moment(verdict.decidedAt, language))}
      </span>
    </p>
  );
}

function Facts({ move, facts }: Pick<DefendedProps, 'move' | 'facts'>): ReactElement {
  const words = useWords(moveListWords);
  const { filled } = useMoveTexts(facts);
  const { daysPerWeek, explanation, fromSchool, partner, partnerStaffNo, staffNo, teacher, toSchool } = move;
  const person = (name: string | undefined, number: string | null): string => `${name ?? ''} ${number ?? ''}`;
  const rows: readonly (readonly [string, string])[] = [
    ...(staffNo ? [[words.who, person(teacher?.name, staffNo)] as const] : []),
    ...(partnerStaffNo ? [[words.partner, person(partner?.name, partnerStaffNo)] as const] : []),
    ...(fromSchool ? [[words.from, fromSchool.name] as const] : []),
    ...(toSchool ? [[words.to, toSchool.name] as const] : []),
    ...(daysPerWeek ? [[words.days, words.daysOf(daysPerWeek)] as const] : []),
    [words.what, filled(move)],
    ...(explanation
      ? ([
          [words.inTotal, words.fteOf(fine(explanation.fills))],
          [words.cost, fine(explanation.cost)],
        ] as const)
      : []),
  ];
  return (
    <DataTable
      caption={words.facts}
      columns={[
        { key: 'item', head: words.item, text: ([item]) => item, isRowHead: true },
        { key: 'fact', head: words.fact, text: ([, fact]) => fact },
      ]}
      rows={rows}
      rowKey={([item]) => item}
    />
  );
}
