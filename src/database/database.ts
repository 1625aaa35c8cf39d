// Opens the one database of a process: PostgreSQL when a url is given, the embedded database otherwise.
import { setTimeout as pause } from 'node:timers/promises';
import { Pool, PoolConfig, types } from 'pg';
import { DataSource, MigrationInterface } from 'typeorm';
import { EmbeddedDatabase, EngineMemory, HubLimits, openEmbedded } from './embedded';
import { SnakeNaming } from './naming';
import { StatementListener, StatementLog } from './statement-log';

/** A class TypeORM maps to a table. */
type RowClass = new () => object;

export interface DatabaseOptions {
  /** postgres:// url, or null for the embedded database. */
  readonly url: string | null;
  /** Data directory of the embedded database; null keeps it in memory. */
  readonly directory: string | null;
  /** Entity classes. */
  readonly entities: readonly RowClass[];
  /** Migration classes, in order. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Connections at most; default 10. */
  readonly poolSize?: number;
  readonly statements?: StatementListener;
  /** Statements above this are reported to `statements.onSlow`, ms; default 1000. */
  readonly slowMs?: number;
  /** Archive a new embedded database starts from. */
  readonly archive?: Uint8Array;
  readonly limits?: HubLimits;
  /** Free room on the embedded database's disk below which nothing is written, bytes; default 64 MB. */
  readonly leastRoom?: number;
  /** Hears when the embedded database dies and when it is up again, for the log. */
  readonly onRestart?: (text: string) => void;
}

export interface Database {
  readonly kind: 'POSTGRESQL' | 'EMBEDDED';
  readonly dataSource: DataSource;
  /** A pool of plain connections beside TypeORM's (queue, LISTEN). End it before closing the database. */
  openPool(size: number): Pool;
  /** Archive of the embedded database; null on PostgreSQL, which has its own tools (pg_dump). */
  backup(gzip?: boolean): Promise<Buffer | null>;
  /** Memory of the embedded database's thread, bytes; null on PostgreSQL. */
  memory(): Promise<EngineMemory | null>;
  /** Resolves when the embedded database is down for good; never on PostgreSQL, which comes back by itself. */
  readonly lost: Promise<Error>;
  /** Ends every connection, within seconds also when a statement is running. May be called again. */
  close(): Promise<void>;
}

/** Time connections get to end by themselves, ms. */
const END_LIMIT_MS = 1_000;

/** OID of `date`. */
const DATE = 1082;

/** Calendar dates stay text (YYYY-MM-DD): a JavaScript date would shift them by the time zone. */
const typeParsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE ? (value: string) => value : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** Opens the database; nothing is migrated yet. Throws DirectoryInUseError when another process has the directory. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const embedded =
    options.url === null
      ? await openEmbedded({
          directory: options.directory,
          ...(options.archive ? { archive: options.archive } : {}),
          ...(options.limits ? { limits: options.limits } : {}),
          ...(options.leastRoom === undefined ? {} : { leastRoom: options.leastRoom }),
          ...(options.onRestart ? { onRestart: options.onRestart } : {}),
        })
      : null;
  const config = poolConfig(options.url, embedded);
  const dataSource = createDataSource(options, config);
  try {
    await dataSource.initialize();
  } catch (error) {
    await embedded?.close();
    throw error;
  }
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    const ended = dataSource.destroy();
    const orLate = (): Promise<void> => Promise.race([ended, pause(END_LIMIT_MS, undefined, { ref: false })]);
    try {
      await orLate();
    } finally {
      await embedded?.close();
    }
    // On PostgreSQL a statement may go on at the server: the process ends without it.
    await orLate();
  };
  return {
    kind: embedded ? 'EMBEDDED' : 'POSTGRESQL',
    dataSource,
    openPool: (size) => new Pool({ ...config, max: size }),
    backup: async (gzip = true) => (embedded ? embedded.backup(gzip) : null),
    memory: async () => (embedded ? embedded.memory() : null),
    lost: embedded?.lost ?? new Promise(() => undefined),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function poolConfig(url: string | null, embedded: EmbeddedDatabase | null): PoolConfig {
  if (embedded) {
    return {
      user: 'postgres',
      database: 'postgres',
      stream: () => embedded.connect(),
      types: typeParsers,
    };
  }
  return {
    connectionString: url ?? undefined,
    types: typeParsers,
    application_name: 'rural-staffing-planner',
  };
}

function createDataSource(options: DatabaseOptions, config: PoolConfig): DataSource {
  return new DataSource({
    type: 'postgres',
    ...(options.url ? { url: options.url } : {}),
    extra: config,
    poolSize: options.poolSize ?? 10,
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    // gen_random_uuid() is built in since PostgreSQL 13: no extension is needed.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    // Always a logger of our own: TypeORM's prints slow statements with their parameters, which are people's data.
    logger: new StatementLog(options.statements ?? {}),
    maxQueryExecutionTime: options.slowMs ?? 1000,
  });
}
