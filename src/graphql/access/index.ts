// Deny by default: rules, the tables that declare them, and the place that applies them.
export * from './access-matrix';
export * from './access-rule';
export * from './access-table';
export * from './common-rules';
export { findAccessGaps } from './find-gaps';
export { secureSchema } from './secure-schema';
export { type KeepViews, type PrivateViews, takeViews } from './views';
