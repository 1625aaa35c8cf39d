// Which teachers are asked for.
import { type InAddress, useInAddress } from '../../parts/use-in-address';

/**
 * `standing` is ELIGIBLE, OTHERS or the id of a condition; `order` is a field of the schema with its direction:
 * NAME.DESC.
 */
const NAMES = ['search', 'school', 'subject', 'standing', 'order'] as const;

export type TeacherFilter = InAddress<(typeof NAMES)[number]>;

export const useTeacherFilter = () => useInAddress(NAMES);

export const ELIGIBLE = 'ELIGIBLE';
export const OTHERS = 'OTHERS';
