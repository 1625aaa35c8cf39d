// What whole people who arrive at a school can fill there: rotations (2c) and new hires (2d) alike.
import { type Stage } from '../../domain/school';
import { cellId } from '../../domain/staffing-need';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type CountyFacts } from '../facts/county-facts';
import { type LinearModelBuilder, type Term } from '../linear/linear-model';
import { type ModelDraft } from '../linear/model-draft';

/** The part of somebody's certificates that a school is short of. */
export interface UsefulSubjects {
  readonly school: string;
  readonly stage: Stage;
  /** Main subject, or null when the school is not short of it. */
  readonly main: string | null;
  readonly others: readonly string[];
}

/** What somebody may teach. */
export interface Certificates {
  readonly stage: Stage;
  readonly main: string;
  readonly others: readonly string[];
}

/** FTE of shortage that must be filled by each arrival, and the most in other subjects. */
export interface LoadLimits {
  readonly useful: number;
  readonly others: number;
}

/** The certificates' useful part at a school; same key, same work there. */
export function usefulSubjects(
  facts: CountyFacts,
  school: string,
  { stage, main, others }: Certificates,
): UsefulSubjects {
  return {
    school,
    stage,
    main: facts.shortage(school, stage, main) > 0 ? main : null,
    others: others.filter((subject) => facts.shortage(school, stage, subject) > 0),
  };
}

export function usefulKey(subjects: UsefulSubjects): string {
  return `${subjects.school}|${subjects.stage}|${subjects.main ?? '-'}|${subjects.others.join('+')}`;
}

/** Most that n people can fill at the school, FTE. */
export function mostFilled(
  facts: CountyFacts,
  subjects: UsefulSubjects,
  limits: LoadLimits,
  n: number,
): number {
  const { school, stage, main, others } = subjects;
  const inMain = main === null ? 0 : facts.shortage(school, stage, main);
  const inOthers = others.reduce((total, subject) => total + facts.shortage(school, stage, subject), 0);
  return Math.min(n, inMain + Math.min(limits.others * n, inOthers));
}

/** Most people for whom there is a useful load; 0 when not even one. */
export function mostPeople(
  facts: CountyFacts,
  subjects: UsefulSubjects,
  limits: LoadLimits,
  ceiling: number,
): number {
  if (limits.useful <= 0) return ceiling;
  let n = 0;
  while (n < ceiling && mostFilled(facts, subjects, limits, n + 1) >= limits.useful * (n + 1) - FTE_TOLERANCE)
    n += 1;
  return n;
}

export interface LoadColumns {
  /** Subject and column (FTE), all people of the entry together. */
  readonly fills: readonly { readonly subject: string; readonly column: number }[];
}

/** What each of the arrivals may do at the school. */
export interface Load {
  readonly subjects: UsefulSubjects;
  readonly limits: LoadLimits;
}

/** Fill columns of the people counted by `people` (terms with coefficient 1), with the load limits of each person. */
export function addLoad(
  facts: CountyFacts,
  draft: ModelDraft,
  load: Load,
  people: readonly Term[],
): LoadColumns {
  const { builder } = draft;
  const { limits } = load;
  const { school, stage, main, others } = load.subjects;
  const fills = [...(main === null ? [] : [main]), ...others].map((subject) => {
    const column = builder.column({ upper: facts.shortage(school, stage, subject) });
    draft.fills.add(cellId(school, stage, subject), column);
    return { subject, column };
  });
  const total = fills.map(({ column }) => ({ column, coefficient: 1 }));
  const elsewhere = fills
    .filter(({ subject }) => subject !== main)
    .map(({ column }) => ({ column, coefficient: 1 }));
  builder.atMost([...total, ...times(people, -1)], 0);
  if (elsewhere.length > 0 && limits.others < 1)
    builder.atMost([...elsewhere, ...times(people, -limits.others)], 0);
  if (limits.useful > 0) builder.atLeast([...total, ...times(people, -limits.useful)], 0);
  wholePeople(facts, builder, load, { total, people });
  return { fills };
}

/**
 * Valid inequalities: the most that n whole people fill is concave in n with steps at whole numbers; the chord between
 * K and K + 1 bounds the fill. Only the first step that falls short of a full load is worth a row.
 */
function wholePeople(
  facts: CountyFacts,
  builder: LinearModelBuilder,
  { subjects, limits }: Load,
  { total, people }: { readonly total: readonly Term[]; readonly people: readonly Term[] },
): void {
  let n = 0;
  while (mostFilled(facts, subjects, limits, n + 1) >= n + 1 - FTE_TOLERANCE) n += 1;
  const atN = mostFilled(facts, subjects, limits, n);
  const step = mostFilled(facts, subjects, limits, n + 1) - atN;
  if (step >= 1 - FTE_TOLERANCE) return;
  builder.atMost([...total, ...times(people, -step)], atN - step * n);
}

function times(terms: readonly Term[], factor: number): Term[] {
  return terms.map(({ column, coefficient }) => ({ column, coefficient: coefficient * factor }));
}
