// What stands behind a cell, read off the answer: the figures, and who teaches or could teach it.
import { type CellFactsQuery, type RotationRecordsQuery } from '../../graphql/generated/types';

type Year = NonNullable<NonNullable<CellFactsQuery['county']>['schoolYear']>;
type School = NonNullable<Year['school']>;
type StaffingCell = NonNullable<School['staffing']>['cells'][number];
export type Person = Year['people']['nodes'][number];
export type Guest = Year['guests']['nodes'][number];
export type Posting = NonNullable<
  NonNullable<RotationRecordsQuery['county']>['schoolYear']
>['rotations']['nodes'][number];

export interface CellFacts {
  readonly school: School;
  readonly cell: StaffingCell;
  readonly own: readonly Person[];
  readonly certified: readonly Person[];
  readonly guests: readonly Guest[];
  readonly startDate: string;
}

/** SCHOOL.STAGE.SUBJECT as the address holds it; null when it is none. */
export interface CellAddress {
  readonly school: string;
  readonly stage: StaffingCell['stage'];
  readonly subject: string;
}

export function cellAddress(text: string): CellAddress | null {
  const [school, stage, subject] = text.split('.');
  if (!school || !subject || (stage !== 'PRIMARY' && stage !== 'JUNIOR')) return null;
  return { school, stage, subject };
}

export function factsOf(year: Year | null | undefined, { stage, subject }: CellAddress): CellFacts | null {
  const cell = year?.school?.staffing?.cells.find(
    (each) => each.stage === stage && each.subject.code === subject,
  );
  if (!year?.school || !cell) return null;
  return {
    school: year.school,
    cell,
    own: year.people.nodes.filter(({ mainSubject }) => mainSubject.code === subject),
    certified: year.people.nodes.filter(({ mainSubject }) => mainSubject.code !== subject),
    guests: year.guests.nodes.filter(
      (guest) => guest.stage === stage && guest.subject.code === subject && runsOn(guest, year.startDate),
    ),
    startDate: year.startDate,
  };
}

/** Postings that take somebody away on the day. */
export function awayOn(postings: readonly Posting[], day: string): readonly Posting[] {
  return postings.filter((posting) => runsOn(posting, day));
}

function runsOn({ startsOn, endsOn }: Pick<Posting, 'startsOn' | 'endsOn'>, day: string): boolean {
  return startsOn <= day && (endsOn === null || endsOn >= day);
}
