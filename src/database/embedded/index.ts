// The embedded database: PGlite behind ordinary node-postgres.
export { DirectoryInUseError } from './directory-lock';
export {
  DirectoryNotEmptyError,
  EmbeddedDatabase,
  EmbeddedOptions,
  openEmbedded,
  restoreEmbedded,
} from './embedded-database';
export { EngineMemory } from './pglite-worker';
export { HubLimits } from './session-hub';
