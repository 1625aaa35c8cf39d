// Variants, handed to plans.
import { type Feature } from '../../../feature';
import { VariantChangesResolver } from './variant-changes.resolver';
import { VariantCurveEntity } from './variant-curve.entity';
import {
  SchoolYearVariantsResolver,
  VariantCurveResolver,
  VariantPointResolver,
  variantNodes,
} from './variant-curve.resolver';
import { settleAbandonedCurves, variantsJobHandler } from './variant-job';
import { variantsAccess } from './variants.access';

export const variantsFeature: Feature = {
  resolvers: [
    new SchoolYearVariantsResolver(),
    new VariantCurveResolver(),
    new VariantPointResolver(),
    new VariantChangesResolver(),
  ],
  access: [variantsAccess],
  nodes: variantNodes,
  entities: [VariantCurveEntity],
  jobs: (parts) => [variantsJobHandler(parts)],
  settle: settleAbandonedCurves,
};
