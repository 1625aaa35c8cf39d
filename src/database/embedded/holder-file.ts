// Which process has a data directory, in words and across machines: a file that its holder keeps touching.
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What stands in the file. */
export interface Holder {
  readonly token: string;
  readonly host: string;
  readonly pid: number;
}

export interface HolderTimes {
  /** Between two touches, ms. */
  readonly beatMs: number;
  /** A file that nobody has touched for this long is left over, ms. Several beats, and more than a share caches. */
  readonly staleMs: number;
}

export const HOLDER_TIMES: HolderTimes = { beatMs: 5_000, staleMs: 20_000 };

/** Found instead of the file: somebody else's, who is alive. */
export interface Held {
  readonly holder: Holder;
}

/**
 * Writes the file, or gives the living holder. The kernel's lock has been taken before, so on this machine the holder
 * of a file left behind is dead when its process is; another machine's is dead when it does not touch the file.
 * Only changes are looked at, never the time in the file: clocks of two machines differ.
 */
export async function takeHolderFile(folder: string, times: HolderTimes): Promise<HolderFile | Held> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'holder.json');
  const own: Holder = { token: randomUUID(), host: hostname(), pid: process.pid };
  for (;;) {
    const handle = await create(path, own);
    if (handle) return new HolderFile(path, own, handle, times);
    const other = await look(path);
    if (other === null) continue;
    if (!isDeadHere(other.holder) && (await isTouched(path, other, times))) return { holder: other.holder };
    await clearAway(path, other);
  }
}

export class HolderFile {
  /** Called once when somebody else has taken the directory although this process lives (it slept, or lost the share). */
  onLost: () => void = () => undefined;
  private readonly timer: NodeJS.Timeout;
  private beat: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly own: Holder,
    private readonly handle: FileHandle,
    times: HolderTimes,
  ) {
    this.timer = setInterval(() => {
      this.beat = this.touch();
    }, times.beatMs).unref();
  }

  async release(): Promise<void> {
    clearInterval(this.timer);
    await this.beat;
    await this.handle.close();
    const found = await look(this.path);
    if (found?.holder.token === this.own.token) rmSync(this.path, { force: true });
  }

  private async touch(): Promise<void> {
    const now = new Date();
    try {
      await this.handle.utimes(now, now);
      const found = await look(this.path);
      if (found === null || found.holder.token === this.own.token) return;
    } catch {
      // A share that is away for a moment: the next beat tells.
      return;
    }
    clearInterval(this.timer);
    this.onLost();
  }
}

/** The file with its content, or null when there is one already. Creating is atomic, on shares too. */
async function create(path: string, own: Holder): Promise<FileHandle | null> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
  await handle.writeFile(`${JSON.stringify(own)}\n`);
  await handle.sync();
  return handle;
}

interface Found {
  readonly holder: Holder;
  /** Last touch by the clock of whoever touched it. */
  readonly touched: number;
}

/** Opened anew each time: a share answers an open with the state of the server, a mere stat from its cache. */
async function look(path: string): Promise<Found | null> {
  try {
    const handle = await open(path, 'r');
    try {
      const { mtimeMs } = await handle.stat();
      return { holder: parse(await handle.readFile('utf8')), touched: mtimeMs };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The name of whoever holds it, for the message; a file without one was cut off while it was written. */
export async function holderIn(folder: string): Promise<Holder | null> {
  return (await look(join(folder, 'holder.json')).catch(() => null))?.holder ?? null;
}

function parse(text: string): Holder {
  try {
    const { token, host, pid } = JSON.parse(text) as Partial<Holder>;
    return { token: token ?? '', host: host ?? '?', pid: pid ?? 0 };
  } catch {
    return { token: '', host: '?', pid: 0 };
  }
}

/** True when the file is of this machine and its process has ended; a container's is often 1 again. */
function isDeadHere({ host, pid }: Holder): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function isTouched(path: string, seen: Found, { beatMs, staleMs }: HolderTimes): Promise<boolean> {
  for (const end = Date.now() + staleMs; Date.now() < end; ) {
    await pause(beatMs / 2);
    const now = await look(path);
    if (now === null) return false;
    if (now.touched !== seen.touched || now.holder.token !== seen.holder.token) return true;
  }
  return false;
}

/** Renaming is atomic, so of two that clear the same file away one succeeds. A file that is not the one judged goes back. */
async function clearAway(path: string, judged: Found): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await look(aside);
  if (moved && moved.holder.token !== judged.holder.token) renameSync(aside, path);
  else rmSync(aside, { force: true });
}
