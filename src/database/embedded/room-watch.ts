// Keeps a full disk from killing the embedded database: before the last room is gone it only reads.
import { statfs } from 'node:fs/promises';

/** Below this much free room nothing is written, bytes: PostgreSQL ends when it has no room for its log (16 MB a piece). */
const LEAST_ROOM = 64 * 2 ** 20;
const LOOK_MS = 1_000;

export interface RoomWatch {
  stop(): void;
}

/** Tells whenever the room is looked at whether there is enough; the first time before the caller goes on. */
export async function watchRoom(
  directory: string,
  tell: (enough: boolean) => Promise<void>,
  leastRoom = LEAST_ROOM,
): Promise<RoomWatch> {
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      const { bavail, bsize } = await statfs(directory);
      await tell(bavail * bsize >= leastRoom);
    } catch {
      // A disk that can't be asked, or a database that is just being started again: the next look tells.
    } finally {
      busy = false;
    }
  };
  await look();
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  return { stop: () => clearInterval(timer) };
}
