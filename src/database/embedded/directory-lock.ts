// One process a data directory, on Windows, Linux and macOS, on disks of this machine and on network shares.
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  HOLDER_TIMES,
  type Holder,
  HolderFile,
  type HolderTimes,
  holderIn,
  takeHolderFile,
} from './holder-file';
import { type KernelLock } from './kernel-lock';
import { lockPipe } from './pipe-lock';
import { lockFolder, SocketsRefusedError } from './socket-lock';

/** Another process works on the directory. The message is for people, Chinese first. */
export class DirectoryInUseError extends Error {
  readonly code = 'DATA_DIRECTORY_IN_USE';

  constructor(directory: string, holder: Pick<Holder, 'host' | 'pid'> | null) {
    const [zh, en] = holder
      ? [`进程号 ${holder.pid}，电脑 ${holder.host}`, `pid ${holder.pid} on ${holder.host}`]
      : ['进程号不详', 'pid unknown'];
    super(
      `数据目录已被另一个进程使用（${zh}）：${directory}。请先停止那个进程，或换一个数据目录。 ` +
        `The data directory is in use by another process (${en}): ${directory}. ` +
        'Stop that process first, or choose another directory.',
    );
    this.name = 'DirectoryInUseError';
  }
}

export interface DirectoryLock {
  /** Called when another machine has taken the directory meanwhile: nothing may be written any more. */
  onLost(listener: () => void): void;
  release(): Promise<void>;
}

/** Takes a folder of a disk; throws SocketsRefusedError where the disk takes no sockets. */
export type FolderLock = (folder: string) => Promise<KernelLock | null>;

/**
 * Takes the directory or throws DirectoryInUseError. The kernel's lock keeps processes of this machine apart and is
 * free the moment its process ends; the holder's file keeps machines apart that share the folder, by being touched.
 */
export async function lockDirectory(
  directory: string,
  times: HolderTimes = HOLDER_TIMES,
  lockIn: FolderLock = lockFolder,
): Promise<DirectoryLock> {
  const folder = join(directory, 'lock');
  mkdirSync(folder, { recursive: true });
  const kernel = await lockHere(folder, lockIn);
  if (kernel === null) throw new DirectoryInUseError(directory, await holderIn(folder));
  try {
    const file = await takeHolderFile(folder, times);
    if (!(file instanceof HolderFile)) throw new DirectoryInUseError(directory, file.holder);
    return {
      onLost: (listener) => {
        file.onLost = listener;
      },
      release: async () => {
        await file.release();
        await kernel.release();
      },
    };
  } catch (error) {
    await kernel.release();
    throw error;
  }
}

/** The kernel's lock of this machine; null when another process has it. */
async function lockHere(folder: string, lockIn: FolderLock): Promise<KernelLock | null> {
  if (process.platform === 'win32') return lockPipe(pipeName(folder));
  try {
    return await lockIn(folder);
  } catch (error) {
    if (!(error instanceof SocketsRefusedError)) throw error;
    // A share or a stick that takes no sockets: the same, in a folder of this machine that stands for it.
    const elsewhere = standIn(folder);
    mkdirSync(elsewhere, { recursive: true, mode: 0o777 });
    return lockIn(elsewhere);
  }
}

/** The folder of this machine in which a folder is locked whose disk takes no sockets. */
export function standIn(folder: string): string {
  return join(tmpdir(), `rural-staffing-planner-${keyOf(folder)}`);
}

/** The same for every way to write the folder's path. */
function keyOf(folder: string): string {
  const real = realpathSync.native(folder);
  const path = process.platform === 'win32' ? real.toLowerCase() : real;
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

/** Windows knows no sockets in folders; its pipes have names of their own, beside all files. */
export function pipeName(folder: string): string {
  return `\\\\.\\pipe\\rural-staffing-planner-${keyOf(folder)}`;
}
