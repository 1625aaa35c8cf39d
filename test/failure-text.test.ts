// What the terminal says about trouble: sentences in both languages, never the driver's own words.
import { QueryFailedError } from 'typeorm';
import { failureText } from '../src/failure-text';
import { onEachDatabase } from './support/database';

/** As the driver gives it: a text that quotes a row, with a code. */
function driverError(code: string, message: string, constraint?: string): Error {
  const own = Object.assign(new Error(message), { code, ...(constraint ? { constraint } : {}) });
  return new QueryFailedError('INSERT ...', [], own);
}

test.each([
  ['53300', 'sorry, too many clients already', '数据库的连接已用完'],
  ['28P01', 'password authentication failed for user "planner"', '数据库拒绝了连接'],
  ['3D000', 'database "planner" does not exist', '数据库拒绝了连接'],
  ['22P02', 'invalid input syntax for type uuid: "李梅"', 'The database failed (22P02)'],
  ['22021', 'invalid byte sequence for encoding "UTF8": 0xed', 'The database failed (22021)'],
])('%s is told in a sentence', (code, message, words) => {
  for (const error of [driverError(code, message), Object.assign(new Error(message), { code })]) {
    const told = failureText(error);
    expect(told).toContain(words);
    expect(told).not.toContain(message);
    expect(told).toMatch(/[一-鿿].*[a-z]/s);
  }
});

test('a database that is not there is told, though Node has no words for it', () => {
  const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
  expect(failureText(refused)).toContain('DATABASE_URL');
});

test('trouble with files keeps its own words, a bug its stack', () => {
  const lost = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' });
  expect(failureText(lost)).toBe('ENOENT: no such file');
  expect(failureText(new Error('bug'))).toContain('failure-text.test');
});

onEachDatabase('trouble told by a database', (database) => {
  test('a broken rule is named by its constraint, without the row', async () => {
    const written = database().dataSource.query(
      `INSERT INTO account (county_code, login, name, must_change_password, failed_sign_ins)
       VALUES ('nowhere', 'li', '李梅', false, 0)`,
    );
    const told = failureText(await written.catch((error: unknown) => error));
    expect(told).toContain('23514 account_county_ck');
    expect(told).not.toMatch(/李梅|violates/);
  });
});
