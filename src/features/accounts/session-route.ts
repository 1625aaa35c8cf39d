// Signing in and out over HTTP: POST /session, POST /session/link, DELETE /session, the page /sign-in, and the way over
// an identity provider where there is one.
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type DataSource } from 'typeorm';
import { z } from 'zod';
import { RefusedError } from '../../graphql/errors';
import { isSameOrigin } from '../../http/same-origin';
import { registerOidc } from './oidc/oidc-route';
import { type SignInProvider } from './oidc/provider';
import { LARGEST_PASSWORD_LENGTH } from './password';
import { sessionCookie, setSessionCookie } from './session-cookie';
import { signInByLink, signInByPassword, signOut } from './sign-in';
import { SIGN_IN_STYLE, signInPage, signInScript } from './sign-in-page';

export interface SessionRouteOptions {
  readonly dataSource: DataSource;
  /** Whether cookies are for TLS only; false on a loopback address. */
  readonly secureCookies: boolean;
  /** Where a browser goes once it is signed in. */
  readonly home: string;
  /** Null without an identity provider that browsers may sign in at. */
  readonly provider: SignInProvider | null;
}

const text = (most: number): z.ZodString =>
  // A NUL or half a character would be refused by the database.
  z
    .string()
    .min(1)
    .max(most)
    .refine((value) => !/\0|\p{Surrogate}/u.test(value));

const Credentials = z.strictObject({ login: text(100), password: text(LARGEST_PASSWORD_LENGTH) });
const Link = z.strictObject({ token: text(200), password: text(LARGEST_PASSWORD_LENGTH).optional() });

/** Bytes of a body here: nothing long is ever sent. */
const BODY_LIMIT = 4096;

export function registerSessions(app: FastifyInstance, options: SessionRouteOptions): void {
  const { dataSource, secureCookies } = options;
  const welcome = (reply: FastifyReply, token: string): FastifyReply =>
    reply.header('set-cookie', setSessionCookie(token, secureCookies)).send({ signedIn: true });

  app.post('/session', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const { login, password } = checked(Credentials, request);
    const { token } = await signInByPassword(dataSource, login, password);
    return welcome(reply, token);
  });
  app.post('/session/link', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const { token, password } = checked(Link, request);
    const signedIn = await signInByLink(dataSource, token, password ?? null);
    return welcome(reply, signedIn.token);
  });
  app.delete('/session', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const cookie = sessionCookie(request);
    if (cookie !== null) {
      refuseForeign(request);
      await signOut(dataSource, cookie);
    }
    return reply.header('set-cookie', setSessionCookie(null, secureCookies)).send({ signedIn: false });
  });

  if (options.provider) registerOidc(app, { ...options, provider: options.provider });
  const pages: readonly [string, string, string][] = [
    ['/sign-in', 'text/html; charset=utf-8', signInPage(options.provider !== null)],
    ['/sign-in/page.js', 'text/javascript; charset=utf-8', signInScript(options.home)],
    ['/sign-in/page.css', 'text/css; charset=utf-8', SIGN_IN_STYLE],
  ];
  for (const [url, type, body] of pages) {
    app.get(url, async (_request, reply) => reply.type(type).header('cache-control', 'no-store').send(body));
  }
}

/** JSON of a page of this server, in the right shape. Another site cannot sign anybody in here. */
function checked<T>(shape: z.ZodType<T>, request: FastifyRequest): T {
  refuseForeign(request);
  const parsed = shape.safeParse(request.body);
  if (!parsed.success) {
    throw new RefusedError('BAD_USER_INPUT', { zh: '登录信息格式有误', en: 'The sign-in is malformed' });
  }
  return parsed.data;
}

function refuseForeign(request: FastifyRequest): void {
  if (isSameOrigin(request)) return;
  throw new RefusedError('FORBIDDEN', {
    zh: '请求来自其他网站',
    en: 'The request comes from another site',
  });
}
