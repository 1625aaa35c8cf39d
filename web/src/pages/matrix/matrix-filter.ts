// What of the matrix is asked for.
import { type InAddress, useInAddress } from '../../parts/use-in-address';

/** `short` is 1 for only those schools that are short of something shown; `cell` is the one whose facts are open. */
const NAMES = ['stage', 'subject', 'area', 'cluster', 'search', 'short', 'cell'] as const;
/** Going back closes the facts of a cell. */
const STEPS = ['cell'] as const;

export type MatrixFilter = InAddress<(typeof NAMES)[number]>;

export const useMatrixFilter = () => useInAddress(NAMES, STEPS);
