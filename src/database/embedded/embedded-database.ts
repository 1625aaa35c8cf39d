// PGlite as a database of this process: opened in a locked directory or in memory, reached through streams, backed up as an archive.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DirectoryLock, lockDirectory } from './directory-lock';
import { PgliteEngine } from './pglite-engine';
import { HubLimits, SessionHub } from './session-hub';
import { SessionStream } from './session-stream';

export interface EmbeddedOptions {
  /** Data directory, made when missing; null keeps everything in memory. */
  readonly directory: string | null;
  /** Archive (of `backup`) that a new database starts from. */
  readonly archive?: Uint8Array;
  readonly limits?: HubLimits;
}

export interface EmbeddedDatabase {
  /** A new connection, for node-postgres' `stream`. */
  connect(): SessionStream;
  /** The whole database as a tar archive, taken between two transactions. */
  backup(gzip: boolean): Promise<Buffer>;
  /** Ends every connection, shuts down and frees the directory. */
  close(): Promise<void>;
}

/** The directory holds a database already. */
export class DirectoryNotEmptyError extends Error {
  readonly code = 'DATA_DIRECTORY_NOT_EMPTY';

  constructor(directory: string) {
    super(
      `数据目录里已有数据库：${directory}。请选择空目录，或先移走原有数据。 ` +
        `There is a database in the data directory already: ${directory}. Choose an empty directory or move the old data away first.`,
    );
    this.name = 'DirectoryNotEmptyError';
  }
}

interface Files {
  readonly directory: string;
  readonly database: string;
  /** Written when the database files are whole: without it they are the rest of a first start that was cut off. */
  readonly marker: string;
}

function filesIn(directory: string): Files {
  return { directory, database: join(directory, 'pg'), marker: join(directory, 'pg.complete') };
}

/** Opens the embedded database. Throws DirectoryInUseError when another process has the directory. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  if (options.directory === null)
    return share(await startEngine(null, options.archive), null, options.limits);
  const files = filesIn(options.directory);
  mkdirSync(files.directory, { recursive: true });
  const lock = await lockDirectory(files.directory);
  try {
    return share(await startEngine(files, options.archive), lock, options.limits);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Puts a backup into a data directory that holds no database yet. Throws DirectoryNotEmptyError otherwise. */
export async function restoreEmbedded(directory: string, archive: Uint8Array): Promise<void> {
  if (existsSync(filesIn(directory).marker)) throw new DirectoryNotEmptyError(directory);
  const database = await openEmbedded({ directory, archive });
  await database.close();
}

async function startEngine(files: Files | null, archive: Uint8Array | undefined): Promise<PgliteEngine> {
  const isNew = files === null || !existsSync(files.marker);
  if (files && isNew) rmSync(files.database, { recursive: true, force: true });
  const engine = await PgliteEngine.start({
    directory: files?.database ?? null,
    isNew,
    archive: isNew ? (archive ?? null) : null,
    gzipped: isGzip(archive),
  });
  if (files && isNew) writeFileSync(files.marker, `${new Date().toISOString()}\n`, { flush: true });
  return engine;
}

function share(
  engine: PgliteEngine,
  lock: DirectoryLock | null,
  limits: HubLimits | undefined,
): EmbeddedDatabase {
  const hub = new SessionHub(engine, limits);
  engine.onFailure = (error) => hub.fail(error);
  return {
    connect: () => new SessionStream(hub),
    backup: (gzip) => hub.whileIdle(() => engine.dump(gzip)),
    close: async () => {
      await hub.close();
      await engine.stop();
      await lock?.release();
    },
  };
}

function isGzip(archive: Uint8Array | undefined): boolean {
  return archive?.[0] === 0x1f && archive[1] === 0x8b;
}
