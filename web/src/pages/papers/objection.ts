// Objections as they stand: who, when, decided how, and the time people have to object.
import { type ObjectionsQuery } from '../../graphql/generated/types';

export type Objected = NonNullable<
  NonNullable<ObjectionsQuery['county']>['schoolYear']
>['rotations']['nodes'][number];

type Lifecycle = NonNullable<Objected['lifecycle']>;

export interface Objection {
  readonly posting: Objected;
  readonly objection: NonNullable<Lifecycle['objection']>;
  readonly decidedLate: boolean;
}

export function objectionsIn(rows: readonly Objected[]): readonly Objection[] {
  return rows.flatMap((posting) => {
    const { objection = null, decidedLate = false } = posting.lifecycle ?? {};
    return objection ? [{ posting, objection, decidedLate }] : [];
  });
}

export interface NoticePeriod {
  readonly notified: number;
  /** Day of the first notice. */
  readonly first: string;
  /** Last day on which anybody may object; null when nobody was notified. */
  readonly until: string | null;
}

export function noticePeriod(rows: readonly Objected[]): NoticePeriod {
  const notices = rows.flatMap(({ lifecycle }) => (lifecycle?.notifiedOn ? [lifecycle] : []));
  const first = notices.map(({ notifiedOn }) => notifiedOn ?? '').sort()[0] ?? '';
  const deadlines = notices.flatMap(({ objectionUntil }) => (objectionUntil ? [objectionUntil] : [])).sort();
  return { notified: notices.length, first, until: deadlines[deadlines.length - 1] ?? null };
}
