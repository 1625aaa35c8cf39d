// Three kinds of trouble: refused requests are coded, bugs are masked with an id the log carries, everything else is data.
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError, isValueNode, Kind } from 'graphql';
import { databaseTrouble } from '../database';
import { type Language, type Message, say } from './language';
import { type Log } from './log';

export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'OPERATION_NOT_TRUSTED'
  | 'SERVICE_UNAVAILABLE'
  | 'STORAGE_FULL'
  | 'PASSWORD_NEEDED';

/** A request that is refused for a reason the client may know. Thrown anywhere, answered with its code. */
export class RefusedError extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly sentence: Message,
  ) {
    super(sentence.en);
    this.name = 'RefusedError';
  }
}

const AGAIN_SOON: Message = {
  zh: '数据库暂时不能使用，请过一会儿再试；仍然如此请告知管理员',
  en: 'The database cannot be used at the moment: try again shortly, and tell the administrator if it stays so',
};
const NO_ROOM: Message = {
  zh: '数据库没有存储空间了，这次的内容没有保存；请告知管理员腾出空间后再试',
  en: 'There is no room left in the database and nothing was saved: ask the administrator to make room, then try again',
};

/** Seconds after which a client may ask again, where trouble passes. */
export const RETRY_AFTER_SECONDS = 5;

/** Trouble with the database itself as a refusal (HTTP 503); null for every other error. */
export function unavailable(error: unknown): RefusedError | null {
  if (error instanceof RefusedError) return isUnavailable(error) ? error : null;
  const trouble = databaseTrouble(error);
  if (trouble === null) return null;
  return trouble === 'FULL'
    ? new RefusedError('STORAGE_FULL', NO_ROOM)
    : new RefusedError('SERVICE_UNAVAILABLE', AGAIN_SOON);
}

function isUnavailable({ code }: RefusedError): boolean {
  return code === 'SERVICE_UNAVAILABLE' || code === 'STORAGE_FULL';
}

/** What was looked for; a request for what is not there is refused, in the words given. */
export function found<T>(value: T | null | undefined, missing: Message): T {
  if (value === null || value === undefined) throw new RefusedError('NOT_FOUND', missing);
  return value;
}

/** Of whoever has not signed in. */
export const SIGN_IN_FIRST = new RefusedError('UNAUTHENTICATED', { zh: '请先登录', en: 'Sign in first' });

/** The same refusal as an error that stops a whole operation with a client status. */
export function refusedRequest(
  refusal: RefusedError,
  status = refusal.code === 'UNAUTHENTICATED' ? 401 : 400,
): GraphQLError {
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { code: refusal.code, http: { status } },
  });
}

/** Codes whose messages come from the GraphQL layers and describe only the request itself. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const incidents = new WeakMap<Error, string>();

/** What the client sees of an error. Bugs are logged once, under the id the client gets. */
export function presentError(error: GraphQLError, language: Language, log: Log): GraphQLFormattedError {
  const place = {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
  };
  const origin = rootCause(error);
  const refusal = origin instanceof RefusedError ? origin : unavailable(origin);
  if (refusal) {
    if (refusal !== origin) noteTrouble(origin, log);
    return { message: say(refusal.sentence, language), ...place, extensions: { code: refusal.code } };
  }
  const code = error.extensions['code'];
  if (typeof code === 'string' && REQUEST_CODES.has(code)) {
    return { message: error.message.slice(0, 1000), ...place, extensions: { code } };
  }
  if (origin instanceof GraphQLError && isClientStatus(origin.extensions['http'])) {
    return { message: origin.message.slice(0, 1000), ...place, extensions: { code: 'BAD_REQUEST' } };
  }
  if (origin instanceof GraphQLError && isAboutInput(origin)) {
    return { message: origin.message.slice(0, 1000), ...place, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const incident = incidentOf(origin, log);
  return {
    message: say(
      {
        zh: `服务器内部错误，请将编号 ${incident} 告知管理员`,
        en: `Internal error; tell the administrator its id ${incident}`,
      },
      language,
    ),
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
  };
}

/** Logs a bug the first time it is seen and returns its id. */
export function incidentOf(error: Error, log: Log): string {
  const known = incidents.get(error);
  if (known) return known;
  const incident = randomUUID();
  incidents.set(error, incident);
  log.error({ incident, bug: describeBug(error) }, 'bug');
  return incident;
}

const noted = new WeakSet<Error>();

/** Logs trouble of the database once an error: it is nobody's bug, but somebody has to see it. */
export function noteTrouble(error: Error, log: Log): void {
  if (noted.has(error)) return;
  noted.add(error);
  log.error({ database: describeBug(error) }, 'database trouble');
}

/** Frames and codes of a bug. Database errors lose their text: it can quote rows, and rows are personal data. */
function describeBug(error: Error): Record<string, unknown> {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const state: unknown = 'code' in error ? error.code : undefined;
  const constraint: unknown = 'constraint' in error ? error.constraint : undefined;
  const ofDatabase = error.name === 'QueryFailedError' || typeof state === 'string';
  return {
    name: error.name,
    ...(ofDatabase ? { state, constraint } : { message: error.message }),
    frames: frames.slice(0, 12),
  };
}

/**
 * Whether the execution found a value that the client gave to be wrong: a null for an argument or a directive that has a
 * default, which validation lets through. Only these errors point at a value or a variable of the document.
 */
function isAboutInput({ nodes = [] }: GraphQLError): boolean {
  return nodes.some((node) => isValueNode(node) || node.kind === Kind.VARIABLE_DEFINITION);
}

function isClientStatus(http: unknown): boolean {
  const status = (http as { status?: unknown } | undefined)?.status;
  return typeof status === 'number' && status >= 400 && status < 500;
}

/** What an error of the GraphQL layers was made from. */
export function rootCause(error: GraphQLError): Error {
  let cause: Error = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
