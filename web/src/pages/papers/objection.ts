// Objections as they stand: who, when, decided how, and the time people have to object.
import { type ObjectionsQuery } from '../../graphql/generated/types';

export type Objected = NonNullable<
  NonNullable<ObjectionsQuery['county']>['schoolYear']
>['rotations']['nodes'][number];

export interface Objection {
  readonly posting: Objected;
  readonly objectedOn: string;
  readonly decideBy: string | null;
  readonly outcome: 'OPEN' | 'UPHELD' | 'REJECTED' | 'TAKEN_BACK';
  readonly decidedOn: string | null;
}

/** What was corrected away does not count. */
export function objectionsIn(rows: readonly Objected[]): readonly Objection[] {
  return rows.flatMap((posting) => {
    const events = posting.events.filter(({ stands }) => stands);
    const objected = events.find(({ kind }) => kind === 'OBJECTED');
    if (!objected) return [];
    const decided = events.find(({ kind }) => kind === 'OBJECTION_DECIDED');
    const withdrawn = events.find(({ kind }) => kind === 'WITHDRAWN');
    return [
      {
        posting,
        objectedOn: objected.happenedOn,
        decideBy: objected.deadline,
        outcome: decided ? (decided.upheld ? 'UPHELD' : 'REJECTED') : withdrawn ? 'TAKEN_BACK' : 'OPEN',
        decidedOn: (decided ?? withdrawn)?.happenedOn ?? null,
      },
    ];
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
  const notices = rows.flatMap(({ events }) =>
    events.filter(({ kind, stands }) => stands && kind === 'NOTIFIED'),
  );
  const first = notices.map(({ happenedOn }) => happenedOn).sort()[0] ?? '';
  const deadlines = notices.flatMap(({ deadline }) => (deadline ? [deadline] : [])).sort();
  return { notified: notices.length, first, until: deadlines[deadlines.length - 1] ?? null };
}
