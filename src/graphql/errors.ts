// Three kinds of trouble: refused requests are coded, bugs are masked with an id the log carries, everything else is data.
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError, isValueNode, Kind } from 'graphql';
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
  | 'OPERATION_NOT_TRUSTED';

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

/** The same refusal as an error that stops a whole operation with a client status. */
export function refusedRequest(refusal: RefusedError, status = 400): GraphQLError {
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
  if (origin instanceof RefusedError) {
    return { message: say(origin.sentence, language), ...place, extensions: { code: origin.code } };
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

function rootCause(error: GraphQLError): Error {
  let cause: Error = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
