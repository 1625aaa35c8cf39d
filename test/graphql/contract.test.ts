// The schema is a public contract: described throughout, kept as a snapshot, broken only on purpose.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { createSchema } from '../../src/app';
import { readOperations } from '../../src/graphql';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const SNAPSHOT = path.join(ROOT, 'schema', 'schema.graphql');
const schema = createSchema();
const current = `${printSchema(lexicographicSortSchema(schema))}\n`;

// UPDATE_SNAPSHOTS=1 writes the snapshot anew; the difference belongs into the same commit as its reason.
if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(SNAPSHOT, current);

test('no change breaks a client of the committed schema', async () => {
  const changes = await diff(buildSchema(readFileSync(SNAPSHOT, 'utf8')), buildSchema(current));
  const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
  expect(breaking.map((change) => change.message)).toEqual([]);
});

test('the committed schema is the one the program serves', () => {
  expect(readFileSync(SNAPSHOT, 'utf8')).toBe(current);
});

test('every type, field, argument and enum value is described, with its Chinese term', () => {
  const bare: string[] = [];
  const look = (place: string, description: string | null | undefined): void => {
    if (!description || !/[\u4e00-\u9fff]/.test(description)) bare.push(place);
  };
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  for (const type of types) {
    const root = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    if (!root.some((each) => each === type)) look(type.name, type.description);
    lookInside(type, look);
  }
  expect(bare).toEqual([]);
});

function lookInside(
  type: GraphQLNamedType,
  look: (place: string, text: string | null | undefined) => void,
): void {
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field.description);
      for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name}:)`, arg.description);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      look(`${type.name}.${field.name}`, field.description);
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
  }
}

test('lists that can pass 50 entries are connections with four-field page info', () => {
  const pageInfo = schema.getType('PageInfo');
  expect(isObjectType(pageInfo) && Object.keys(pageInfo.getFields()).sort()).toEqual([
    'endCursor',
    'hasNextPage',
    'hasPreviousPage',
    'startCursor',
  ]);
  const connections = Object.values(schema.getTypeMap()).filter((type) => type.name.endsWith('Connection'));
  expect(connections.length).toBeGreaterThan(0);
  for (const type of connections) {
    expect(isObjectType(type) && Object.keys(type.getFields()).sort()).toEqual([
      'edges',
      'nodes',
      'pageInfo',
      'totalCount',
    ]);
  }
});

test('every named operation is valid, and one that changes something asks for its user errors', () => {
  const operations = readOperations(path.join(ROOT, 'schema', 'operations'));
  expect(new Set(operations.map((operation) => operation.name)).size).toBe(operations.length);
  for (const { name, text } of operations) {
    expect([name, validate(schema, parse(text))]).toEqual([name, []]);
    if (/^\s*mutation\b/m.test(text)) expect([name, text.includes('userErrors')]).toEqual([name, true]);
  }
});
