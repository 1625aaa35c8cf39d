// A roster that leaves out what records of the system still need.
import { type Message } from '../../graphql/language';
import { type RosterChanges } from './roster-changes';
import { type TableChange } from './table-sync';

/** Refused as a whole: removing these rows would orphan records. The message is for people, Chinese first. */
export class RosterConflictError extends Error {
  readonly code = 'ROSTER_CONFLICT';

  constructor(
    /** What would go, in the words of the workbook. */
    readonly what: Message,
    /** Staff numbers, school codes or subject codes; empty when not known one by one. */
    readonly keys: readonly string[],
  ) {
    const which = keys.length > 0 ? `: ${keys.join(', ')}` : '';
    super(
      `名册中缺少仍有交流记录或其他数据的行（${what.zh}）${which}。请保留这些行。 ` +
        `The roster leaves out rows that records still refer to (${what.en})${which}. Keep these rows.`,
    );
    this.name = 'RosterConflictError';
  }
}

/** Throws when kept rotation records belong to teachers, schools or subjects that would be removed. */
export function refuseStrandedRecords(changes: RosterChanges): void {
  const { kept } = changes.rotations;
  refuse(changes.teachers, 'id', 'staffNo', new Set(kept.map((row) => row['teacherId'])));
  refuse(changes.schools, 'id', 'code', new Set(kept.map((row) => row['toSchoolId'])));
  refuse(changes.subjects, 'code', 'code', new Set(kept.map((row) => row['subjectCode'])));
}

function refuse(change: TableChange, column: string, shown: string, needed: ReadonlySet<unknown>): void {
  const stranded = change.removed.filter((row) => needed.has(row[column]));
  if (stranded.length > 0) {
    throw new RosterConflictError(
      change.table.title,
      stranded.map((row) => String(row[shown])),
    );
  }
}
