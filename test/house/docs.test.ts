// What the documents say about commands, settings and files is so.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SECRETS } from '../../src/config';
import { filesOf, ROOT, type SourceFile } from './source-files';

const DOCUMENTS = filesOf('.md');
const textOf = (path: string): string => filesOf(path).find((file) => file.path === path)?.text ?? '';

test('every relative link leads to a file', () => {
  const broken = DOCUMENTS.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
      .map((target) => `${path} -> ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every decision record has a number of its own, in its file and its title', () => {
  const records = DOCUMENTS.filter(({ path }) => path.startsWith('docs/adr/'));
  const numbers = records.map(({ path }) => path.slice('docs/adr/'.length).slice(0, 4));
  expect(new Set(numbers).size).toBe(records.length);
  const other = records.filter(({ text }, i) => !text.startsWith(`# ${numbers[i]} `));
  expect(other.map(({ path }) => path)).toEqual([]);
});

test('every test that a document names is there', () => {
  const named = DOCUMENTS.flatMap(({ path, text }) =>
    [...text.matchAll(/`(test\/[\w./-]+)`/g)].map(([, target = '']) => ({ path, target })),
  );
  expect(named.length).toBeGreaterThan(10);
  const lost = named.filter(({ target }) => !existsSync(join(ROOT, target)));
  expect(lost.map(({ path, target }) => `${path}: ${target}`)).toEqual([]);
});

test('the operations guide lists every setting, and no other', () => {
  const schema = /const Environment = z([\s\S]*?)\n {2}\}\)/.exec(textOf('src/config.ts'))?.[1] ?? '';
  const known = [...schema.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name = '']) => name);
  expect(known.length).toBeGreaterThan(20);
  const listed = textOf('docs/operations.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name));
  expect(listed.sort()).toEqual([...known, ...SECRETS.map((name) => `${name}_FILE`)].sort());
});

test('every npm command in a document is a script of the package', () => {
  const scriptsOf = (path: string): readonly string[] =>
    Object.keys(JSON.parse(textOf(path)).scripts as object);
  const scripts = [
    ...scriptsOf('package.json'),
    ...scriptsOf('web/package.json').map((name) => `${name} -w web`),
  ];
  const unknown = DOCUMENTS.flatMap(({ path, text }) =>
    [...text.matchAll(/npm (?:run (?:--silent )?)([a-z:]+(?: -w web)?)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !scripts.includes(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(unknown).toEqual([]);
});

test('every operation the readmes name is a committed one', () => {
  const operations = new Set(
    filesOf('.graphql').flatMap(({ text }) =>
      [...text.matchAll(/^(?:query|mutation|subscription) (\w+)/gm)].map(([, name = '']) => name),
    ),
  );
  const named = (file: SourceFile): readonly string[] =>
    [...file.text.matchAll(/`([A-Z][a-z]+[A-Z][A-Za-z]+)`/g)].map(([, name = '']) => name);
  const readmes = DOCUMENTS.filter(({ path }) => /^README/.test(path));
  const missing = readmes.flatMap(named).filter((name) => !operations.has(name));
  expect(readmes.flatMap(named).length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test('both readmes give the same commands', () => {
  const commands = (path: string): readonly string[] =>
    [...textOf(path).matchAll(/```\n([\s\S]*?)```/g)].map(([, block = '']) => block).slice(0, -1);
  expect(commands('README.md').length).toBeGreaterThan(5);
  expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
});
