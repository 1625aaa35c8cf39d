// Everything about two plans side by side: who made them, people, tiers, waterfall, balance, who is treated differently.
import { type ReactElement, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { ComparePlans } from '../../../graphql/generated/compare-plans';
import { type ComparePlansQuery, type ComparePlansQueryVariables } from '../../../graphql/generated/types';
import { usePages } from '../../../graphql/use-pages';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { type MoreRows } from '../../../parts/data-table';
import { TierLegend } from '../tier-legend';
import { BalanceTable } from './balance-table';
import { compareWords } from './compare-words';
import { type ComparedTeacher, type Comparison, pairOf } from './comparison';
import { HiresTable } from './hires-table';
import { PeopleTable } from './people-table';
import { TeachersTable } from './teachers-table';
import { TiersTable } from './tiers-table';
import { WaterfallTable } from './waterfall-table';
import { WhoTable } from './who-table';

const TEACHERS_PER_PAGE = 50;
/** For the copy; more would cost more than the server lets one question cost. */
const MOST_PER_PAGE = 100;

function teachersOf({ comparePlans }: ComparePlansQuery) {
  return comparePlans?.teachers;
}

interface ComparisonViewProps {
  readonly one: string;
  readonly other: string;
}

export function ComparisonView({ one, other }: ComparisonViewProps): ReactElement {
  const [alsoAlike, setAlsoAlike] = useState(false);
  const variables = useMemo<ComparePlansQueryVariables>(
    () => ({
      plans: [one, other],
      differing: alsoAlike ? null : true,
      first: TEACHERS_PER_PAGE,
    }),
    [one, other, alsoAlike],
  );
  const pages = usePages(ComparePlans, variables, teachersOf, MOST_PER_PAGE);
  return (
    <Answered answer={pages.answer} part={(data) => data.comparePlans}>
      {(comparison) => (
        <Sides
          comparison={comparison}
          teachers={pages.rows}
          more={pages}
          alsoAlike={alsoAlike}
          onAlsoAlike={setAlsoAlike}
        />
      )}
    </Answered>
  );
}

interface SidesProps {
  readonly comparison: Comparison;
  readonly teachers: readonly ComparedTeacher[];
  readonly more: MoreRows<ComparedTeacher>;
  readonly alsoAlike: boolean;
  readonly onAlsoAlike: (alsoAlike: boolean) => void;
}

function Sides({ comparison, teachers, more, alsoAlike, onAlsoAlike }: SidesProps): ReactElement | null {
  const words = useWords(compareWords);
  const pair = pairOf(comparison);
  if (!pair) return null;
  const curve = pair.one.curve ?? pair.other.curve;
  return (
    <div className="compare">
      {!comparison.sameInput && <p className="notice notice-warning">{words.otherInput}</p>}
      <WhoTable pair={pair} />
      <TiersTable pair={pair} />
      <div className="compare-pair">
        <PeopleTable pair={pair} />
        <WaterfallTable pair={pair} />
      </div>
      {curve && (
        <p className="no-print">
          <Link href={`/plans/variants?curve=${curve.id}`}>{words.onCurve}</Link>
        </p>
      )}
      <BalanceTable pair={pair} />
      <label className="compare-check no-print">
        <input type="checkbox" checked={alsoAlike} onChange={({ target }) => onAlsoAlike(target.checked)} />
        {words.showAll}
      </label>
      {teachers.length === 0 ? (
        <p className="empty">{words.allAlike}</p>
      ) : (
        <TeachersTable
          caption={alsoAlike ? words.allTeachers : words.teachers}
          teachers={teachers}
          more={more}
        />
      )}
      <HiresTable hires={comparison.hires.nodes.filter(({ differs }) => differs)} />
      <TierLegend />
    </div>
  );
}
