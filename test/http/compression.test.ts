// What leaves compressed and what does not.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { generateCounty } from '../../examples/generator/generate-county';
import { PRESETS } from '../../examples/generator/options';
import { type Roster } from '../../src/domain/roster';
import { type Api, openApi } from '../features/api';
import { onEachDatabase } from '../support/database';

const ROSTER: Roster = generateCounty({ ...PRESETS.cluster, code: '439921', seed: 1 });
const MATRIX = `{ county(code: "439921") { schoolYear { shortageMatrix {
  rows { school { code name } need supply teachingGap surplus } } } } }`;

type Injected = Awaited<ReturnType<Api['app']['inject']>>;

onEachDatabase('answers', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [ROSTER]);
  });
  afterAll(() => api.app.close());

  const ask = (query: string, encoding: string): Promise<Injected> =>
    api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'accept-encoding': encoding },
      payload: { query },
    });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('leave as %s, and are the same', async (encoding, open) => {
    const plain = await ask(MATRIX, 'identity');
    const packed = await ask(MATRIX, encoding);
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([
      undefined,
      encoding,
    ]);
    expect(packed.headers['vary']).toMatch(/accept-encoding/i);
    expect(open(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
  });

  test('leave as they are when they hand out what is secret, when they are short, and when nobody asks', async () => {
    // Padded by its own alias, so that it is long enough to be worth compressing.
    const alias = 'a'.repeat(2000);
    const made = await ask(
      `mutation { ${alias}: createAccessToken(input: { name: "x", days: 1 }) { __typename } }`,
      'br, gzip',
    );
    expect(made.rawPayload.length).toBeGreaterThan(2000);
    expect(made.headers).toMatchObject({ 'cache-control': 'no-store, no-transform' });
    expect(made.headers['content-encoding']).toBeUndefined();
    expect((await ask('{ viewer { name } }', 'br')).headers['content-encoding']).toBeUndefined();
  });

  test('a compressed request is refused, whatever it would become', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: Buffer.from('1f8b0800', 'hex'),
    });
    expect(answer.statusCode).toBe(400);
  });
});
