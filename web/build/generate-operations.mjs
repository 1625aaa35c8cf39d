// Writes src/graphql/generated: the types of every named operation, and a module for each that holds its committed text.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse } from 'graphql';

const WEB = join(dirname(fileURLToPath(import.meta.url)), '..');
const CONTRACTS = join(WEB, '..', 'schema');
const TARGET = join(WEB, 'src', 'graphql', 'generated');
const SETTINGS = {
  immutableTypes: true,
  scalars: { ID: 'string', DateTime: 'string', JSON: 'unknown' },
};

const schema = buildSchema(readFileSync(join(CONTRACTS, 'schema.graphql'), 'utf8'));
const files = readdirSync(join(CONTRACTS, 'operations'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort();
const documents = files.map((location) => ({
  location,
  document: parse(readFileSync(join(CONTRACTS, 'operations', location), 'utf8')),
}));

const types = await codegen({
  schema: parse(readFileSync(join(CONTRACTS, 'schema.graphql'), 'utf8')),
  schemaAst: schema,
  documents,
  filename: 'types.ts',
  config: {},
  plugins: [{ operationTypes: SETTINGS }],
  pluginMap: { operationTypes },
});

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
writeFileSync(
  join(TARGET, 'types.ts'),
  `// Generated from schema/: the types of the named operations.\n${types}`,
);
for (const { location, document } of documents) writeModule(location, document);

function writeModule(location, document) {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const name = operation.name.value;
  const kind = operation.operation[0].toUpperCase() + operation.operation.slice(1);
  const [answer, variables] = [`${name}${kind}`, `${name}${kind}Variables`];
  const text = `../../../../schema/operations/${location.split('\\').join('/')}?raw`;
  writeFileSync(
    join(TARGET, `${basename(location, '.graphql')}.ts`),
    `// Generated from schema/operations/${location}.
import text from '${text}';
import { committed } from '../committed';
import { type ${answer}, type ${variables} } from './types';

export const ${name} = /* @__PURE__ */ committed<${answer}, ${variables}>(text);
`,
  );
}
