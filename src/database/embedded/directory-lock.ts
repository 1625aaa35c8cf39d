// One process a data directory: a listening socket inside it, which the kernel closes however the process ends.
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, Server } from 'node:net';
import { join } from 'node:path';

/** Longest path of a unix socket that every platform accepts, bytes. */
const LONGEST_SOCKET_PATH = 100;
/** A process that accepts but does not answer within this time (stopped, or busy) is alive, ms. */
const ANSWER_MS = 2_000;
const RETRY_MS = 25;

/** Another process works on the directory. The message is for people, Chinese first. */
export class DirectoryInUseError extends Error {
  readonly code = 'DATA_DIRECTORY_IN_USE';

  constructor(directory: string, holder: string) {
    super(
      `数据目录已被另一个进程使用（进程号 ${holder}）：${directory}。请先停止那个进程，或换一个数据目录。 ` +
        `The data directory is in use by another process (pid ${holder}): ${directory}. ` +
        'Stop that process first, or choose another directory.',
    );
    this.name = 'DirectoryInUseError';
  }
}

export interface DirectoryLock {
  release(): Promise<void>;
}

type Claim = { readonly id: string; held: boolean };

/**
 * Takes the directory or throws DirectoryInUseError. Every contender first publishes a socket of its own,
 * then looks for others: of two that look at the same time the later publisher always sees the earlier one,
 * and when both see each other the smaller id stays. Sockets of dead processes refuse and are cleared away.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const folder = join(directory, 'lock');
  mkdirSync(folder, { recursive: true });
  const claim: Claim = { id: randomUUID(), held: false };
  const handle = shortHandle(folder);
  const server = await publish(handle.path, claim);
  const release = async (): Promise<void> => {
    rmSync(join(folder, `${claim.id}.sock`), { force: true });
    await new Promise<void>((done) => server.close(() => done()));
    handle.close();
  };
  try {
    while (!(await isAlone(handle.path, claim, directory))) {
      await new Promise((wait) => setTimeout(wait, RETRY_MS));
    }
  } catch (error) {
    await release();
    throw error;
  }
  claim.held = true;
  return { release };
}

/** True when nobody else is there, false to look again; throws when the other one has it. */
async function isAlone(folder: string, claim: Claim, directory: string): Promise<boolean> {
  let alone = true;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.sock') || name === `${claim.id}.sock`) continue;
    const answer = await ask(join(folder, name));
    if (answer === null) {
      rmSync(join(folder, name), { force: true });
      continue;
    }
    const [state = 'HELD', pid = '?'] = answer.split(' ');
    if (state === 'HELD' || name < `${claim.id}.sock`) throw new DirectoryInUseError(directory, pid);
    alone = false;
  }
  return alone;
}

/** Listens under a passing name and appears under the final one only when it answers, so a socket that refuses is dead. */
async function publish(folder: string, claim: Claim): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(`${claim.held ? 'HELD' : 'TRYING'} ${process.pid}`);
  });
  const passing = join(folder, `${claim.id}.new`);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(passing, resolve);
  });
  server.unref();
  renameSync(passing, join(folder, `${claim.id}.sock`));
  return server;
}

/** What the process behind a socket says; null when there is none. */
function ask(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(path);
    socket.setTimeout(ANSWER_MS, () => {
      socket.destroy();
      resolve('HELD ?');
    });
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('end', () => resolve(text));
    // Only these two say that nobody listens; anything else is taken for a living process.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? null : 'HELD ?'),
    );
  });
}

/** Socket paths may have about 100 bytes; Linux lets an open directory stand for a longer one. */
function shortHandle(folder: string): { readonly path: string; close(): void } {
  const longest = join(folder, `${randomUUID()}.sock`);
  if (Buffer.byteLength(longest) <= LONGEST_SOCKET_PATH) return { path: folder, close: () => undefined };
  if (process.platform !== 'linux') {
    throw new Error(`数据目录的路径太长 The path of the data directory is too long: ${folder}`);
  }
  const descriptor = openSync(folder, 'r');
  return { path: `/proc/self/fd/${descriptor}`, close: () => closeSync(descriptor) };
}
