// What a re-planned plan changes in the one it was made from: the least possible, move by move.

import { type ReactElement, useMemo } from 'react';
import { PlanDifference } from '../../../graphql/generated/plan-difference';
import { type PlanDifferenceQuery } from '../../../graphql/generated/types';
import { usePages } from '../../../graphql/use-pages';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { Badge, type Tone } from '../../../parts/badge';
import { DataTable } from '../../../parts/data-table';
import { type CountyFacts, useCountyFacts } from '../county-facts';
import { fine } from '../figures';
import { type SectionProps } from '../plan-view';
import { useBriefTexts } from './brief-texts';
import { differenceWords } from './difference-words';
import { type Difference, type MoveChange } from './plan-difference';
import { useTeacherNames } from './use-teacher-names';

const PAGE = 50;
/** Differences below it are none on paper. */
const SAME = 1e-6;
const TONES: Readonly<Record<MoveChange['kind'], Tone>> = {
  ADDED: 'good',
  REMOVED: 'bad',
  CHANGED: 'warning',
};

const movesOf = (data: PlanDifferenceQuery): Difference['moves'] | undefined => data.plan?.difference?.moves;

export function DifferenceSection({ plan }: SectionProps): ReactElement {
  const { answer, facts } = useCountyFacts();
  const variables = useMemo(() => ({ plan: plan.id, first: PAGE }), [plan.id]);
  const pages = usePages(PlanDifference, variables, movesOf);
  return (
    <Answered answer={pages.answer} part={(data) => data.plan?.difference}>
      {(difference) => (
        <>
          <Sum difference={difference} />
          <Answered answer={answer} part={() => facts}>
            {(found) => (
              <Changes
                plans={[plan.id, plan.basedOn?.id ?? plan.id]}
                changes={pages.rows}
                more={pages}
                facts={found}
              />
            )}
          </Answered>
        </>
      )}
    </Answered>
  );
}

function Sum({ difference }: { readonly difference: Difference }): ReactElement {
  const words = useWords(differenceWords);
  const { bound, changedFte, kept, moves } = difference;
  return (
    <p className="panel">
      {words.sum(kept, moves.totalCount, fine(changedFte))}{' '}
      <Badge tone={changedFte - bound < SAME ? 'good' : 'warning'}>
        {changedFte - bound < SAME ? words.least : words.bound(fine(bound))}
      </Badge>
    </p>
  );
}

interface ChangesProps {
  /** The new one and the one it was made from. */
  readonly plans: readonly [string, string];
  readonly changes: readonly MoveChange[];
  readonly more: Parameters<typeof DataTable<MoveChange>>[0]['more'];
  readonly facts: CountyFacts;
}

function Changes({ plans, changes, more, facts }: ChangesProps): ReactElement {
  const words = useWords(differenceWords);
  const kinds = useWords(moveKindWords);
  const names = useTeacherNames(plans, changes);
  const { people, arrangement } = useBriefTexts(facts, names);
  if (changes.length === 0) return <p className="empty">{words.none}</p>;
  const either = ({ before, after }: MoveChange): NonNullable<MoveChange['after']> => (after ?? before)!;
  return (
    <DataTable
      caption={words.changed}
      columns={[
        {
          key: 'what',
          head: words.what,
          text: ({ kind }) => words[kind],
          cell: ({ kind }) => <Badge tone={TONES[kind]}>{words[kind]}</Badge>,
        },
        { key: 'measure', head: words.measure, text: (change) => kinds[either(change).kind] },
        { key: 'who', head: words.who, text: (change) => people(either(change)), isRowHead: true },
        { key: 'was', head: words.was, text: ({ before }) => (before ? arrangement(before) : '—') },
        { key: 'is', head: words.is, text: ({ after }) => (after ? arrangement(after) : '—') },
      ]}
      rows={changes}
      rowKey={({ kind, before, after }) => `${kind} ${JSON.stringify(before)} ${JSON.stringify(after)}`}
      {...(more ? { more } : {})}
    />
  );
}
