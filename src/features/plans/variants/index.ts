// Variants of a county on one curve: started, watched, given up, read.
import { VariantChangesResolver } from './variant-changes.resolver';
import {
  SchoolYearVariantsResolver,
  VariantCurveResolver,
  VariantPointResolver,
} from './variant-curve.resolver';

export { VariantCurveEntity } from './variant-curve.entity';
export { newestCurve } from './variant-curve.loader';
export { variantNodes } from './variant-curve.resolver';
export type { CurveSource } from './variant-curve.store';
export { VariantCurveType } from './variant-curve.type';
export { settleAbandonedCurves, type VariantsJobParts, variantsJobHandler } from './variant-job';
export { variantsAccess } from './variants.access';

export function variantResolvers(): readonly object[] {
  return [
    new SchoolYearVariantsResolver(),
    new VariantCurveResolver(),
    new VariantPointResolver(),
    new VariantChangesResolver(),
  ];
}
