// GET /session/oidc sends the browser to the identity provider, GET /session/oidc/callback takes it back: authorization
// code flow with PKCE, state and nonce.
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type DataSource } from 'typeorm';
import { setSessionCookie } from '../session-cookie';
import { signInBySubject } from '../sign-in';
import {
  type Attempt,
  attemptCookie,
  attemptOf,
  authorizationAddress,
  destinationOf,
  newAttempt,
} from './attempt';
import { providerAddresses, type SignInProvider } from './provider';
import { redeemCode } from './redeem-code';

export interface OidcRouteOptions {
  readonly dataSource: DataSource;
  readonly provider: SignInProvider;
  readonly secureCookies: boolean;
  /** Where a browser goes once it is signed in. */
  readonly home: string;
}

/** Why nobody was signed in; the sign-in page says it in words. */
export type OidcRefusal =
  | 'PROVIDER_UNREACHABLE'
  | 'ATTEMPT_EXPIRED'
  | 'NOT_PROVEN'
  | 'NO_ACCOUNT'
  | 'DECLINED';

export const OIDC_PATH = '/session/oidc';

export function registerOidc(app: FastifyInstance, options: OidcRouteOptions): void {
  const { provider, secureCookies } = options;
  const addresses = providerAddresses(provider.issuer);

  app.get(OIDC_PATH, async (request, reply) => {
    const attempt = newAttempt(destinationOf(texts(request)['to']));
    try {
      const address = authorizationAddress(provider, await addresses(), attempt);
      return leave(reply.header('set-cookie', attemptCookie(attempt, secureCookies)), address);
    } catch (error) {
      return refuse(request, reply, 'PROVIDER_UNREACHABLE', error);
    }
  });

  app.get(`${OIDC_PATH}/callback`, async (request, reply) => {
    // Whatever becomes of it, an attempt is used once.
    reply.header('set-cookie', attemptCookie(null, secureCookies));
    const { code = '', state = '', iss, error } = texts(request);
    const attempt = attemptOf(request, state, secureCookies);
    if (!attempt) return refuse(request, reply, 'ATTEMPT_EXPIRED');
    if (error !== undefined) return refuse(request, reply, 'DECLINED');
    return takeBack(request, reply, { ...options, attempt, code, iss, addresses });
  });
}

interface Return extends OidcRouteOptions {
  readonly attempt: Attempt;
  readonly code: string;
  readonly iss: string | undefined;
  readonly addresses: ReturnType<typeof providerAddresses>;
}

async function takeBack(
  request: FastifyRequest,
  reply: FastifyReply,
  { provider, dataSource, attempt, code, iss, addresses, secureCookies, home }: Return,
): Promise<FastifyReply> {
  let token: string | null;
  try {
    const known = await addresses();
    // Another provider's answer must not be taken for this one's.
    if (iss === undefined ? known.namesItself : iss !== provider.issuer) {
      return refuse(request, reply, 'NOT_PROVEN');
    }
    token = await signInBySubject(dataSource, await redeemCode(provider, known, attempt, code));
  } catch (error) {
    return refuse(request, reply, 'NOT_PROVEN', error);
  }
  if (token === null) return refuse(request, reply, 'NO_ACCOUNT');
  reply.header('set-cookie', setSessionCookie(token, secureCookies));
  return leave(reply, attempt.to === 'graphiql' ? '/graphiql' : home);
}

/** The query's texts; one given twice, or one no database would take, counts as not given. */
function texts(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  const query = request.query as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    ['code', 'state', 'iss', 'error', 'to'].map((name) => {
      const value = query[name];
      return [name, typeof value === 'string' && value.length <= 4000 ? value : undefined];
    }),
  );
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: OidcRefusal,
  cause?: unknown,
): FastifyReply {
  // The name of what went wrong only: texts of the provider may name a person.
  request.log.warn({ refusal, cause: cause instanceof Error ? cause.name : undefined }, 'sign-in refused');
  return leave(reply, `/sign-in?refused=${refusal}`);
}

function leave(reply: FastifyReply, address: string): FastifyReply {
  return reply.code(303).header('location', address).header('cache-control', 'no-store').send();
}
