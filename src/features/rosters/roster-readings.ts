// Readings of uploaded bundles: a file never changes, so looking at the next page of its problems does not read it again.
import { type BundleReading, type BundleUpload, readBundle } from './bundle';

const KEPT = 4;

export class RosterReadings {
  private readonly kept = new Map<string, Promise<BundleReading>>();

  /** Whoever asks must have been allowed to see the file. Two requests for one file wait for one reading. */
  get(fileId: string, upload: BundleUpload): Promise<BundleReading> {
    const reading = this.kept.get(fileId) ?? readBundle(upload);
    this.kept.delete(fileId);
    this.kept.set(fileId, reading);
    reading.catch(() => this.kept.delete(fileId));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return reading;
  }
}
