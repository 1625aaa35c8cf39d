// Where a webhook may point to, as written and as its name resolves, and when it is tried again.
import dns from 'node:dns';
import { pauseAfter } from '../../../src/features/webhooks';
import { sendMessage } from '../../../src/features/webhooks/send-message';
import { addressProblem, mayConnect } from '../../../src/features/webhooks/webhook-address';

test.each([
  ['https://example.org/hook', null],
  ['https://93.184.215.14:8443/hook?x=1', null],
  ['http://127.0.0.1:9000/', null],
  ['http://localhost:9000/', null],
  ['http://[::1]:9000/', null],
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
  ['https://0x7f.1/', null],
  ['https://2130706433/', null],
  ['https://0xa.0.0.1/', 'PRIVATE_ADDRESS'],
  ['https://[fe80::1]/', 'PRIVATE_ADDRESS'],
  ['https://[fd00::1]/', 'PRIVATE_ADDRESS'],
  ['https://[::ffff:10.0.0.1]/', 'PRIVATE_ADDRESS'],
  ['https://[64:ff9b::a00:1]/', 'PRIVATE_ADDRESS'],
])('%s: %s', (url, problem) => {
  expect(addressProblem(url, false)).toBe(problem);
});

test('addresses inside a network are taken when the server is configured so, but never without TLS', () => {
  expect(addressProblem('https://10.1.2.3/', true)).toBeNull();
  expect(addressProblem('http://10.1.2.3/', true)).toBe('NOT_HTTPS');
});

test('a name on this machine connects to this machine, any other name to public addresses only', () => {
  const here = new URL('http://localhost:1/');
  const there = new URL('https://example.org/');
  expect([mayConnect(here, '127.0.0.1', false), mayConnect(here, '10.0.0.1', true)]).toEqual([true, false]);
  expect([mayConnect(there, '127.0.0.1', false), mayConnect(there, '::ffff:127.0.0.1', false)]).toEqual([
    false,
    false,
  ]);
  expect(mayConnect(there, '93.184.215.14', false)).toBe(true);
});

test('a name that resolves to the inside is not connected to', async () => {
  type Answer = (error: null, addresses: readonly { address: string; family: number }[]) => void;
  jest.spyOn(dns, 'lookup').mockImplementation(((_name: string, _options: object, done: Answer) =>
    done(null, [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ])) as unknown as typeof dns.lookup);
  const options = { timeoutMs: 2000, allowPrivate: false, signal: new AbortController().signal };
  const result = await sendMessage('https://inside.example/', { headers: {}, body: '{}' }, options);
  expect(result).toEqual({ status: null, problem: 'PRIVATE_ADDRESS' });
  expect(dns.lookup).toHaveBeenCalledTimes(1);
});

test('pauses grow from seconds to six hours, so that a receiver has days to come back', () => {
  expect([1, 2, 3, 4].map(pauseAfter)).toEqual([5_000, 20_000, 80_000, 320_000]);
  expect(pauseAfter(12)).toBe(6 * 3_600_000);
});
