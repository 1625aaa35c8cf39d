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
  const kit = /^src\/(database|graphql|http|jobs)\//;
  expect(forbidden(kit, ({ to }) => !/^src\/(features|planning|commands)\b/.test(to))).toEqual([]);
});

test('features meet at an index', () => {
  const meets = ({ from, to }: Import): boolean => {
    const [own, other] = [featureOf(from), featureOf(to)];
    return other === undefined || other === own || INDEXES.has(to);
  };
  expect(forbidden(/^src\/features\//, meets)).toEqual([]);
});

test('features know each other one way only', () => {
  const known = new Map<string, Set<string>>();
  for (const { from, to } of IMPORTS) {
    const [one, other] = [featureOf(from), featureOf(to)];
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
  expect([...known.keys()].filter((feature) => reached(feature).has(feature))).toEqual([]);
});

test('nobody below imports a process or the composition root', () => {
  const below = /^src\/(domain|planning|features|database|graphql|http|jobs)\//;
  expect(forbidden(below, ({ to }) => !/^src\/(main|cli|app|serve|entities|commands)\b/.test(to))).toEqual(
    [],
  );
});
