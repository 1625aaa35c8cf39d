// Whether a browser's request comes from a page of this server: a cookie counts only then (CSRF).
import { type FastifyRequest } from 'fastify';

/** Browsers say where a request comes from; clients that are no browsers say nothing and carry no foreign cookie. */
export function isSameOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}
