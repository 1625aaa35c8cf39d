// Roster bundles: reading a folder, zip or workbook into a roster.
export { type BundleLimits, DEFAULT_LIMITS } from './limits';
export type { BundleSource, BundleUpload } from './open-bundle';
export type { BadReading, BundleReading, GoodReading, RowCounts } from './parse-bundle';
export { readBundle } from './read-bundle';
