// Where a webhook may point to, as written and as its name resolves, and when it is tried again.
import dns from 'node:dns';
import http from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { pauseAfter } from '../../../src/features/webhooks';
import { resolvesInside, sendMessage } from '../../../src/features/webhooks/send-message';
import {
  addressProblem,
  mayConnect,
  type WebhookReach,
} from '../../../src/features/webhooks/webhook-address';

const NOTHING: WebhookReach = { privateNetwork: false, thisMachine: false };
const INSIDE: WebhookReach = { ...NOTHING, privateNetwork: true };
const HERE: WebhookReach = { ...NOTHING, thisMachine: true };

test.each([
  ['https://example.org/hook', null],
  ['https://93.184.215.14:8443/hook?x=1', null],
  ['https://[2606:2800:21f:cb07::1]/', null],
  ['http://example.org/', 'NOT_HTTPS'],
  ['http://10.0.0.5/', 'NOT_HTTPS'],
  ['ftp://example.org/', 'NOT_HTTPS'],
  ['https://user:secret@example.org/', 'WITH_CREDENTIALS'],
  ['https://example.org/#x', 'NOT_AN_ADDRESS'],
  ['example.org', 'NOT_AN_ADDRESS'],
  [`https://example.org/${'a'.repeat(2000)}`, 'NOT_AN_ADDRESS'],
  ['https://10.1.2.3/', 'PRIVATE_ADDRESS'],
  ['https://172.31.0.1/', 'PRIVATE_ADDRESS'],
  ['https://192.168.1.1/', 'PRIVATE_ADDRESS'],
  ['https://169.254.169.254/latest/meta-data', 'PRIVATE_ADDRESS'],
  ['https://100.64.0.1/', 'PRIVATE_ADDRESS'],
  ['https://0.0.0.0/', 'PRIVATE_ADDRESS'],
  ['https://0x7f.1/', 'THIS_MACHINE'],
  ['https://2130706433/', 'THIS_MACHINE'],
  ['https://127.255.0.9:5432/', 'THIS_MACHINE'],
  ['https://192.88.99.1/', 'PRIVATE_ADDRESS'],
  ['https://[::a9fe:a9fe]/', 'PRIVATE_ADDRESS'],
  ['https://[::127.0.0.1]/', 'PRIVATE_ADDRESS'],
  ['https://[fec0::1]/', 'PRIVATE_ADDRESS'],
  ['https://[4000::1]/', 'PRIVATE_ADDRESS'],
  ['https://0xa.0.0.1/', 'PRIVATE_ADDRESS'],
  ['https://[fe80::1]/', 'PRIVATE_ADDRESS'],
  ['https://[fd00::1]/', 'PRIVATE_ADDRESS'],
  ['https://[::ffff:10.0.0.1]/', 'PRIVATE_ADDRESS'],
  ['https://[64:ff9b::a00:1]/', 'PRIVATE_ADDRESS'],
])('%s: %s', (url, problem) => {
  expect(addressProblem(url, NOTHING)).toBe(problem);
});

test('addresses inside a network are taken when the server is configured so, but never without TLS', () => {
  expect(addressProblem('https://10.1.2.3/', INSIDE)).toBeNull();
  expect(addressProblem('https://[fd00::1]/', INSIDE)).toBeNull();
  expect(addressProblem('http://10.1.2.3/', INSIDE)).toBe('NOT_HTTPS');
});

test.each([
  'https://169.254.169.254/',
  'https://[::a9fe:a9fe]/',
  'https://[fe80::1]/',
  'https://100.100.100.200/',
  'https://[::10.0.0.1]/',
  'https://[fec0::1]/',
  'https://[2002:a00:1::]/',
  'https://0.0.0.0/',
])('%s is refused whatever the settings', (url) => {
  expect(addressProblem(url, { privateNetwork: true, thisMachine: true })).toBe('PRIVATE_ADDRESS');
});

test.each([
  'http://127.0.0.1:9000/',
  'https://localhost/',
  'http://[::1]:9000/',
  'https://[::ffff:127.0.0.1]/',
])('%s is taken by its own setting only', (url) => {
  expect([NOTHING, INSIDE, HERE].map((reach) => addressProblem(url, reach))).toEqual([
    'THIS_MACHINE',
    'THIS_MACHINE',
    null,
  ]);
});

test('a name on this machine connects to this machine, any other name to public addresses only', () => {
  const here = new URL('http://localhost:1/');
  const there = new URL('https://example.org/');
  expect(['127.0.0.1', '::1', '10.0.0.1'].map((address) => mayConnect(here, address, HERE))).toEqual([
    true,
    true,
    false,
  ]);
  expect(mayConnect(here, '127.0.0.1', INSIDE)).toBe(false);
  for (const address of ['127.0.0.1', '::ffff:127.0.0.1', '::1', '169.254.169.254']) {
    expect([address, mayConnect(there, address, HERE)]).toEqual([address, false]);
  }
  expect(mayConnect(there, '93.184.215.14', NOTHING)).toBe(true);
  expect(mayConnect(there, '2606:2800:21f:cb07::1', NOTHING)).toBe(true);
});

describe('names', () => {
  type Answer = (error: Error | null, addresses: readonly { address: string; family: number }[]) => void;
  const message = { headers: {}, body: '{}' };
  const options = { timeoutMs: 2000, reach: NOTHING, signal: new AbortController().signal };
  /** Each look-up of a name gets the next of these answers. */
  const resolveTo = (...answers: (readonly string[])[]): jest.SpyInstance =>
    jest.spyOn(dns, 'lookup').mockImplementation(((_name: string, _options: object, done: Answer) =>
      done(
        null,
        (answers.length > 1 ? answers.shift()! : answers[0]!).map((address) => ({ address, family: 4 })),
      )) as unknown as typeof dns.lookup);
  afterEach(() => jest.restoreAllMocks());

  test.each(['10.0.0.7', '127.0.0.1', '169.254.169.254', '::a9fe:a9fe', 'fec0::1', '192.88.99.1'])(
    'one that resolves to %s beside a public address is refused when it is saved and when it is told',
    async (inside) => {
      const lookup = resolveTo(['93.184.215.14', inside]);
      expect(await resolvesInside('https://inside.example/', NOTHING)).toBe(true);
      const result = await sendMessage('https://inside.example/', message, options);
      expect(result).toEqual({ status: null, problem: 'PRIVATE_ADDRESS' });
      expect(lookup).toHaveBeenCalledTimes(2);
    },
  );

  test('one that was public when it was saved and has changed its mind since is not connected to', async () => {
    let connections = 0;
    const inside = createServer(() => {
      connections++;
    });
    await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done));
    const { port } = inside.address() as AddressInfo;
    try {
      resolveTo(['93.184.215.14'], ['127.0.0.1']);
      expect(await resolvesInside(`https://rebinding.example:${port}/`, NOTHING)).toBe(false);
      const result = await sendMessage(`https://rebinding.example:${port}/`, message, options);
      expect([result, connections]).toEqual([{ status: null, problem: 'PRIVATE_ADDRESS' }, 0]);
    } finally {
      inside.close();
    }
  });

  test('one that does not resolve now may be saved', async () => {
    jest
      .spyOn(dns, 'lookup')
      .mockImplementation(((_name: string, _options: object, done: Answer) =>
        done(
          Object.assign(new Error('not found'), { code: 'ENOTFOUND' }),
          [],
        )) as unknown as typeof dns.lookup);
    expect(await resolvesInside('https://later.example/', NOTHING)).toBe(false);
  });
});

test('a redirect is not followed', async () => {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(307, { location: '/inside' }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const { port } = server.address() as AddressInfo;
    const result = await sendMessage(
      `http://127.0.0.1:${port}/hook`,
      { headers: {}, body: '{}' },
      { timeoutMs: 2000, reach: HERE, signal: new AbortController().signal },
    );
    expect([result, asked]).toEqual([{ status: 307, problem: null }, ['/hook']]);
  } finally {
    server.close();
  }
});

test('pauses grow from seconds to six hours, so that a receiver has days to come back', () => {
  expect([1, 2, 3, 4].map(pauseAfter)).toEqual([5_000, 20_000, 80_000, 320_000]);
  expect(pauseAfter(12)).toBe(6 * 3_600_000);
});
