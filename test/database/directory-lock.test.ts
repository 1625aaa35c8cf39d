// The lock of a data directory across machines: told apart by who touches the holder's file, not by anybody's clock.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DirectoryLock,
  type FolderLock,
  lockDirectory,
  pipeName,
  standIn,
} from '../../src/database/embedded/directory-lock';
import { lockPipe } from '../../src/database/embedded/pipe-lock';
import { lockFolder, SocketsRefusedError } from '../../src/database/embedded/socket-lock';

const TIMES = { beatMs: 40, staleMs: 400 };
/** No process has this number: Linux ends at 4194304. */
const NOBODY = 2 ** 30;

let directory: string;
let file: string;
const locks: DirectoryLock[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staffing-lock-'));
  mkdirSync(join(directory, 'lock'));
  file = join(directory, 'lock', 'holder.json');
});
afterEach(async () => {
  for (const lock of locks.splice(0)) await lock.release();
  rmSync(directory, { recursive: true, force: true });
});

const take = async (): Promise<DirectoryLock> => {
  const lock = await lockDirectory(directory, TIMES);
  locks.push(lock);
  return lock;
};
const leave = (host: string, pid: number): void =>
  writeFileSync(file, `${JSON.stringify({ token: `of ${host}`, host, pid })}\n`);
const holder = (): { token: string; host: string; pid: number } => JSON.parse(readFileSync(file, 'utf8'));

/** Touches the file as its holder on another machine would, whose clock is years behind. */
function keepTouching(): () => void {
  let second = 0;
  const timer = setInterval(() => {
    second += 1;
    utimesSync(file, 0, second);
  }, TIMES.beatMs);
  return () => clearInterval(timer);
}

test('a directory that another machine works on is refused, with its name', async () => {
  leave('office-2', 4711);
  const stop = keepTouching();
  await expect(take()).rejects.toThrow(/进程号 4711，电脑 office-2.*pid 4711 on office-2/);
  stop();
  expect(holder().host).toBe('office-2');
});

test('what a machine left behind that is off is taken over after the time of several touches', async () => {
  leave('office-2', 4711);
  const began = Date.now();
  await take();
  expect(Date.now() - began).toBeGreaterThanOrEqual(TIMES.staleMs);
  expect(holder()).toMatchObject({ host: hostname(), pid: process.pid });
});

test('what a dead process of this machine left behind is taken over at once', async () => {
  leave(hostname(), NOBODY);
  const began = Date.now();
  await lockDirectory(directory, { beatMs: 5_000, staleMs: 20_000 }).then((lock) => locks.push(lock));
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('a file cut off while it was written is nobody for ever', async () => {
  writeFileSync(file, '{"tok');
  await take();
  expect(holder().pid).toBe(process.pid);
});

test('who is overtaken hears it, and leaves the other one its file', async () => {
  const lock = await take();
  const lost = new Promise<void>((resolve) => lock.onLost(resolve));
  rmSync(file);
  leave('office-2', 4711);
  await lost;
  await locks.pop()!.release();
  expect(holder().host).toBe('office-2');
});

test('releasing leaves nothing behind, and the directory is free', async () => {
  await take();
  await locks.pop()!.release();
  expect(readdirSync(join(directory, 'lock'))).toEqual([]);
  await take();
});

test('the name of the pipe is the same for every way to the folder, and another one for another folder', () => {
  const link = join(directory, 'link');
  symlinkSync(join(directory, 'lock'), link);
  expect(pipeName(link)).toBe(pipeName(join(directory, 'lock')));
  expect(pipeName(directory)).not.toBe(pipeName(link));
  expect(pipeName(directory)).toMatch(/^\\\\\.\\pipe\\[\w-]+$/);
});

test('a name that is taken is refused, and free again after its release', async () => {
  // On this system a socket stands for the pipe: what is asked of either is that the second one is refused.
  const name = process.platform === 'win32' ? pipeName(directory) : join(directory, 'pipe');
  const first = await lockPipe(name);
  expect(await lockPipe(name)).toBeNull();
  await first!.release();
  const again = await lockPipe(name);
  expect(again).not.toBeNull();
  await again!.release();
});

describe('on a disk that takes no sockets', () => {
  const noSockets: FolderLock = async (folder) => {
    if (folder.startsWith(directory)) throw new SocketsRefusedError('EOPNOTSUPP');
    return lockFolder(folder);
  };
  const takeThere = async (): Promise<DirectoryLock> => {
    const lock = await lockDirectory(directory, TIMES, noSockets);
    locks.push(lock);
    return lock;
  };
  const folder = (): string => join(directory, 'lock');
  afterEach(async () => {
    for (const lock of locks.splice(0)) await lock.release();
    rmSync(standIn(folder()), { recursive: true, force: true });
  });

  test('the folder that stands for it is taken, and refused to a second one', async () => {
    await takeThere();
    expect(readdirSync(folder())).toEqual(['holder.json']);
    expect(readdirSync(standIn(folder()))).toEqual([expect.stringMatching(/\.sock$/)]);
    await expect(takeThere()).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' });
    await locks.pop()!.release();
    expect(readdirSync(standIn(folder()))).toEqual([]);
    await takeThere();
  });

  test('another way to the same folder meets the same lock, and another folder does not', async () => {
    const link = `${directory}-link`;
    symlinkSync(folder(), link);
    expect(standIn(link)).toBe(standIn(folder()));
    expect(standIn(directory)).not.toBe(standIn(folder()));
    rmSync(link);
  });

  test('another trouble than sockets is not hidden', async () => {
    const broken: FolderLock = () => Promise.reject(new Error('EACCES'));
    await expect(lockDirectory(directory, TIMES, broken)).rejects.toThrow('EACCES');
  });
});
