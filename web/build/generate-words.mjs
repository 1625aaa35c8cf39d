// Writes src/language/generated/terms.ts: the words of the trade, one dictionary for every list of schema/words.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WEB = join(dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = join(WEB, 'src', 'language', 'generated');

const lists = JSON.parse(readFileSync(join(WEB, '..', 'schema', 'words.json'), 'utf8'));
const dictionaries = Object.entries(lists).map(
  ([name, words]) =>
    `export const ${name[0].toLowerCase()}${name.slice(1)}Words = dictionary(${JSON.stringify(words, null, 2)});`,
);
mkdirSync(TARGET, { recursive: true });
writeFileSync(
  join(TARGET, 'terms.ts'),
  `// Generated from schema/words.json: the words of the trade.
import { dictionary } from '../words';

${dictionaries.join('\n\n')}
`,
);
