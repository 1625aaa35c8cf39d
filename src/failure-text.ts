// What a person at the terminal is told when a command or the server fails: sentences for known trouble, a stack for
// bugs. The driver's own words are not repeated: they can quote rows, and rows are personal data.
import { ConfigError } from './config';
import { type DatabaseTrouble, databaseTrouble } from './database';
import { RefusedError } from './graphql/errors';

const OF_DATABASE: Readonly<Record<DatabaseTrouble, string>> = {
  UNREACHABLE:
    '连接不上数据库。请检查 DATABASE_URL 里的地址和端口、数据库服务是否已启动、网络是否通畅。 ' +
    'The database cannot be reached. Check the address and port in DATABASE_URL, whether the database is running, and the network.',
  BUSY:
    '数据库的连接已用完或正忙。请稍后再试；经常如此时，请数据库管理员增加连接数（max_connections）。 ' +
    'The database has no connection free, or is too busy. Try again later; if it happens often, ask its administrator for more connections (max_connections).',
  FULL:
    '数据库没有存储空间了。请先腾出磁盘空间，再试一次。 ' +
    'There is no room left for the database. Make room on its disk, then try again.',
  REFUSED:
    '数据库拒绝了连接：用户名、密码或数据库名不对。请检查 DATABASE_URL。 ' +
    'The database refuses the connection: wrong user, password or name of the database. Check DATABASE_URL.',
};

export function failureText(error: unknown): string {
  if (error instanceof RefusedError) return `${error.sentence.zh} ${error.sentence.en}`;
  if (saysItInWords(error)) return error.message;
  const trouble = databaseTrouble(error);
  if (trouble) return OF_DATABASE[trouble];
  if (!(error instanceof Error)) return String(error);
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  // The driver's words can quote a row, and rows are personal data.
  if (typeof code === 'string' && SQLSTATE.test(code)) return refusedByDatabase(code, constraint);
  return error instanceof ConfigError || 'code' in error ? error.message : (error.stack ?? error.message);
}

/** Five letters or digits, one digit at least; codes of files and of Node itself are words. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

function refusedByDatabase(state: string, constraint: unknown): string {
  const where = typeof constraint === 'string' ? `(${state} ${constraint})` : `(${state})`;
  return state.startsWith('23')
    ? `数据库的规则不允许这样写入 / A rule of the database does not allow this ${where}`
    : `数据库出错 / The database failed ${where}`;
}

/** Errors of our own are sentences in Chinese already; those of drivers and of the system are not, though they may quote some. */
function saysItInWords(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error) || SQLSTATE.test(String(error.code))) return false;
  return /\p{Script=Han}/u.test(error.message);
}
