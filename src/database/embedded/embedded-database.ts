// PGlite as a database of this process: opened in a locked directory or in memory, reached through streams, backed up as an archive.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DirectoryLock, lockDirectory } from './directory-lock';
import { DatabaseMissingError, DirectoryTakenError } from './down';
import { KeptEngine } from './kept-engine';
import { PgliteEngine } from './pglite-engine';
import { EngineMemory } from './pglite-worker';
import { watchRoom } from './room-watch';
import { HubLimits, SessionHub } from './session-hub';
import { SessionStream } from './session-stream';

export interface EmbeddedOptions {
  /** Data directory, made when missing; null keeps everything in memory. */
  readonly directory: string | null;
  /** Archive (of `backup`) that a new database starts from. */
  readonly archive?: Uint8Array;
  readonly limits?: HubLimits;
  /** Free room on the disk below which nothing is written, bytes; default 64 MB. */
  readonly leastRoom?: number;
  /** Hears when the engine dies and when it is up again, for the log. */
  readonly onRestart?: (text: string) => void;
}

/** Time the statement that runs when the database is closed still gets, ms. */
const LAST_STATEMENT_MS = 1_000;

export interface EmbeddedDatabase {
  /** A new connection, for node-postgres' `stream`. */
  connect(): SessionStream;
  /** The whole database as a tar archive, taken between two transactions. */
  backup(gzip: boolean): Promise<Buffer>;
  /** Memory of its thread, bytes. */
  memory(): Promise<EngineMemory>;
  /** Resolves when the engine died and could not be started again. */
  readonly lost: Promise<Error>;
  /** Ends every connection, shuts down and frees the directory, within seconds. */
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
  if (options.directory === null) return share(await startEngine(null, options.archive), null, options);
  const files = filesIn(options.directory);
  mkdirSync(files.directory, { recursive: true });
  const lock = await lockDirectory(files.directory);
  try {
    return await share(await startEngine(files, options.archive), { files, lock }, options);
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
  if (files && !isNew && !existsSync(join(files.database, 'PG_VERSION')))
    throw new DatabaseMissingError(files.directory, files.database);
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

interface Place {
  readonly files: Files;
  readonly lock: DirectoryLock;
}

async function share(
  engine: PgliteEngine,
  place: Place | null,
  options: EmbeddedOptions,
): Promise<EmbeddedDatabase> {
  const hub = new SessionHub(engine, options.limits);
  const kept = new KeptEngine(engine, {
    hub,
    // The files outlive the thread; in memory there is nothing left to open.
    reopen: place && (() => startEngine(place.files, undefined)),
    onRestart: options.onRestart ?? (() => undefined),
  });
  place?.lock.onLost(() => kept.abandon(new DirectoryTakenError(place.files.directory)));
  const room =
    place && (await watchRoom(place.files.directory, (enough) => hub.allowWrites(enough), options.leastRoom));
  const close = async (): Promise<void> => {
    room?.stop();
    // A statement that is still running then is cut off with the thread, as in a crash: nothing acknowledged is lost.
    await hub.close(LAST_STATEMENT_MS);
    await kept.stop();
    await place?.lock.release();
  };
  let closing: Promise<void> | null = null;
  return {
    connect: () => new SessionStream(hub),
    backup: (gzip) => hub.whileIdle(() => kept.current().dump(gzip)),
    memory: () => kept.current().memory(),
    lost: kept.lost,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function isGzip(archive: Uint8Array | undefined): boolean {
  return archive?.[0] === 0x1f && archive[1] === 0x8b;
}
