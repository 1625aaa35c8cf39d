// Sheets of the roster as data: the one place where a column is described.
export {
  type Column,
  type Columns,
  type FactOf,
  mayBeBlank,
  optional,
  required,
  type StoredOf,
  withheld,
  writtenAs,
} from './column';
export { keyOf, SHEET_NAMES, type Sheet, type SheetColumn, type SheetName, sheet, storedName } from './sheet';
export * from './value';
