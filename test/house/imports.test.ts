// Who may name whom, imports of types included (dependency-cruiser looks at what the compiler leaves of them).
import { posix } from 'node:path';
import { filesOf } from './source-files';

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Imports by relative path, as [importing file, imported file or folder] from the root. */
const IMPORTS: readonly Import[] = filesOf('.ts')
  .filter(({ path }) => path.startsWith('src/'))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/(?:\bfrom|\bimport) '([^']+)'/g)].map(([, target = '']) => ({
      from: path,
      to: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
    })),
  );

function forbidden(from: RegExp, allowed: (edge: Import) => boolean): readonly string[] {
  const edges = IMPORTS.filter((edge) => from.test(edge.from));
  expect(edges.length).toBeGreaterThan(0);
  return edges.filter((edge) => !allowed(edge)).map((edge) => `${edge.from} -> ${edge.to}`);
}

const featureOf = (path: string): string | undefined => /^src\/features\/([^/]+)/.exec(path)?.[1];
const planPartOf = (path: string): string | undefined => /^src\/features\/plans\/([^/.]+)/.exec(path)?.[1];

/** Features name the folder of another feature, or a folder in it with an index of its own; never a file. */
const INDEXES = new Set(filesOf('/index.ts').map(({ path }) => path.replace(/\/index\.ts$/, '')));

test('the domain imports nothing but itself', () => {
  expect(forbidden(/^src\/domain\//, ({ to }) => to.startsWith('src/domain/'))).toEqual([]);
});

test('planning imports the domain and itself; the problem is hashed with node:crypto', () => {
  const pure = ({ from, to }: Import): boolean =>
    /^src\/(domain|planning)\//.test(to) ||
    (from === 'src/planning/problem.ts' && to === 'node:crypto') ||
    from === `src/planning/solvers/${to}.ts`;
  expect(forbidden(/^src\/planning\//, pure)).toEqual([]);
});

test('kits know no feature', () => {
  const kit = /^src\/(database|feature|files|graphql|http|jobs)\//;
  expect(forbidden(kit, ({ to }) => !/^src\/(features|planning|commands)\b/.test(to))).toEqual([]);
});

test('threads know the core alone', () => {
  const core = ({ to }: Import): boolean => !to.startsWith('src/') || /^src\/(domain|planning)\b/.test(to);
  expect(forbidden(/^src\/planning-runs\//, core)).toEqual([]);
});

test.each([
  ['features', /^src\/features\//, featureOf],
  ['parts of plans', /^src\/features\/plans\/[^/]+\//, planPartOf],
])('%s meet at an index', (_what, folder, nameOf) => {
  const meets = ({ from, to }: Import): boolean => {
    const [own, other] = [nameOf(from), nameOf(to)];
    return other === undefined || other === own || INDEXES.has(to);
  };
  expect(forbidden(folder, meets)).toEqual([]);
});

test.each([
  ['features', featureOf],
  ['parts of plans', planPartOf],
])('%s know each other one way only', (_what, nameOf) => {
  const known = new Map<string, Set<string>>();
  for (const { from, to } of IMPORTS) {
    const [one, other] = [nameOf(from), nameOf(to)];
    if (one && other && one !== other) known.set(one, (known.get(one) ?? new Set()).add(other));
  }
  expect(known.size).toBeGreaterThan(3);
  const reached = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [start];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const other of known.get(next) ?? []) {
        if (!seen.has(other)) open.push(other);
        seen.add(other);
      }
    }
    return seen;
  };
  expect([...known.keys()].filter((name) => reached(name).has(name))).toEqual([]);
});

test('nobody below imports a process or the composition root', () => {
  const below = /^src\/(domain|planning|planning-runs|features|database|feature|files|graphql|http|jobs)\//;
  expect(
    forbidden(below, ({ to }) => !/^src\/(main|cli|app|program|serve|entities|commands)\b/.test(to)),
  ).toEqual([]);
});
