// The cookie of a session: out of reach of scripts, never sent by another site.
import { type FastifyRequest } from 'fastify';
import { SESSION_HOURS } from './credential.store';

const NAME = 'staffing_session';

/** Value of the request's session cookie, or null. */
export function sessionCookie(request: FastifyRequest): string | null {
  const header = request.headers.cookie ?? '';
  const found = /(?:^|;\s*)staffing_session=([\w-]{20,200})(?:;|$)/.exec(header);
  return found?.[1] ?? null;
}

/** Set-Cookie for a token, or for taking the cookie away. `secure` is false only where there is no TLS. */
export function setSessionCookie(token: string | null, secure: boolean): string {
  const life = token === null ? 0 : SESSION_HOURS * 3600;
  return `${NAME}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${life}${secure ? '; Secure' : ''}`;
}
