// What callers are told while the embedded database is down, and when it stays down. Chinese first.

/** The engine died; it is being started again with its data. The code is PostgreSQL's for "starting up". */
export class DatabaseDownError extends Error {
  readonly code = '57P03';

  constructor() {
    super(
      '内置数据库正在重新启动，请稍后再试 The embedded database is starting again: try again in a moment',
    );
    this.name = 'DatabaseDownError';
  }
}

/** The engine died and could not be started again. */
export class DatabaseLostError extends Error {
  readonly code = 'DATABASE_LOST';

  constructor(cause: Error) {
    super(
      '内置数据库停止运行，两次重新启动都没有成功，程序退出。请检查数据目录所在磁盘的剩余空间和内存，再启动；仍不成功时用备份恢复。 ' +
        'The embedded database stopped and could not be started again twice, so the program ends. Check the free space of ' +
        'the disk that holds the data directory, and the memory, then start again; if that does not help, restore the backup. ' +
        `(${cause.message.slice(0, 300)})`,
    );
    this.name = 'DatabaseLostError';
  }
}

/** The program is being stopped: what still runs is cut off. */
export class DatabaseStoppingError extends Error {
  readonly code = '57P01';

  constructor() {
    super('程序正在停止 The program is being stopped');
    this.name = 'DatabaseStoppingError';
  }
}

/** The marker says that there is a database, but its files are gone: an empty one must not take its place unasked. */
export class DatabaseMissingError extends Error {
  readonly code = 'DATABASE_MISSING';

  constructor(directory: string, folder: string) {
    super(
      `数据目录不完整：${directory} 里缺少 ${folder}。请用备份恢复到空目录，不要用这个目录启动。 ` +
        `The data directory is incomplete: ${folder} is missing in ${directory}. Restore the backup into an empty directory.`,
    );
    this.name = 'DatabaseMissingError';
  }
}

/** Another machine took the directory while this one did not touch its lock for long (it slept, or the share was away). */
export class DirectoryTakenError extends Error {
  readonly code = 'DATA_DIRECTORY_TAKEN';

  constructor(directory: string) {
    super(
      `数据目录已被另一台电脑接管，本程序退出：${directory}。 ` +
        `Another computer has taken the data directory over, so this program ends: ${directory}.`,
    );
    this.name = 'DirectoryTakenError';
  }
}
