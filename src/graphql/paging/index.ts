// Relay connections: arguments, cursors, pages and their types.
export * from './connection-type';
export * from './cursor';
export * from './page';
export * from './page-args';
export * from './sql-page';
