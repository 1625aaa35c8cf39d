// Who sends to whom: the plain formulation's own reading of support classes and of the rule `direction`.
import { type School } from '../../src/domain/school';
import { type Settings } from '../../src/planning/settings';

type Class = 'SENDER' | 'RECEIVER' | 'BOTH';

const classOf = ({ supportClass, area }: School): Class => {
  if (supportClass) return supportClass;
  return area === 'RURAL' ? 'RECEIVER' : 'SENDER';
};

/** Its gaps come first, and it takes rotations and partners. */
export const takes = (school: School): boolean => classOf(school) !== 'SENDER';

/** Its people are those of the quota. */
export const gives = (school: School): boolean => classOf(school) !== 'RECEIVER';

/** Rotations of the quota and of the backbone share. */
export const isQuotaWay = (from: School, to: School): boolean => gives(from) && takes(to);

/** Whether somebody may rotate from one school to the other. */
export function isWayOpen({ direction }: Settings, from: School, to: School): boolean {
  if (from.code === to.code) return false;
  if (isQuotaWay(from, to)) return true;
  if (!takes(from)) return false;
  if (!direction.enabled) return true;
  const open = takes(to) ? direction.receiverToReceiver : direction.receiverToSender;
  if (open === 'SAME_CLUSTER') return from.cluster === to.cluster && from.cluster !== '';
  return open === 'ANYWHERE';
}

/** Whether the school may hire. */
export function mayHireAt({ direction }: Settings, school: School): boolean {
  return takes(school) || !direction.enabled || direction.hires === 'ALL';
}
