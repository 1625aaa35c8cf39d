// Who is asking: an account and the roles it holds, each in one county (and school or person where the role is bound to one).

import { type FastifyRequest } from 'fastify';
import { codesOf, ROLE_WORDS } from '../domain/words';
import { SIGN_IN_FIRST } from './errors';

export const ROLES = codesOf(ROLE_WORDS);
export type Role = keyof typeof ROLE_WORDS;

/** County code of a grant that holds in every county: only the development viewer has it. */
export const EVERY_COUNTY = '*';

export interface Grant {
  readonly role: Role;
  /** Administrative division code of the county the role holds in. */
  readonly countyCode: string;
  /** School of a principal, null otherwise. */
  readonly schoolCode: string | null;
  /** Staff number of a teacher, null otherwise. */
  readonly staffNo: string | null;
}

export interface Viewer {
  readonly accountId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Set when the request came with a token that may only read: mutations and uploads are refused. */
  readonly readOnly?: boolean;
  /** Set when the request came with a token instead of a session: it changes no account. */
  readonly viaToken?: boolean;
  /** Set when the session's password was given too long ago to change an account with it. */
  readonly passwordStale?: boolean;
  /** Set when a new password has to be chosen first: until then no grant is given. */
  readonly passwordExpired?: boolean;
  /** The session of the cookie that the request came with: it outlives a change of the password. */
  readonly sessionId?: string;
}

/** Finds out who sends a request; null for nobody known. Called once a request, so a revoked role is refused on the next one. */
export type Identify = (request: FastifyRequest) => Promise<Viewer | null>;

/** The one viewer of a development server: holds the given roles in every county. */
export function developmentViewer(roles: readonly Role[]): Viewer {
  return {
    accountId: 'development',
    name: '开发用户 Development viewer',
    grants: roles.map((role) => ({ role, countyCode: EVERY_COUNTY, schoolCode: null, staffNo: null })),
  };
}

/** A viewer who has to be somebody; refuses nobody. */
export function someViewer(viewer: Viewer | null): Viewer {
  if (!viewer) throw SIGN_IN_FIRST;
  return viewer;
}

/** Account of a viewer who has to be somebody; refuses nobody. */
export function accountOf(viewer: Viewer | null): string {
  return someViewer(viewer).accountId;
}
