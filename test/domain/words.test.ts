// A word has one home: what workbooks write, GraphQL describes and the console's pages show is the vocabulary's word.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnumType } from 'graphql';
import { createSchema } from '../../src/app';
import { codesOf, type Term, understood, VOCABULARIES, type Vocabulary } from '../../src/domain/words';
import { word } from '../../src/features/rosters/bundle/cells/words';
import { filesOf, ROOT } from '../house/source-files';

/** From this file the console's build writes its dictionaries. */
const CONTRACT = join(ROOT, 'schema', 'words.json');
const LISTS: readonly (readonly [string, Vocabulary])[] = Object.entries(VOCABULARIES);
const spoken = ({ zh, en }: Term): object => ({ zh, en });
const current = `${JSON.stringify(
  Object.fromEntries(
    LISTS.map(([name, words]) => [
      name,
      Object.fromEntries(codesOf(words).map((code) => [code, spoken(words[code]!)])),
    ]),
  ),
  null,
  2,
)}\n`;

const GLOSSARY = join(ROOT, 'docs', 'glossary.md');
const HEAD = '| list | values |\n| --- | --- |\n';
const listed = LISTS.map(([name, words]) => {
  const values = codesOf(words).map((code) => `${words[code]!.zh} ${words[code]!.en} \`${code}\``);
  return `| \`${name}\` | ${values.join('; ')} |\n`;
}).join('');

if (process.env['UPDATE_CONTRACTS'] === '1') {
  writeFileSync(CONTRACT, current);
  const [before = ''] = readFileSync(GLOSSARY, 'utf8').split(HEAD);
  writeFileSync(GLOSSARY, before + HEAD + listed);
}

test('the glossary lists the same words', () => {
  expect(readFileSync(GLOSSARY, 'utf8').split(HEAD)[1]).toBe(listed);
});

test('the committed words are those of the program', () => {
  expect(readFileSync(CONTRACT, 'utf8')).toBe(current);
});

test('every vocabulary is an enum of GraphQL with the same values, each described by its Chinese term', () => {
  const schema = createSchema();
  for (const [name, words] of LISTS) {
    const type = schema.getType(name);
    if (!isEnumType(type)) throw new Error(`${name} is no enum`);
    const described = type
      .getValues()
      .map(({ name: code, description }) => [code, /\(([^()]*)\)$/.exec(description ?? '')?.[1]]);
    expect([name, described.sort()]).toEqual([
      name,
      codesOf(words)
        .map((code) => [code, words[code]!.zh])
        .sort(),
    ]);
  }
});

test('a workbook writes the term and reads it, its code and whatever else is understood', () => {
  for (const [, words] of LISTS) {
    const format = word(words);
    const subjects = { find: () => null, nameZh: (code: string) => code, codes: () => [] };
    for (const code of codesOf(words)) {
      expect(format.write(code, { language: 'zh', subjects })).toBe(words[code]!.zh);
      for (const name of [code, ...understood(words)[code]!]) {
        expect([name, format.read({ value: name } as never, name, subjects as never)]).toEqual([
          name,
          { value: code },
        ]);
      }
    }
  }
});

test('no two values of a list share a term, in either language', () => {
  for (const [name, words] of LISTS) {
    for (const language of ['zh', 'en'] as const) {
      const terms = codesOf(words).map((code) => words[code]![language]);
      expect([name, new Set(terms).size]).toEqual([name, terms.length]);
    }
  }
});

test('no page of the console and no other file of the server has a word list of its own', () => {
  const sources = filesOf('.ts', '.tsx').filter(
    ({ path }) => /^(src|web\/src)\//.test(path) && !path.startsWith('src/domain/words/'),
  );
  expect(sources.length).toBeGreaterThan(300);
  const twice = sources.flatMap(({ path, text }) => {
    const written = new Set(
      [...text.matchAll(/\b[a-z]*([A-Z][A-Z_]+): (?:\{ zh: )?'[^'a-z。]*[\u4e00-\u9fff][^'a-z。]*'/g)].map(
        ([, code]) => code,
      ),
    );
    return LISTS.filter(([, words]) => codesOf(words).every((code) => written.has(code))).map(
      ([name]) => `${path}: ${name}`,
    );
  });
  expect(twice).toEqual([]);
});
