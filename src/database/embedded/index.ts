// The embedded database: PGlite behind ordinary node-postgres.
export { DirectoryInUseError } from './directory-lock';
export {
  DirectoryNotEmptyError,
  EmbeddedDatabase,
  EmbeddedOptions,
  openEmbedded,
  restoreEmbedded,
} from './embedded-database';
export { HubLimits } from './session-hub';
