// The lock of one machine on Linux and macOS: a listening socket in a folder, which the kernel closes however its process ends.
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, Server } from 'node:net';
import { join } from 'node:path';
import { type KernelLock } from './kernel-lock';

/** Longest path of a unix socket that every platform accepts, bytes. */
const LONGEST_SOCKET_PATH = 100;
/** A process that accepts but does not answer within this time (stopped, or busy) is alive, ms. */
const ANSWER_MS = 2_000;
const RETRY_MS = 25;

/** The folder is on a disk that takes no sockets. */
export class SocketsRefusedError extends Error {}

/** What systems say where a file system has no sockets. */
const NO_SOCKETS = new Set(['EOPNOTSUPP', 'ENOTSUP', 'EPERM', 'ENOSYS', 'EINVAL', 'EIO']);

type Claim = { readonly id: string; held: boolean };

/**
 * Takes the folder; null when another process has it. Every contender first publishes a socket of its own, then looks
 * for others: of two that look at the same time the later publisher always sees the earlier one, and when both see each
 * other the smaller id stays. Sockets of dead processes refuse and are cleared away. Throws SocketsRefusedError where
 * the folder takes none.
 */
export async function lockFolder(folder: string): Promise<KernelLock | null> {
  const claim: Claim = { id: randomUUID(), held: false };
  const handle = shortHandle(folder);
  const server = await publish(handle.path, claim);
  const release = async (): Promise<void> => {
    rmSync(join(folder, `${claim.id}.sock`), { force: true });
    await new Promise<void>((done) => server.close(() => done()));
    handle.close();
  };
  try {
    for (;;) {
      const answer = await lookRound(handle.path, claim);
      if (answer === 'ALONE') break;
      if (answer === 'HELD') {
        await release();
        return null;
      }
      await new Promise((wait) => setTimeout(wait, RETRY_MS));
    }
  } catch (error) {
    await release();
    throw error;
  }
  claim.held = true;
  return { release };
}

/** Nobody else is there; another one has it; or somebody is still trying and has to be waited for. */
async function lookRound(folder: string, claim: Claim): Promise<'ALONE' | 'HELD' | 'TRYING'> {
  let alone = true;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.sock') || name === `${claim.id}.sock`) continue;
    const answer = await ask(join(folder, name));
    if (answer === null) {
      rmSync(join(folder, name), { force: true });
      continue;
    }
    if (answer === 'HELD' || name < `${claim.id}.sock`) return 'HELD';
    alone = false;
  }
  return alone ? 'ALONE' : 'TRYING';
}

/** Listens under a passing name and appears under the final one only when it answers, so a socket that refuses is dead. */
async function publish(folder: string, claim: Claim): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(claim.held ? 'HELD' : 'TRYING');
  });
  const passing = join(folder, `${claim.id}.new`);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const refused = NO_SOCKETS.has(error.code ?? '');
      reject(refused ? new SocketsRefusedError(error.message) : error);
    });
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
      resolve('HELD');
    });
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('end', () => resolve(text));
    // Only these two say that nobody listens; anything else is taken for a living process.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? null : 'HELD'),
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
