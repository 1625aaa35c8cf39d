// Who may name whom in the console: pages know parts and shell, never each other; nothing of the server, and no other way.
import { posix } from 'node:path';
import { filesOf } from './source-files';

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsIn(folder: string): readonly Import[] {
  return filesOf('.ts', '.tsx')
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?:\bfrom|\bimport|\bimport\() ?'([^']+)'/g)].map(([, target = '']) => ({
        from: path,
        to: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
      })),
    );
}

const IMPORTS = importsIn('web/src/');

function forbidden(from: RegExp, allowed: (edge: Import) => boolean): readonly string[] {
  const edges = IMPORTS.filter((edge) => from.test(edge.from));
  expect(edges.length).toBeGreaterThan(0);
  return edges.filter((edge) => !allowed(edge)).map((edge) => `${edge.from} -> ${edge.to}`);
}

const isPackage = (to: string): boolean =>
  !to.startsWith('web/') && !to.startsWith('..') && !to.includes('src/');
const inFolders =
  (...folders: readonly string[]) =>
  ({ from, to }: Import): boolean =>
    isPackage(to) ||
    posix.dirname(to) === posix.dirname(from) ||
    folders.some((folder) => to.startsWith(`web/src/${folder}/`));

test('the console imports nothing of the server', () => {
  expect(forbidden(/^web\//, ({ to }) => isPackage(to) || to.startsWith('web/'))).toEqual([]);
});

test('the server and its tests import nothing of the console', () => {
  const edges = ['src/', 'migrations/', 'test/', 'bench/', 'examples/'].flatMap((folder) =>
    importsIn(folder),
  );
  expect(edges.length).toBeGreaterThan(500);
  expect(edges.filter(({ to }) => to.startsWith('web/'))).toEqual([]);
});

test('languages know nothing but themselves', () => {
  expect(forbidden(/^web\/src\/language\//, inFolders('language'))).toEqual([]);
});

test('what asks the server knows languages at most', () => {
  expect(forbidden(/^web\/src\/graphql\//, inFolders('graphql', 'language'))).toEqual([]);
});

test('parts know no page and no frame', () => {
  expect(forbidden(/^web\/src\/parts\//, inFolders('parts', 'graphql', 'language'))).toEqual([]);
});

test('pages know parts, shell, graphql and language, never each other', () => {
  const own = ({ from, to }: Import): boolean => {
    const page = /^web\/src\/pages\/[^/]+\//.exec(from)?.[0];
    return page !== undefined && to.startsWith(page);
  };
  const known = inFolders('parts', 'shell', 'graphql', 'language');
  expect(forbidden(/^web\/src\/pages\//, (edge) => own(edge) || known(edge))).toEqual([]);
});

test('only the table of contents names pages', () => {
  const others = IMPORTS.filter(
    ({ from }) => !from.startsWith('web/src/pages/') && from !== 'web/src/pages.ts',
  );
  expect(others.filter(({ to }) => to.startsWith('web/src/pages/'))).toEqual([]);
});
