// Gives an uploaded bundle back as a workbook in which every problem is marked where it stands.
import { type Issue } from '../../../domain/issue';
import { BundleTooDemanding, runBundleTask } from './bundle-thread';
import { DEFAULT_LIMITS } from './limits';
import { type BundleUpload } from './open-bundle';

/** XLSX bytes: red cells with comments, and a list of all problems; null when the upload cannot be opened at all. */
export async function markIssues(upload: BundleUpload, issues: readonly Issue[]): Promise<Uint8Array | null> {
  try {
    const task = { kind: 'mark', source: upload, issues, limits: DEFAULT_LIMITS } as const;
    return (await runBundleTask(task)) as Uint8Array | null;
  } catch (error) {
    if (error instanceof BundleTooDemanding) return null;
    throw error;
  }
}
