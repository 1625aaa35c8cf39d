// Which moves are asked for.
import { type InAddress, useInAddress } from '../../../parts/use-in-address';

const NAMES = ['kind', 'school', 'subject', 'teacher'] as const;

export type MoveFilter = InAddress<(typeof NAMES)[number]>;

export const NO_FILTER: MoveFilter = { kind: '', school: '', subject: '', teacher: '' };

export const useMoveFilter = () => useInAddress(NAMES);
