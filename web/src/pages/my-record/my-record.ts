// What a teacher's page reads out of the answers.
import { type MyNoticesQuery, type MyRecordQuery, type RotationPhase } from '../../graphql/generated/types';

export type Person = NonNullable<NonNullable<NonNullable<MyRecordQuery['county']>['schoolYear']>['teacher']>;
export type Posting = NonNullable<
  NonNullable<MyNoticesQuery['county']>['schoolYear']
>['rotations']['nodes'][number];

/** Records of before the procedure have a status only. */
export function phaseOf({ lifecycle, status }: Posting): RotationPhase {
  if (lifecycle) return lifecycle.phase;
  return status === 'ACTIVE' ? 'SERVING' : status;
}

export function mayObject({ lifecycle }: Posting, today: string): boolean {
  if (!lifecycle?.allowedNext.includes('OBJECTED')) return false;
  return lifecycle.objectionUntil === null || today <= lifecycle.objectionUntil;
}
