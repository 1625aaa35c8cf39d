// The lock of one machine on Windows: a named pipe, which has one first owner and ends with its process.
import { createServer } from 'node:net';
import { type KernelLock } from './kernel-lock';

/** Takes the name; null when another process has it. Windows itself decides between two that come at the same time. */
export async function lockPipe(name: string): Promise<KernelLock | null> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end();
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(name, resolve);
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') return null;
    throw error;
  }
  server.unref();
  return { release: () => new Promise((done) => server.close(() => done())) };
}
