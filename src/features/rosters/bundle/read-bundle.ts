// Reads a roster bundle: the one door for the command line, uploads and the first start.

import { toIssue } from './bundle-issue';
import { BundleTooDemanding, runBundleTask } from './bundle-thread';
import { TOO_DEMANDING } from './containers/container-problems';
import { type BundleLimits, DEFAULT_LIMITS } from './limits';
import { type BundleSource } from './open-bundle';
import { type BundleReading, NO_ROWS } from './parse-bundle';

/**
 * The roster of a folder, zip or workbook, or every problem that keeps it from being one.
 * Whatever a user can cause is an issue; only a bug throws. Works in a thread of its own, so the event loop stays free.
 */
export async function readBundle(
  source: BundleSource,
  limits: BundleLimits = DEFAULT_LIMITS,
): Promise<BundleReading> {
  try {
    return (await runBundleTask({ kind: 'read', source, limits })) as BundleReading;
  } catch (error) {
    if (!(error instanceof BundleTooDemanding)) throw error;
    return { issues: [toIssue({ sheet: null }, TOO_DEMANDING)], warnings: [], counts: NO_ROWS };
  }
}
