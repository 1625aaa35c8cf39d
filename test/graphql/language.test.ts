// Chinese first; English for those who ask for it.
import { languageOf } from '../../src/graphql/language';

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['de-DE,de', 'zh'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.3, zh-TW;q=0.7', 'zh'],
  ['en;q=0', 'zh'],
  ['en;q=bad', 'zh'],
])('Accept-Language %s means %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
