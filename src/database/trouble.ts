// What of a database's errors is trouble with the database itself, not with the statement: it passes, or somebody has to act.
import { QueryFailedError } from 'typeorm';

/** Down or starting; no connection or session free; no room to write; wrong user, password or name of the database. */
export type DatabaseTrouble = 'UNREACHABLE' | 'BUSY' | 'FULL' | 'REFUSED';

const OF_STATE: Readonly<Record<string, DatabaseTrouble>> = {
  '53000': 'BUSY',
  '53100': 'FULL',
  '53200': 'BUSY',
  '53300': 'BUSY',
  '55P03': 'BUSY',
  '57P01': 'UNREACHABLE',
  '57P02': 'UNREACHABLE',
  '57P03': 'UNREACHABLE',
  '28000': 'REFUSED',
  '28P01': 'REFUSED',
  '3D000': 'REFUSED',
};

/** Codes of the network, where they come from connecting or from a connection. */
const OF_NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** node-postgres gives no code when a connection ends under a query. */
const LOST_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** The kind of trouble, or null for every other error. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (!(error instanceof Error)) return null;
  const origin: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const { code } = origin as { readonly code?: unknown };
  if (typeof code !== 'string') return LOST_CONNECTION.test(error.message) ? 'UNREACHABLE' : null;
  if (OF_NETWORK.has(code) || /^08\w{3}$/.test(code)) return 'UNREACHABLE';
  return OF_STATE[code] ?? null;
}
