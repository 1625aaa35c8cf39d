// PUT /files takes an upload and answers its id; GET /files/:id gives a file back to the account it belongs to.
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { RefusedError, SIGN_IN_FIRST } from '../graphql/errors';
import { type Identify, type Viewer } from '../graphql/viewer';
import { type FileKind, fileKindOf, MEDIA_TYPES } from './file-kind';

/** Whose a file is: an account, in the roles it had (with this very credential) when the file came to be. */
export type FileOwner = Pick<Viewer, 'accountId' | 'grants'>;

export interface NewFile extends FileOwner {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Buffer;
}

export interface StoredFile extends Omit<NewFile, 'grants'> {
  /** UUID. */
  readonly id: string;
  readonly expiresAt: Date;
}

/** Where files are kept until they expire. */
export interface FileKeeper {
  keep(file: NewFile): Promise<{ readonly id: string; readonly expiresAt: Date }>;
  /** A file of the account that has not expired, and for which the reader has all its roles; or null. */
  find(id: string, reader: FileOwner): Promise<StoredFile | null>;
}

export interface FilesRouteOptions {
  readonly identify: Identify;
  readonly keeper: FileKeeper;
  /** Bytes of one file. */
  readonly limit: number;
}

/** PUT is never sent across sites without asking first, so a foreign page cannot upload (CSRF). */
export async function registerFiles(app: FastifyInstance, options: FilesRouteOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: options.limit }, (_request, body, done) =>
      done(null, body),
    );
    scope.put('/files', { bodyLimit: options.limit }, async (request, reply) => {
      const viewer = await signedIn(request, options.identify);
      if (viewer.readOnly) {
        throw new RefusedError('FORBIDDEN', {
          zh: '此访问令牌只能读取',
          en: 'This access token may only read',
        });
      }
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const kind = fileKindOf(bytes);
      if (!kind) {
        throw new RefusedError('BAD_USER_INPUT', {
          zh: '只接受 XLSX、XLS、ZIP、DOCX、CSV 或 JSON 文件',
          en: 'Only XLSX, XLS, ZIP, DOCX, CSV or JSON files are taken',
        });
      }
      const name = fileName((request.query as { name?: unknown }).name);
      const { accountId, grants } = viewer;
      const kept = await options.keeper.keep({ accountId, grants, name, kind, bytes });
      return reply.code(201).send({
        fileId: kept.id,
        name,
        mediaType: MEDIA_TYPES[kind],
        bytes: bytes.length,
        expiresAt: kept.expiresAt.toISOString(),
      });
    });
    scope.get('/files/:id', async (request, reply) => {
      const viewer = await signedIn(request, options.identify);
      const { id } = request.params as { id: string };
      const file = UUID.test(id) ? await options.keeper.find(id, viewer) : null;
      if (!file) {
        throw new RefusedError('NOT_FOUND', {
          zh: '文件不存在或已过期',
          en: 'The file is not there or has expired',
        });
      }
      return reply
        .type(MEDIA_TYPES[file.kind])
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('cache-control', 'no-store')
        .send(file.bytes);
    });
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A name for people, without folders and control characters. */
function fileName(given: unknown): string {
  const text = typeof given === 'string' ? Buffer.from(given).toString('utf8') : '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const base = text.replace(/^.*[\\/]/, '').replace(/[\x00-\x1f\x7f"]/g, '');
  return base.slice(0, 120) || 'file';
}

async function signedIn(request: FastifyRequest, identify: Identify): Promise<Viewer> {
  const viewer = await identify(request);
  if (!viewer) throw SIGN_IN_FIRST;
  return viewer;
}
