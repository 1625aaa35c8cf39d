// What an operation costs before it runs: page sizes, variables, lists and fragments all count.
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { countAliases, measureOperation } from '../../src/graphql/limits/measure-operation';

const schema = buildSchema(`
  type Query { teachers(first: Int, last: Int): Page! school: School }
  type Page { nodes: [Teacher!]! totalCount: Int! }
  type Teacher { name: String! school: School! }
  type School { name: String! tags: [Tag!]! }
  type Tag { name: String! }
`);

function costOf(query: string, variables = {}): number {
  const document = parse(query);
  return measureOperation(schema, document, document.definitions[0] as OperationDefinitionNode, variables)
    .cost;
}

test('the page size multiplies what is below it once, and 50 is taken when none is given', () => {
  expect(costOf('{ teachers(first: 10) { nodes { name } } }')).toBe(1 + 10 * (1 + 1));
  expect(costOf('{ teachers(last: 10) { nodes { name } } }')).toBe(1 + 10 * (1 + 1));
  expect(costOf('{ teachers { nodes { name } } }')).toBe(1 + 50 * (1 + 1));
});

test('a page size in a variable counts, its default too', () => {
  const query = 'query($n: Int = 5) { teachers(first: $n) { nodes { name } } }';
  expect(costOf(query)).toBe(1 + 5 * 2);
  expect(costOf(query, { n: 200 })).toBe(1 + 200 * 2);
});

test('a list without a page size counts as twenty', () => {
  expect(costOf('{ school { tags { name } } }')).toBe(1 + 1 + 20);
});

test('a fragment costs as much as what it stands for, every time it is spread', () => {
  const plain = costOf(
    '{ school { name tags { name } } teachers(first: 3) { nodes { school { name tags { name } } } } }',
  );
  const spread = costOf(
    '{ school { ...S } teachers(first: 3) { nodes { school { ...S } } } } fragment S on School { name ... on School { tags { name } } }',
  );
  expect(spread).toBe(plain);
});

test('aliases are counted wherever they stand', () => {
  expect(countAliases(parse('{ a: school { b: name ...F } } fragment F on School { c: name }'))).toBe(3);
});
