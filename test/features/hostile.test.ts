// Attacks on the real schema: each is answered quickly, with a code, below 500, and tells nothing.
import { getIntrospectionQuery } from 'graphql';
import { generateCounty } from '../../examples/generator/generate-county';
import { PRESETS } from '../../examples/generator/options';
import { onEachDatabase } from '../support/database';
import { type Api, openApi } from './api';

const COUNTY = generateCounty({ ...PRESETS.cluster, code: '439921', seed: 3 });

/** Wraps fields of a school year. */
const inYear = (fields: string): string => `{ county(code: "439921") { schoolYear { ${fields} } } }`;

const many = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

const ATTACKS: readonly [string, string, object?][] = [
  ['many pictures of the county', inYear(many(30, (i) => `a${i}: shortageMatrix { county { need } }`))],
  ['many large pages', inYear(many(20, (i) => `a${i}: teachers(first: 200) { nodes { staffNo name } }`))],
  [
    'a large page in a variable',
    `query($n: Int) ${inYear('teachers(first: $n) { nodes { rotations { teacher { rotations { id } } } } }')}`,
    { n: 200 },
  ],
  [
    'records of teachers of records',
    inYear(`rotations { nodes { ${'teacher { rotations { '.repeat(8)} id ${'} }'.repeat(8)} } }`),
  ],
  [
    'fragments that double thirty times',
    `${inYear('...F0')} ${many(30, (i) => `fragment F${i} on SchoolYear { ...F${i + 1} ...F${i + 1} }`)}
     fragment F30 on SchoolYear { schools(first: 200) { nodes { name } } }`,
  ],
  [
    'introspection many times over',
    `{ ${many(30, (i) => `a${i}: __schema { types { fields { name } } }`)} }`,
  ],
  [
    'introspection many times inside',
    `{ __schema { ${many(30, (i) => `a${i}: types { fields { name } }`)} } }`,
  ],
  ['five hundred and one school codes', 'query($c: [ID!]) { viewer { name } }', { c: Array(501).fill('1') }],
  ['a NUL character in a filter', inYear('teachers(filter: { search: "a\\u0000" }) { totalCount }')],
  ['half a character in a variable', 'query($c: ID!) { county(code: $c) { name } }', { c: '\udc00' }],
  ['a number too large for a page size', inYear('teachers(first: 99999999999) { totalCount }')],
  ['a cursor that is not one', inYear('teachers(after: "\'; DROP TABLE teacher; --") { totalCount }')],
  ['thousands of fields', `{ viewer { ${'name '.repeat(5000)} } }`],
  ['a misspelt field', inYear('teachers { nodes { idNumber } }')],
];

onEachDatabase('attacks', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [COUNTY]);
    await api.ask(inYear('shortageMatrix { county { need } }'));
  });
  afterAll(async () => {
    await api.app.close();
  });

  test.each(ATTACKS)('%s', async (_name, query, variables = {}) => {
    const began = performance.now();
    const answer = await api.ask(query, variables);
    expect(answer.status).toBeLessThan(500);
    expect(answer.codes.length).toBeGreaterThan(0);
    expect(answer.codes).not.toContain('INTERNAL_SERVER_ERROR');
    expect(answer.codes.every((code) => typeof code === 'string')).toBe(true);
    expect(answer.text).not.toMatch(/SELECT|node_modules|\.js:\d|stack/);
    expect(answer.text.length).toBeLessThan(20_000);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test('an id too long or of the wrong shape finds nothing', async () => {
    for (const id of ['x'.repeat(5000), 'bm9uc2Vuc2U', Buffer.from('["School",1]').toString('base64url')]) {
      const answer = await api.ask('query($id: ID!) { node(id: $id) { id } }', { id });
      expect([answer.status, answer.data]).toEqual([200, { node: null }]);
    }
  });

  test('the standard introspection of tools passes', async () => {
    const answer = await api.ask(getIntrospectionQuery());
    expect([answer.status, answer.codes]).toEqual([200, []]);
  });
});
