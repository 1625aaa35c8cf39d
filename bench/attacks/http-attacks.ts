// Attacks below the language: content types, bodies, headers, addresses, slow clients, floods, guesses, open streams.
import { connect } from 'node:net';
import { type Answer, type Attack, ask, flood, send, type Target } from './attack';

const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = JSON.stringify({ query: '{ viewer { name } }' });

const posting = (name: string, body: string, headers: Record<string, string> = JSON_TYPE): Attack => ({
  name,
  run: async (target) => [await send(target, '/graphql', { method: 'POST', headers, body })],
});

const getting = (name: string, path: string): Attack => ({
  name,
  run: async (target) => [await send(target, path)],
});

const ATTACKS: readonly Attack[] = [
  posting('a form', 'query={viewer{name}}', { 'content-type': 'application/x-www-form-urlencoded' }),
  posting('multipart', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
  posting('plain text (CSRF)', QUERY, { 'content-type': 'text/plain' }),
  posting('a body of 1.1 MB', JSON.stringify({ query: 'x'.repeat(1_100_000) })),
  posting('broken JSON', '{"query": '),
  posting('JSON nested 50,000 deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
  posting('__proto__', '{"__proto__": {"admin": true}, "query": "{ viewer { name } }"}'),
  // JSON is UTF-8 whatever the sender calls it.
  {
    ...posting('a charset nobody knows', QUERY, { 'content-type': 'application/json; charset=klingon' }),
    allowed: true,
  },
  getting('a path out of the folder', '/..%2f..%2fetc%2fpasswd'),
  getting('a broken percent sign', '/files/%zz'),
  getting('an address of 12,000 characters', `/files/${'a'.repeat(12_000)}`),
  getting('SQL in an address', `/files/1'%20OR%20'1'='1`),
  getting('nonsense at the sign-in', '/session/oidc/callback?code=%00&state=%F0'),
  raw('headers of 20 KB', `GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`),
  raw('5,000 headers', `GET /healthz HTTP/1.1\r\nHost: x\r\n${'Aa: bcdef\r\n'.repeat(5000)}\r\n`),
  raw(
    'two lengths',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
  ),
  raw(
    'a length and chunks',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ),
  raw('no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'),
  {
    name: '200 clients that send a header slowly',
    ownMs: 6000,
    run: (target) => flood(200, 200, () => slow(target, 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Ty')),
  },
  {
    name: '200 clients that send a body slowly',
    ownMs: 6000,
    run: (target) =>
      flood(200, 200, () =>
        slow(
          target,
          'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"q',
        ),
      ),
  },
  {
    name: '2,000 requests, 100 at once',
    allowed: true,
    run: (target) => flood(2000, 100, () => ask(target, '{ viewer { name } }')),
  },
  {
    name: '50 guesses of a password',
    run: (target) =>
      flood(50, 50, (i) =>
        send(target, '/session', {
          method: 'POST',
          headers: JSON_TYPE,
          body: JSON.stringify({ login: `admin${i}`, password: 'guess guess guess' }),
        }),
      ),
  },
  {
    name: '200 forged tokens',
    run: (target) =>
      flood(200, 50, () =>
        send(target, '/graphql', {
          method: 'POST',
          headers: { ...JSON_TYPE, authorization: `Bearer ${'eyJhbGciOiJub25lIn0'.repeat(20)}.e30.` },
          body: JSON.stringify({ query: '{ viewer { name } }' }),
        }),
      ),
  },
  {
    name: '100 subscriptions',
    allowed: true,
    ownMs: 500,
    run: (target) => flood(100, 100, () => subscription(target)),
  },
];

/** A subscription that is left after half a second. */
async function subscription(target: Target): Promise<Answer> {
  const query = `subscription { planProgress(planId: "${Buffer.from('["Plan","0","x","y"]').toString('base64url')}") { id } }`;
  return send(target, '/graphql/stream', {
    method: 'POST',
    headers: { ...JSON_TYPE, accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(500),
  });
}

/** Bytes as they are, over a socket. */
function raw(name: string, bytes: string): Attack {
  return { name, run: async (target) => [await overSocket(target, bytes, 900)] };
}

function slow(target: Target, bytes: string): Promise<Answer> {
  return overSocket(target, bytes, 20_000);
}

function overSocket(target: Target, bytes: string, patienceMs: number): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(target.port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    const timer = setTimeout(() => socket.destroy(), patienceMs);
    socket.on('data', (part) => {
      text += part.toString('latin1');
      if (text.includes('\r\n\r\n')) socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);
      const code = /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? (status === 0 ? 'CLOSED' : null);
      const ms = performance.now() - began;
      resolve({ status, code, ms, bytes: text.length, tells: /node_modules|\.js:\d/.test(text) });
    });
  });
}

export const HTTP_ATTACKS: readonly Attack[] = ATTACKS;
