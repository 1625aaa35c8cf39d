// What can go wrong with a request, as the console tells it: one mapping for every page.
import { type CombinedError } from 'urql';

export type ProblemKind =
  | 'SIGNED_OUT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'BUSY'
  | 'TOO_LARGE'
  | 'UNREACHABLE'
  | 'PASSWORD_NEEDED'
  | 'REFUSED'
  | 'BROKEN';

export interface Problem {
  readonly kind: ProblemKind;
  /** What the server said, in the reader's language; empty when it said nothing. */
  readonly message: string;
}

const KINDS: Readonly<Record<string, ProblemKind>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  FORBIDDEN: 'FORBIDDEN',
  PASSWORD_NEEDED: 'PASSWORD_NEEDED',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  RATE_LIMITED: 'BUSY',
  PAYLOAD_TOO_LARGE: 'TOO_LARGE',
  INTERNAL_SERVER_ERROR: 'BROKEN',
};

export function problemOf(error: CombinedError): Problem {
  const [code] = codesOf(error);
  const message = error.graphQLErrors[0]?.message ?? '';
  return problemOfStatus(statusOf(error), { code, message });
}

/** Of an answer by its status, with what the server said; without a status there was no answer. */
export function problemOfStatus(
  status: number | undefined,
  { code, message }: { readonly code: string | undefined; readonly message: string },
): Problem {
  if (code !== undefined) return { kind: KINDS[code] ?? 'REFUSED', message };
  const kind = status === undefined ? 'UNREACHABLE' : KIND_OF_STATUS[status];
  return { kind: kind ?? 'BROKEN', message };
}

/** For answers that come from a line in between and hold no code. */
const KIND_OF_STATUS: Readonly<Record<number, ProblemKind>> = {
  401: 'SIGNED_OUT',
  413: 'TOO_LARGE',
  429: 'BUSY',
};

/** Codes of the errors of an answer, with the one that a status stands for when the answer holds no GraphQL. */
export function codesOf(error: CombinedError): readonly string[] {
  const codes = error.graphQLErrors.map(({ extensions }) => String(extensions['code'] ?? 'UNKNOWN'));
  return codes.length === 0 && statusOf(error) === 401 ? ['UNAUTHENTICATED'] : codes;
}

function statusOf(error: CombinedError): number | undefined {
  return (error.response as Response | undefined)?.status;
}
