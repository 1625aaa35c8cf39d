// Every reason code that the planner may give has a word in the console; none is left for a code that is gone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { REASON_CODES } from '../../src/planning/plan/reason';
import { ROOT } from '../features/api';

test('every reason code has its word', () => {
  const file = path.join(ROOT, 'web', 'src', 'pages', 'plan', 'gaps', 'reason-words.ts');
  const worded = [...readFileSync(file, 'utf8').matchAll(/^ {2}([A-Z_]+): \{/gm)].map(([, code]) => code);
  expect(worded.sort()).toEqual([...REASON_CODES].sort());
});
