// The console's files, when they have been built.
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';

/** Whether a folder has been built. */
export function hasIndex(folder: string): boolean {
  return existsSync(path.join(folder, 'index.html'));
}

/** Serves a folder at the root; a folder without index.html is left out. Files with a hash in their name are cached for good. */
export async function registerStaticFiles(app: FastifyInstance, folder: string): Promise<boolean> {
  if (!hasIndex(folder)) return false;
  await app.register(fastifyStatic, {
    root: folder,
    setHeaders: (reply, file) => {
      const hashed = /-[\w-]{8,}\.\w+$/.test(file);
      reply.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return true;
}
