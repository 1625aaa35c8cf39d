// Importing a bundle that was read: the one way in for the command line, the API and the first start.
import { type EntityManager } from 'typeorm';
import { audit } from '../audit';
import { type BundleReading } from './bundle';
import { saveRoster } from './roster.store';
import { type RosterReport, rosterReport } from './roster-report';

export interface ImportedBy {
  readonly actor: string;
  /** How many people may go, as a person typed it; null when nobody did. */
  readonly confirmedDepartures: number | null;
}

/**
 * Saves the roster of a good reading and writes the audit entry; a bad one changes nothing. Must run inside a
 * transaction. Throws RosterConflictError and UnconfirmedDeparturesError like saveRoster.
 */
export async function importRoster(
  manager: EntityManager,
  reading: BundleReading,
  { actor, confirmedDepartures }: ImportedBy,
): Promise<RosterReport> {
  if (!('roster' in reading)) return rosterReport(reading, null);
  const saved = await saveRoster(manager, reading.roster, { departures: confirmedDepartures });
  const report = rosterReport(reading, saved);
  if (saved.changed) {
    const { code, schoolYear } = reading.roster.county;
    await audit(manager, {
      county: code,
      actor,
      action: 'ROSTER_IMPORTED',
      subjectType: 'SCHOOL_YEAR',
      subjectId: `${code} ${schoolYear}`,
      detail: { sheets: report.sheets, ruleSet: report.ruleSet },
      change: { schoolYear },
    });
  }
  return report;
}

/** Version of the stored roster, its county locked until the transaction ends; 0 when there is none. */
export async function lockRosterVersion(
  manager: EntityManager,
  countyCode: string,
  schoolYear: string,
): Promise<number> {
  await manager.query('SELECT 1 FROM county WHERE code = $1 FOR NO KEY UPDATE', [countyCode]);
  const [year] = await manager.query<{ version: number }[]>(
    `SELECT y.roster_version AS version FROM school_year y JOIN county c ON c.id = y.county_id
     WHERE c.code = $1 AND y.label = $2`,
    [countyCode, schoolYear],
  );
  return year?.version ?? 0;
}
