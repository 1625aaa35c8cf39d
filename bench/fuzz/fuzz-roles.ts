// Sends random operations as every role and judges each answer: no fault, no leak, always a code, never slow.
import { type GraphQLSchema } from 'graphql';
import { createRandom } from '../../examples/generator/random';
import { ROLES, type Role, type Viewer } from '../../src/graphql/viewer';
import { type FuzzInput, randomOperation } from './random-operation';

export interface FuzzTarget {
  readonly schema: GraphQLSchema;
  /** Sends an operation as somebody. */
  readonly send: (
    viewer: Viewer,
    query: string,
  ) => Promise<{ readonly status: number; readonly body: string }>;
  /** The viewer of a role. */
  readonly viewerOf: (role: Role) => Viewer;
  readonly words: readonly string[];
  /** What fits an argument or input field, by its name. */
  readonly fitting: FuzzInput['fitting'];
  /** Texts no role may ever be given. */
  readonly forbidden: readonly string[];
}

export interface FuzzReport {
  readonly role: Role;
  readonly operations: number;
  /** Operations that gave data. */
  readonly answered: number;
  readonly codes: Readonly<Record<string, number>>;
  /** Longest answer, ms and bytes. */
  readonly slowestMs: number;
  readonly slowestQuery: string;
  readonly largestBytes: number;
  /** Operations that broke a promise, with what was wrong. */
  readonly failures: readonly string[];
}

/** Largest answer, bytes, and longest time, ms, of any request (promised). */
const LARGEST = 2 * 1024 * 1024;

export async function fuzzRoles(
  target: FuzzTarget,
  operations: number,
  seed: number,
): Promise<readonly FuzzReport[]> {
  const reports: FuzzReport[] = [];
  for (const [index, role] of ROLES.entries()) {
    reports.push(await fuzzRole(target, role, operations, seed + index));
  }
  return reports;
}

async function fuzzRole(
  target: FuzzTarget,
  role: Role,
  operations: number,
  seed: number,
): Promise<FuzzReport> {
  const random = createRandom(seed);
  const viewer = target.viewerOf(role);
  const codes: Record<string, number> = {};
  const failures: string[] = [];
  let [answered, slowestMs, largestBytes, slowestQuery] = [0, 0, 0, ''];
  for (let i = 0; i < operations; i++) {
    const { schema, words, fitting } = target;
    const query = randomOperation({ schema, random, words, fitting });
    const began = performance.now();
    const { status, body } = await target.send(viewer, query);
    const ms = performance.now() - began;
    if (ms > slowestMs) [slowestMs, slowestQuery] = [ms, query];
    largestBytes = Math.max(largestBytes, Buffer.byteLength(body));
    const answer = JSON.parse(body) as Answer;
    if (answer.data && Object.values(answer.data).some((value) => value !== null)) answered++;
    for (const error of answer.errors ?? []) {
      const code = error.extensions?.code ?? 'NONE';
      codes[code] = (codes[code] ?? 0) + 1;
    }
    const wrong = problemOf(status, body, answer, target.forbidden);
    if (wrong) failures.push(`${wrong}: ${query.slice(0, 2000)}`);
  }
  return { role, operations, answered, codes, slowestMs, slowestQuery, largestBytes, failures };
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function problemOf(
  status: number,
  body: string,
  { errors = [] }: Answer,
  forbidden: readonly string[],
): string | null {
  if (status >= 500) return `status ${status}`;
  if (errors.some((error) => error.extensions?.code === undefined)) return 'an error without a code';
  if (errors.some((error) => error.extensions?.code === 'INTERNAL_SERVER_ERROR')) return 'a bug';
  const leaked = forbidden.find((text) => body.includes(text));
  if (leaked !== undefined) return `leaked ${leaked}`;
  if (Buffer.byteLength(body) > LARGEST) return 'too large';
  return /\bat \S+ \(|node_modules|\bSELECT .* FROM\b/.test(body) ? 'internals shown' : null;
}
