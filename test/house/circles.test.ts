// No import leads back to the file it stands in, imports of types included: every file can be understood from below.
import { posix } from 'node:path';
import { filesOf } from './source-files';

const FILES = filesOf('.ts', '.tsx').filter(({ path }) => /^(src|web\/src)\//.test(path));
const KNOWN = new Set(FILES.map(({ path }) => path));

/** The file that a relative import names; null for packages, styles and generated files. */
function target(from: string, to: string): string | null {
  const path = posix.join(posix.dirname(from), to);
  return [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => KNOWN.has(file)) ?? null;
}

const IMPORTS: ReadonlyMap<string, readonly string[]> = new Map(
  FILES.map(({ path, text }) => [
    path,
    [...text.matchAll(/(?:\bfrom|\bimport|\bimport\() ?'(\.[^']+)'/g)].flatMap(
      ([, to = '']) => target(path, to) ?? [],
    ),
  ]),
);

/** Files of a circle, the first one again at its end; null where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const settled = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (settled.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle) return circle;
    }
    settled.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}

test('a circle is found where there is one', () => {
  expect(
    circleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toEqual(['b', 'c', 'b']);
  expect(
    circleIn(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
      ]),
    ),
  ).toBeNull();
});

test('there is none, in the server and in the console', () => {
  expect(IMPORTS.size).toBeGreaterThan(600);
  expect([...IMPORTS.values()].flat().length).toBeGreaterThan(2000);
  expect(circleIn(IMPORTS)).toBeNull();
});

/** What each floor of planning may name besides itself: the lower ones. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  county: ['domain'],
  linear: [],
  rules: ['domain', 'planning/county', 'planning/linear', 'planning/plan/moves', 'planning/plan/limits'],
  facts: ['domain', 'planning/county', 'planning/rules', 'planning/problem', 'planning/settings'],
  'check-plan': ['domain', 'planning/plan', 'planning/problem', 'planning/rules', 'planning/settings'],
};

test.each(Object.entries(FLOORS))('in planning %s knows the floors below it only', (floor, below) => {
  const inside = [...IMPORTS].filter(([file]) => file.startsWith(`src/planning/${floor}/`));
  const allowed = [...below, `planning/${floor}`];
  const others = inside.flatMap(([file, targets]) =>
    targets
      .filter((to) => !allowed.some((place) => to === `src/${place}.ts` || to.startsWith(`src/${place}/`)))
      .map((to) => `${file} -> ${to}`),
  );
  expect(inside.length).toBeGreaterThan(0);
  expect(others).toEqual([]);
});
