// The console's files, when they have been built: compressed at build time, pages at every address that is no other route.
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { languageOf, say } from '../graphql/language';

/** Whether a folder has been built. */
export function hasIndex(folder: string): boolean {
  return existsSync(path.join(folder, 'index.html'));
}

export interface StaticFilesOptions {
  readonly folder: string;
  /** First parts of addresses that belong to other routes: below them an unknown address is no page. */
  readonly otherRoutes: readonly string[];
}

/** Characters; the longest address of a page, with its keys, has some 300. */
const LONGEST_ADDRESS = 2000;

class AddressTooLong extends Error {
  readonly statusCode = 414;
}

const NOT_BUILT = {
  zh: '控制台尚未构建：在服务器上运行 npm run build 后重启。GraphQL 接口在 /graphql。\n',
  en: 'The console has not been built: run npm run build on the server and restart it. GraphQL is at /graphql.\n',
};

/** Serves the folder at the root; without index.html there, the root says so in words. */
export async function registerStaticFiles(app: FastifyInstance, options: StaticFilesOptions): Promise<void> {
  const { folder } = options;
  if (!hasIndex(folder)) {
    app.get('/', async (request, reply) =>
      reply
        .code(404)
        .type('text/plain; charset=utf-8')
        .send(say(NOT_BUILT, languageOf(request.headers['accept-language']))),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
  });
  const other = new Set(options.otherRoutes);
  app.get('/*', async (request, reply) => {
    // What is too long for the other routes ends up here.
    if (filePath(request).length > LONGEST_ADDRESS) throw new AddressTooLong();
    return isPage(request, other) ? send(reply, 'index.html') : send(reply, filePath(request));
  });
}

/** Addresses without an extension are pages: the console's own router knows them. */
function isPage(request: FastifyRequest, otherRoutes: ReadonlySet<string>): boolean {
  const [, first = ''] = request.url.split(/[/?#]/);
  if (first === '') return true;
  const wantsPage = request.headers.accept?.includes('text/html') ?? false;
  return wantsPage && path.posix.extname(filePath(request)) === '' && !otherRoutes.has(first);
}

function filePath(request: FastifyRequest): string {
  return (request.params as { '*': string })['*'];
}

/** Files with a hash in their name never change; the page that names them is asked for anew each time. */
function send(reply: FastifyReply, file: string): FastifyReply {
  const hashed = /^assets\/.*-[\w-]{8,}\.\w+$/.test(file);
  reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  return reply.sendFile(file);
}
