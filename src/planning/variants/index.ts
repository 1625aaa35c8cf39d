// The curve of tier 1 over variants of one county.
export {
  type Curve,
  planVariants,
  VARIANTS,
  type VariantGap,
  type VariantPoint,
  type VariantSpec,
} from './plan-variants';
export { variantName } from './variant-name';
