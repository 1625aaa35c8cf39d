// The database kit: one data source on PostgreSQL or on the embedded database, migrations, transactions. Knows no feature.

export { oneOf } from './check';
export { Database, DatabaseOptions, openDatabase } from './database';
export { DirectoryInUseError, DirectoryNotEmptyError, restoreEmbedded } from './embedded';
export { migrate, refuseNewer, revert } from './migrate';
export { databaseReadiness } from './readiness';
export { lockRows, type RowClass, selectList, selectRows } from './rows';
export { StatementListener } from './statement-log';
export { brokenConstraint, inTransaction, sqlState } from './transaction';
export { DatabaseTrouble, databaseTrouble } from './trouble';
