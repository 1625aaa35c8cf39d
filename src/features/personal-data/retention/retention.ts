// Erases what has been kept long enough, county by county, with its audit entries; or says what it would erase.
import { type DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../../../database';
import { forgetExpiredFiles } from '../../../files';
import { forgetOldKeys } from '../../../graphql/once';
import { type ForgottenCredentials, forgetCredentials } from '../../accounts';
import { audit } from '../../audit';
import { listCounties } from '../../school-years';
import { type Erased, erasePeople, peopleLongGone } from '../erasure.store';

export interface KeepWhat {
  /** Whole years after leaving for which a person's data is kept. */
  readonly years: number;
  /** Says what would be erased, and erases nothing. */
  readonly dryRun: boolean;
  /** Account, or part of the system, that asks. */
  readonly actor: string;
}

export interface RetentionReport extends ForgottenCredentials {
  /** Counties in which anybody was erased. */
  readonly counties: readonly (Erased & { readonly county: string; readonly people: number })[];
  readonly files: number;
  readonly keys: number;
}

/** Runs it; a dry run does the same and takes everything back. */
export async function runRetention(dataSource: DataSource, keep: KeepWhat): Promise<RetentionReport> {
  const counties: RetentionReport['counties'][number][] = [];
  for (const { code } of await listCounties(dataSource.manager, null)) {
    const erased = await attempt(dataSource, keep, (manager) => eraseLongGone(manager, code, keep));
    if (erased.people > 0) counties.push({ county: code, ...erased });
  }
  const forgotten = await attempt(dataSource, keep, (manager) => forgetExpired(manager, keep));
  return { counties, ...forgotten };
}

/** One transaction, which a dry run does not keep. */
async function attempt<T>(
  dataSource: DataSource,
  { dryRun }: KeepWhat,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  let found: { readonly report: T } | null = null;
  try {
    return await inTransaction(dataSource, async (manager) => {
      const report = await work(manager);
      if (!dryRun) return report;
      found = { report };
      throw new TakenBack();
    });
  } catch (error) {
    if (error instanceof TakenBack && found !== null) return (found as { readonly report: T }).report;
    throw error;
  }
}

class TakenBack extends Error {}

async function eraseLongGone(
  manager: EntityManager,
  county: string,
  { years, actor }: KeepWhat,
): Promise<Erased & { readonly people: number }> {
  const people = await peopleLongGone(manager, county, years);
  if (people.length === 0) return { people: 0, rosterRows: 0, planInputs: 0 };
  const erased = await erasePeople(manager, county, people);
  for (const staffNo of people) {
    await audit(manager, {
      county,
      actor,
      action: 'PERSONAL_DATA_ERASED',
      subjectType: 'TEACHER',
      subjectId: staffNo,
      reason: `离任满 ${years} 年 / left ${years} years ago or more`,
      change: null,
    });
  }
  return { people: people.length, ...erased };
}

async function forgetExpired(
  manager: EntityManager,
  { actor }: KeepWhat,
): Promise<Omit<RetentionReport, 'counties'>> {
  const credentials = await forgetCredentials(manager);
  const files = await forgetExpiredFiles(manager);
  const keys = await forgetOldKeys(manager);
  const detail = { ...credentials, files, keys };
  if (Object.values(detail).some((count) => count > 0)) {
    await audit(manager, {
      county: null,
      actor,
      action: 'EXPIRED_FORGOTTEN',
      subjectType: 'INSTALLATION',
      subjectId: 'expired',
      detail,
      change: null,
    });
  }
  return detail;
}
