// What a reader may rely on in every file: its size, its first line, and that it is finished.
import { filesOf, type SourceFile } from './source-files';

const SOURCES = filesOf('.ts', '.tsx');
const TEXTS = filesOf(
  '.ts',
  '.tsx',
  '.cjs',
  '.md',
  '.json',
  '.yml',
  '.css',
  '.html',
  '.npmrc',
  'Dockerfile',
  'run',
);

/** Longest file, in lines. */
const LONGEST = 400;

function pathsWhere(files: readonly SourceFile[], holds: (file: SourceFile) => boolean): readonly string[] {
  return files.filter(holds).map(({ path }) => path);
}

const lines = ({ text }: SourceFile): number => text.split('\n').length - 1;

test('no source file is longer than 400 lines', () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  expect(pathsWhere(SOURCES, (file) => lines(file) > LONGEST)).toEqual([]);
});

test('half of the source files have less than 100 lines', () => {
  const sizes = SOURCES.map(lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100);
});

test('the first line of every source file says what it is for', () => {
  expect(pathsWhere(SOURCES, ({ text }) => !/^(\/\/|\/\*\*?) *\S/.test(text))).toEqual([]);
});

test('nothing in the product is of the type any, and no check of the compiler is switched off', () => {
  const open = new RegExp(`(: |<|as )${'any'}\\b(?! [a-z])|@ts-(ignore|nocheck|expect-error)`);
  const code = SOURCES.filter(({ path }) => !path.startsWith('test/')).map(({ path, text }) => ({
    path,
    text: withoutTexts(text),
  }));
  expect(pathsWhere(code, ({ text }) => open.test(text))).toEqual([]);
});

test('no file carries a mark for later work', () => {
  const mark = new RegExp(`\\b(${'TO'}DO|${'FIX'}ME)\\b`);
  expect(pathsWhere(TEXTS, ({ text }) => mark.test(text))).toEqual([]);
});

test('no test is skipped or run alone', () => {
  const marked = /\b(test|it|describe)\.(skip|only|todo)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/;
  // What a machine may lack is left out in one place, and counted.
  const tests = SOURCES.filter(
    ({ path }) =>
      path.startsWith('test/') && !path.startsWith('test/house/') && path !== 'test/support/left-out.ts',
  );
  expect(pathsWhere(tests, ({ text }) => marked.test(text))).toEqual([]);
});

test('no file names a place of one machine', () => {
  const place = /(?<![\w.$}])\/(root|home\/\w|Users\/\w|work|mnt|tmp\/\w)(\/|\b)/;
  const files = TEXTS.filter(({ path }) => !path.startsWith('test/house/'));
  expect(pathsWhere(files, ({ text }) => place.test(text))).toEqual([]);
});

test('names of files are kebab-case, and none is called utils, helpers, base or impl', () => {
  const name = /^(\.?[a-z0-9]+([.-][a-z0-9]+)*)$/;
  const empty = /(^|[.-])(utils?|helpers?|base|impl|misc)([.-]|$)/;
  const bad = SOURCES.filter(({ path }) => {
    const last = path.split('/').at(-1) ?? '';
    return !name.test(last) || empty.test(last);
  });
  expect(bad.map(({ path }) => path)).toEqual([]);
});

test('every export has a name', () => {
  const config = /(vite|jest)\.config\./;
  expect(
    pathsWhere(SOURCES, ({ path, text }) => /^export default\b/m.test(text) && !config.test(path)),
  ).toEqual([]);
});

/** The code with comments and texts taken out, roughly: enough to look for types. */
function withoutTexts(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, "''");
}
