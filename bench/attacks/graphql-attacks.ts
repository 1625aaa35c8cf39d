// Attacks in the language: depth, cost, aliases, tokens, fragments, introspection, lists, poisons, overlapping fields.
import { type Attack, ask, send, type Target } from './attack';

const many = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

const inYear = (fields: string) => (target: Target) =>
  `{ county(code: "${target.county}") { schoolYear { ${fields} } } }`;

const asking = (name: string, query: (target: Target) => string, variables: object = {}): Attack => ({
  name,
  run: async (target) => [await ask(target, query(target), variables)],
});

/** Rings of types: each level multiplies. */
const ring = (depth: number): string =>
  `rotations(first: 200) { nodes { ${'teacher { rotations { '.repeat(depth)} id ${'} }'.repeat(depth)} } }`;

const doubling = `${many(30, (i) => `fragment F${i} on SchoolYear { ...F${i + 1} ...F${i + 1} }`)}
  fragment F30 on SchoolYear { schools(first: 200) { nodes { name } } }`;

const LONG_LIST = { c: Array(501).fill('1') };
const filtered = inYear('teachers(filter: { schoolCodes: $c }) { totalCount }');

export const GRAPHQL_ATTACKS: readonly Attack[] = [
  asking('nested records', inYear(ring(4))),
  asking('nested 1,000 deep', () => `${'{ viewer '.repeat(1000)}${'}'.repeat(1000)}`),
  asking('30 pictures of the county', inYear(many(30, (i) => `a${i}: shortageMatrix { county { need } }`))),
  asking(
    'a page size in a variable',
    (target) =>
      `query($n: Int) ${inYear('teachers(first: $n) { nodes { rotations { teacher { rotations { id } } } } }')(target)}`,
    { n: 200 },
  ),
  asking('1,000 aliases', () => `{ viewer { ${many(1000, (i) => `a${i}: name`)} } }`),
  asking('5,000 tokens', () => `{ viewer { ${'name '.repeat(5000)} } }`),
  asking('fragments that double thirty times', (target) => `${inYear('...F0')(target)} ${doubling}`),
  asking(
    'fragments in a circle',
    () => '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
  ),
  asking('1,400 directives', () => `{ viewer { name ${'@skip(if: false) '.repeat(200)} } }`),
  asking('overlapping fields', () => `{ viewer { ${many(700, () => 'grants { role }')} } }`),
  asking(
    'overlapping fragments',
    () =>
      `{ viewer { ${many(400, (i) => `...G${i}`)} } } ${many(400, (i) => `fragment G${i} on Viewer { name }`)}`,
  ),
  asking('500 misspelt fields', () => `{ viewer { ${many(500, (i) => `nmae${i}`)} } }`),
  asking('a misspelt field', () => '{ viewer { nmae } }'),
  asking(
    'introspection 30 times',
    () => `{ ${many(30, (i) => `a${i}: __schema { types { fields { name } } }`)} }`,
  ),
  asking(
    'introspection in itself',
    () => `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} }'.repeat(8)} } } }`,
  ),
  asking('501 entries of a list', (target) => `query($c: [ID!]) ${filtered(target)}`, LONG_LIST),
  asking('NUL in a variable', (target) => `query($c: [ID!]) ${filtered(target)}`, { c: ['a\0b'] }),
  asking('a text of 900,000 characters', () => 'query($c: ID!) { county(code: $c) { name } }', {
    c: 'x'.repeat(900_000),
  }),
  asking('NUL in a filter', inYear('teachers(filter: { search: "a\\u0000" }) { totalCount }')),
  asking('half a character', () => 'query($c: ID!) { county(code: $c) { name } }', { c: '\udc00' }),
  asking('a page size of 99999999999', inYear('teachers(first: 99999999999) { totalCount }')),
  asking('a forged cursor', inYear(`teachers(after: "'; DROP TABLE teacher; --") { totalCount }`)),
  asking('an operation that is not there', () => 'query A { viewer { name } } query B { viewer { name } }'),
  {
    name: 'variables nested 10,000 deep',
    run: async (target) => {
      const value = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
      const query = JSON.stringify(`query($c: [ID!]) ${filtered(target)}`);
      const body = `{"query": ${query}, "variables": {"c": ${value}}}`;
      return [
        await send(target, '/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
      ];
    },
  },
  {
    name: '900 variables',
    run: async (target) => [
      await ask(target, `query(${many(900, (i) => `$v${i}: Int`)}) { viewer { name } }`, {}),
    ],
  },
  {
    name: 'a batch of 100 operations',
    run: async (target) => [
      await send(target, '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(Array(100).fill({ query: '{ viewer { name } }' })),
      }),
    ],
  },
  {
    name: 'a mutation by GET',
    run: async (target) => [
      await send(target, '/graphql?query=mutation%7BendSessions%7Bended%7D%7D', {
        headers: { 'apollo-require-preflight': '1' },
      }),
    ],
  },
];
