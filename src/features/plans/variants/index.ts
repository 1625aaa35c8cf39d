// Variants of a county on one curve: started, watched, given up, read.
export { variantsFeature } from './feature';
export { newestCurve } from './variant-curve.loader';
export type { CurveSource } from './variant-curve.store';
export { VariantCurveType } from './variant-curve.type';
export { settleAbandonedCurves, type VariantsJobParts, variantsJobHandler } from './variant-job';
