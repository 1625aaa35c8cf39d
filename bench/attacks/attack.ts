// What an attack is, what came back, and whether the promise of docs/limits.md was kept.

/** One answer that an attack got. */
export interface Answer {
  /** 0: the server closed the connection without an answer, as it does to clients that send too slowly. */
  readonly status: number;
  /** Code of the first error; null when the request was simply served. */
  readonly code: string | null;
  readonly ms: number;
  readonly bytes: number;
  /** Whether it tells something of the inside: a stack, SQL, a path. */
  readonly tells: boolean;
}

export interface Attack {
  readonly name: string;
  /** Makes what it needs, before anything is measured. */
  readonly prepare?: () => void;
  /** Sends it, as often and as much at once as the attack is about. */
  readonly run: (target: Target) => Promise<readonly Answer[]>;
  /** Milliseconds the attack takes by itself: a client that sends slowly waits, and that is not the server's time. */
  readonly ownMs?: number;
  /** Whether it may be served: the attack is that it asks for as much as the limits allow. */
  readonly allowed?: boolean;
}

/** A server under attack. */
export interface Target {
  readonly address: string;
  readonly port: number;
  /** County whose roster was loaded. */
  readonly county: string;
  /** Address the attacker comes from, so that one attack does not use up the rate of the next. */
  readonly from: string;
}

/** Promised of any request. */
export const LONGEST_MS = 1000;
export const LARGEST_BYTES = 2 * 1024 * 1024;
/** Promised of everybody else's requests meanwhile. */
export const LONGEST_STALL_MS = 500;

const INSIDE = /\bat \S+ \(|node_modules|\.js:\d+|\bSELECT .* FROM\b|\/dist\/src/;

/** What broke a promise; empty when nothing did. */
export function brokenPromises(
  attack: Attack,
  answers: readonly Answer[],
  stallMs: number,
): readonly string[] {
  const slowest = Math.max(0, ...answers.map(({ ms }) => ms)) - (attack.ownMs ?? 0);
  const problems: string[] = [];
  if (answers.length === 0) problems.push('no answer');
  if (answers.some(({ status }) => status >= 500)) problems.push('5xx');
  if (answers.some(({ code }) => code === 'INTERNAL_SERVER_ERROR')) problems.push('a bug');
  if (answers.some(({ tells }) => tells)) problems.push('tells of the inside');
  if (slowest > LONGEST_MS) problems.push('slow');
  if (answers.some(({ bytes }) => bytes > LARGEST_BYTES)) problems.push('large');
  if (stallMs > LONGEST_STALL_MS) problems.push('stalled others');
  const served = answers.some(({ status, code }) => status < 400 && status > 0 && code === null);
  if (served && !attack.allowed) problems.push('served');
  const uncoded = answers.some(({ status, code }) => status >= 400 && code === null);
  if (uncoded) problems.push('no code');
  return problems;
}

/** Sends one request and reads the answer as a client does. */
export async function send(target: Target, path: string, init: RequestInit = {}): Promise<Answer> {
  const began = performance.now();
  try {
    const headers = {
      ...(init.headers as Record<string, string> | undefined),
      'x-forwarded-for': target.from,
    };
    const response = await fetch(`${target.address}${path}`, { ...init, headers });
    const text = await response.text();
    return {
      status: response.status,
      code: codeOf(text),
      ms: performance.now() - began,
      bytes: Buffer.byteLength(text),
      tells: INSIDE.test(text) && !path.startsWith('/graphiql'),
    };
  } catch {
    // The connection was closed while the request was still on its way.
    return { status: 0, code: 'CLOSED', ms: performance.now() - began, bytes: 0, tells: false };
  }
}

/** Sends an operation. */
export function ask(target: Target, query: string, variables: object = {}): Promise<Answer> {
  return send(target, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
}

/** The same request many times, so many at once. */
export async function flood(
  count: number,
  atOnce: number,
  one: (index: number) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) answers.push(await one(next++));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

/** Code of the first error; else of the first issue that a judged file has. */
function codeOf(text: string): string | null {
  const errors = text.indexOf('"errors":[');
  const issues = text.indexOf('"issues":{');
  const from = errors >= 0 ? errors : issues;
  return from < 0 ? null : (/"code":"([A-Z_]+)"/.exec(text.slice(from))?.[1] ?? null);
}
