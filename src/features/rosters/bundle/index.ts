// Roster bundles: a folder, zip or workbook into a roster and back.
export type { Language } from './cells/cell-format';
export { checkRules } from './check-rules';
export { columnsNamed, type NamedColumn } from './header-names';
export { type BundleLimits, DEFAULT_LIMITS } from './limits';
export { markIssues } from './mark-issues';
export type { BundleSource, BundleUpload } from './open-bundle';
export type { BadReading, BundleReading, GoodReading, RowCounts } from './parse-bundle';
export { plainWorkbook } from './plain-workbook';
export type { Cell } from './raw-bundle';
export { readBundle } from './read-bundle';
export { sortRoster } from './roster-order';
export { rosterSchema } from './roster-schema';
export {
  bundleFiles,
  bundleTemplate,
  bundleWorkbook,
  bundleZip,
  type WritingOptions,
  writeBundleFolder,
} from './write-bundle';
