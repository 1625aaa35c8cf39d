// A small identity provider: discovery, keys, and a token endpoint that checks code, client and PKCE as a real one does.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { base64url, exportJWK, generateKeyPair, type KeyLike, SignJWT } from 'jose';

export const CLIENT_ID = 'staffing-planner';
export const CLIENT_SECRET = 'a+secret/of: the client'.replaceAll(' ', '%');

/** How the provider misbehaves, or how its client does. */
export interface Lie {
  /** Claims that replace the right ones. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with a key nobody knows. */
  readonly foreignKey?: boolean;
  /** `none`: no signature; HS256: signed with the client's secret, which the provider never does. */
  readonly alg?: 'none' | 'HS256';
}

interface Granted {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
  readonly subject: string;
  readonly lie: Lie;
}

export interface IdentityProviderServer {
  readonly issuer: string;
  /** What discovery says besides, or instead. */
  description: Record<string, unknown>;
  /** The person signs in: gives the address that the browser is sent back to. */
  signIn(authorization: string, subject: string, lie?: Lie): string;
  /** Requests at the token endpoint that were refused. */
  readonly refused: string[];
  close(): Promise<void>;
}

export async function startIdentityProvider(): Promise<IdentityProviderServer> {
  const pair = await generateKeyPair('RS256');
  const foreign = (await generateKeyPair('RS256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const granted = new Map<string, Granted>();
  const refused: string[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = {
    issuer,
    description: {} as Record<string, unknown>,
    refused,
    signIn: (authorization: string, subject: string, lie: Lie = {}): string => {
      const asked = new URL(authorization).searchParams;
      const code = randomUUID();
      granted.set(code, {
        nonce: asked.get('nonce')!,
        challenge: asked.get('code_challenge')!,
        redirectUri: asked.get('redirect_uri')!,
        subject,
        lie,
      });
      const back = new URL(asked.get('redirect_uri')!);
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state')!);
      return `${back.pathname}${back.search}`;
    },
    close: () => closed(server),
  };
  server.on('request', async (request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration') {
      return answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        ...provider.description,
      });
    }
    if (request.url === '/keys') return answer(200, { keys: [jwk] });
    const form = new URLSearchParams(await bodyOf(request));
    const grant = granted.get(form.get('code') ?? '');
    granted.delete(form.get('code') ?? '');
    const problem = grant ? problemOf(grant, form, request) : 'unknown code';
    if (!grant || problem) {
      refused.push(problem ?? '');
      return answer(400, { error: 'invalid_grant' });
    }
    const token = await idToken(grant, issuer, grant.lie.foreignKey ? foreign : pair.privateKey);
    return answer(200, { id_token: token, access_token: 'x', token_type: 'Bearer' });
  });
  return provider;
}

function problemOf(grant: Granted, form: URLSearchParams, request: IncomingMessage): string | null {
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  if (challenge !== grant.challenge) return 'wrong verifier';
  if (form.get('redirect_uri') !== grant.redirectUri) return 'wrong redirect';
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const [client, secret] = Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent);
  return client === CLIENT_ID && secret === CLIENT_SECRET ? null : 'wrong client';
}

async function idToken({ nonce, subject, lie }: Granted, issuer: string, key: KeyLike): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: CLIENT_ID,
    sub: subject,
    nonce,
    iat: now,
    exp: now + 300,
    ...lie.claims,
  };
  const part = (value: object): string => base64url.encode(JSON.stringify(value));
  if (lie.alg === 'none') return `${part({ alg: 'none' })}.${part(claims)}.`;
  const signing = lie.alg === 'HS256' ? new TextEncoder().encode(CLIENT_SECRET.padEnd(32, 'x')) : key;
  return new SignJWT(claims).setProtectedHeader({ alg: lie.alg ?? 'RS256', kid: 'k1' }).sign(signing);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
