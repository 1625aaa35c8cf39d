// Password hashes: scrypt with a salt of its own, its parameters written beside it so that they can be raised later.
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { RefusedError } from '../../graphql/errors';
import { type Message } from '../../graphql/language';

interface Cost {
  /** Binary logarithm of N. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MiB and some tenths of a second: one of the equal choices in OWASP's password storage advice for scrypt. */
const COST: Cost = { ln: 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** Hashes computed at the same time: each takes a thread and its memory. */
const AT_ONCE = 2;
/** Hashes waiting for their turn; more are refused, so that a flood cannot pile up. */
const WAITING = 3;

export const LEAST_PASSWORD_LENGTH = 10;
export const LARGEST_PASSWORD_LENGTH = 200;

/** What keeps a text from being a password of this login; null when nothing does. */
export function passwordProblem(password: string, login: string): Message | null {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < LEAST_PASSWORD_LENGTH || password.length > LARGEST_PASSWORD_LENGTH) {
    return {
      zh: `密码须为 ${LEAST_PASSWORD_LENGTH} 至 ${LARGEST_PASSWORD_LENGTH} 个字符`,
      en: `A password has ${LEAST_PASSWORD_LENGTH} to ${LARGEST_PASSWORD_LENGTH} characters`,
    };
  }
  const plain = password.toLowerCase();
  if (
    new Set(characters).size < 5 ||
    plain.includes(login) ||
    COMMON.some((part) => plain.startsWith(part))
  ) {
    return { zh: '密码过于常见或含有登录名', en: 'The password is too common or holds the login' };
  }
  return null;
}

/** Starts of the passwords that are tried first. */
const COMMON = ['password', '12345', 'qwerty', 'admin', 'abc123', '111111', '000000', 'iloveyou', 'mima'];

/** `$scrypt$ln=..,r=..,p=..$salt$key`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await inTurn(() => scryptKey(password.normalize('NFKC'), salt, COST));
  const { ln, r, p } = COST;
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

export interface PasswordVerdict {
  readonly right: boolean;
  /** Whether the hash was made with other parameters than today's. */
  readonly outdated: boolean;
}

/**
 * Compares in constant time. Without a hash it takes as long and says no, so that nobody learns who has an account.
 * `hashOf` is asked once the turn has come: who is sent away before has not tried.
 */
export function checkPassword(
  password: string,
  hashOf: () => Promise<string | null>,
): Promise<PasswordVerdict> {
  return inTurn(async () => {
    const parts = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec((await hashOf()) ?? '');
    const text = password.normalize('NFKC');
    if (!parts) {
      await scryptKey(text, Buffer.alloc(SALT_BYTES), COST);
      return { right: false, outdated: false };
    }
    const [ln, r, p] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    const expected = Buffer.from(parts[5]!, 'base64url');
    const key = await scryptKey(text, Buffer.from(parts[4]!, 'base64url'), { ln, r, p });
    const right = key.length === expected.length && timingSafeEqual(key, expected);
    return { right, outdated: ln !== COST.ln || r !== COST.r || p !== COST.p };
  });
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) {
      throw new RefusedError('RATE_LIMITED', {
        zh: '登录请求过多，请稍后再试',
        en: 'Too many people are signing in: try again in a moment',
      });
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place passes to the next one in the queue.
    if (next) next();
    else running--;
  }
}

function scryptKey(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  const options: ScryptOptions = { N, r, p, maxmem: 160 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
