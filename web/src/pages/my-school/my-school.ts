// What the principal's page reads out of the answers: gaps, largest first, and postings by whether they are over.
import {
  type ComingsAndGoingsQuery,
  type RotationPhase,
  type SchoolGapsQuery,
} from '../../graphql/generated/types';

type YearOfSchool = NonNullable<NonNullable<SchoolGapsQuery['county']>['schoolYear']>;
export type School = NonNullable<YearOfSchool['school']>;
export type Cell = NonNullable<School['staffing']>['cells'][number];
export type Moves = NonNullable<NonNullable<ComingsAndGoingsQuery['county']>['schoolYear']>;
export type Found = Moves['comings'];
export type Posting = Found['nodes'][number];

/** What rounds to nothing is nothing. */
const LEAST = 0.05;

export function shortCells(cells: readonly Cell[]): readonly Cell[] {
  return cells
    .filter(({ shortage }) => shortage >= LEAST)
    .sort((one, other) => other.shortage - one.shortage);
}

export function spareCells(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ surplus }) => surplus >= LEAST).sort((one, other) => other.surplus - one.surplus);
}

/** Records of before the procedure have a status only. */
export function phaseOf({ lifecycle, status }: Posting): RotationPhase {
  if (lifecycle) return lifecycle.phase;
  return status === 'ACTIVE' ? 'SERVING' : status;
}

const OVER: ReadonlySet<RotationPhase> = new Set(['RETURNED', 'WITHDRAWN']);
const SERVED: ReadonlySet<RotationPhase> = new Set(['COMPLETED', 'LEFT_EARLY']);

/** Served in an earlier year counts as over, whether or not anybody wrote down the return. */
export function isOver(posting: Posting, yearStart: string): boolean {
  const phase = phaseOf(posting);
  const endsOn = posting.lifecycle?.endsOn ?? posting.endsOn;
  return OVER.has(phase) || (SERVED.has(phase) && endsOn !== null && endsOn < yearStart);
}

/** The plans whose notices were issued and are about this school. */
export function noticePlans({ comings, goings }: Moves): readonly string[] {
  const plans = [...comings.nodes, ...goings.nodes].map(({ noticePlanId }) => noticePlanId);
  return [...new Set(plans.filter((plan) => plan !== null))];
}

/** Where somebody has something to do comes first; what is merely planned, last. */
const URGENCY: readonly RotationPhase[] = [
  'NOTIFIED',
  'OBJECTED',
  'SERVING',
  'LEFT_EARLY',
  'COMPLETED',
  'PLANNED',
];

export function byUrgency(postings: readonly Posting[]): readonly Posting[] {
  const place = (posting: Posting): number => URGENCY.indexOf(phaseOf(posting));
  return [...postings].sort((one, other) => place(one) - place(other));
}
