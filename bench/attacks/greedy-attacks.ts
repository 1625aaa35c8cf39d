// Everything the limits allow: every named query at its largest page, every file the server makes, many of them at once.
import path from 'node:path';
import { readOperations } from '../../src/graphql';
import { type NamedOperation } from '../../src/graphql/trusted-documents';
import { type Attack, ask, flood, type Target } from './attack';

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** Named queries that need no more than a county, as an officer runs them. */
const QUERIES = readOperations(path.join(ROOT, 'schema', 'operations')).filter(
  ({ text, role }) =>
    (role === 'personnel-officer' || role === 'any') &&
    /^query\b/m.test(text) &&
    [...text.matchAll(/\$(\w+): \[?\w+!?\]?!(?! =)/g)].every(([, name]) => name === 'county'),
);

function run({ text }: NamedOperation, target: Target): ReturnType<typeof ask> {
  const first = text.includes('$first:') ? { first: 200 } : {};
  const county = text.includes('$county:') ? { county: target.county } : {};
  return ask(target, text, { ...county, ...first });
}

const FILES: readonly (readonly [string, string, string, object])[] = [
  ['exportRoster', 'ExportRosterInput', 'a workbook of the whole roster', { format: 'XLSX' }],
  ['exportRoster', 'ExportRosterInput', 'a zip of the whole roster', { format: 'ZIP' }],
  ['rosterTemplate', 'RosterTemplateInput', 'a template', {}],
];

const making = FILES.flatMap(([name, type, what, more]): readonly Attack[] => {
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { file { bytes } userErrors { code } } }`;
  const one = (target: Target): ReturnType<typeof ask> =>
    ask(target, query, { input: { county: target.county, ...more } });
  return [
    { name: what, allowed: true, run: async (target) => [await one(target)] },
    { name: `${what}, 10 at once`, allowed: true, run: (target) => flood(10, 10, () => one(target)) },
  ];
});

export const GREEDY_ATTACKS: readonly Attack[] = [
  ...QUERIES.map(
    (operation): Attack => ({
      name: operation.name,
      allowed: true,
      run: async (target) => [await run(operation, target)],
    }),
  ),
  {
    name: 'all named queries, 20 at once',
    allowed: true,
    run: (target) => flood(60, 20, (i) => run(QUERIES[i % QUERIES.length]!, target)),
  },
  {
    name: 'the matrix, 20 at once',
    allowed: true,
    run: (target) => flood(20, 20, () => run(QUERIES.find(({ name }) => name === 'ShortageMatrix')!, target)),
  },
  {
    name: '20 pages of 200 teachers',
    allowed: true,
    run: async (target) => {
      const pages = Array.from({ length: 20 }, (_, i) => `a${i}: teachers(first: 200) { nodes { name } }`);
      return [
        await ask(target, `{ county(code: "${target.county}") { schoolYear { ${pages.join(' ')} } } }`),
      ];
    },
  },
  ...making,
  // Last, since what it starts goes on computing.
  {
    name: '100 starts of a plan',
    allowed: true,
    run: (target) =>
      flood(100, 20, (i) =>
        ask(
          target,
          'mutation($input: StartPlanInput!) { startPlan(input: $input) { plan { id } userErrors { code } } }',
          { input: { county: target.county, idempotencyKey: `attack-${i}`, timeLimitSeconds: 1 } },
        ),
      ),
  },
];
