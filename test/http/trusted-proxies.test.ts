// Whose word counts about where a request comes from: what a client writes itself gains it nothing.
import { type FastifyInstance } from 'fastify';
import { createHttpApp } from '../../src/http';
import { clientOf, readTrustedProxies, type TrustedProxies } from '../../src/http/trusted-proxies';

const PROXY = '10.0.0.2';

/** A server that one client may ask twice. */
async function limitedServer(proxies: TrustedProxies): Promise<FastifyInstance> {
  const app = await createHttpApp({
    logLevel: 'silent',
    limits: {
      bodyBytes: 1000,
      headersTimeoutMs: 1000,
      requestTimeoutMs: 1000,
      answerTimeoutMs: 5000,
      uploadBytes: 1000,
      rates: { perSecond: 1 / 3600, burst: 2 },
      proxies,
    },
  });
  app.get('/', async (request) => ({ ip: request.ip }));
  return app;
}

interface Sent {
  /** Who connects. */
  readonly from: string;
  readonly forwarded: string;
}

/** Statuses of requests sent one after another. */
async function statuses(proxies: TrustedProxies, sent: readonly Sent[]): Promise<readonly number[]> {
  const app = await limitedServer(proxies);
  const found: number[] = [];
  for (const { from, forwarded } of sent) {
    const answer = await app.inject({
      url: '/',
      remoteAddress: from,
      headers: { 'x-forwarded-for': forwarded },
    });
    found.push(answer.statusCode);
  }
  await app.close();
  return found;
}

const LIMITED = [200, 200, 429, 429];
const forgeries = (own: string): readonly Sent[] =>
  [1, 2, 3, 4].map((i) => ({ from: PROXY, forwarded: `198.51.100.${i}, ${own}` }));

test.each<[string, TrustedProxies]>([
  ['the address of the proxy', ['10.0.0.0/24']],
  ['the number of proxies', 1],
])('an address put in front of the own one changes nothing, by %s', async (_name, proxies) => {
  expect(await statuses(proxies, forgeries('203.0.113.7'))).toEqual(LIMITED);
});

test.each<[string, TrustedProxies]>([
  ['the addresses of both', ['10.0.0.2', '192.0.2.0/24']],
  ['their number', 2],
])('nor does it through two proxies, by %s', async (_name, proxies) => {
  const sent = [1, 2, 3, 4].map((i) => ({
    from: PROXY,
    forwarded: `198.51.100.${i}, 203.0.113.7, 192.0.2.9`,
  }));
  expect(await statuses(proxies, sent)).toEqual(LIMITED);
});

test('two callers behind the proxy have a limit each', async () => {
  const sent = [1, 2, 3, 4].map((i) => ({ from: PROXY, forwarded: `203.0.113.${i}` }));
  expect(await statuses(['10.0.0.2'], sent)).toEqual([200, 200, 200, 200]);
});

test('whoever does not come from the proxy has its header ignored', async () => {
  const sent = [1, 2, 3, 4].map((i) => ({ from: '203.0.113.7', forwarded: `198.51.100.${i}` }));
  expect(await statuses(['10.0.0.2'], sent)).toEqual(LIMITED);
  expect(await statuses(null, sent)).toEqual(LIMITED);
});

test('a port that the proxy adds, another address of the same network and what is no address gain nothing', async () => {
  for (const own of [
    (i: number) => `203.0.113.7:${1000 + i}`,
    (i: number) => `2001:db8:0:1::${i}`,
    (i: number) => `[2001:db8:0:1::${i}]:${1000 + i}`,
    (i: number) => `_hidden${i}`,
  ]) {
    const sent = [1, 2, 3, 4].map((i) => ({ from: PROXY, forwarded: own(i) }));
    expect(await statuses(1, sent)).toEqual(LIMITED);
  }
  expect(clientOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(clientOf('2001:db8:0:2::1')).not.toBe(clientOf('2001:db8:0:1::1'));
});

test.each([
  ['false', null],
  ['2', 2],
  ['10.0.0.2, 192.168.0.0/16,loopback', ['10.0.0.2', '192.168.0.0/16', 'loopback']],
  ['true', undefined],
  ['0', undefined],
  ['0.0.0.0/0', undefined],
  ['::/0', undefined],
  ['proxy.example', undefined],
  ['10.0.0.2,', undefined],
])('TRUST_PROXY=%s', (text, read) => {
  expect(readTrustedProxies(text)).toEqual(read);
});
