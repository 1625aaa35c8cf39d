// A stored roster as a bundle file, with an audit entry: the file holds whole identity numbers.
import { type EntityManager } from 'typeorm';
import { type Roster } from '../../domain/roster';
import { type NewDownload } from '../../files';
import { audit } from '../audit';
import { requireSchoolYear } from '../school-years';
import { bundleWorkbook, bundleZip, type Language } from './bundle';
import { loadRoster } from './roster-load';

/** Which roster, and who takes it out. */
export interface RosterWanted {
  readonly county: string;
  /** Label; the newest school year when null. */
  readonly schoolYear: string | null;
  readonly actor: string;
}

export interface RosterFileKind {
  readonly format: 'ZIP' | 'XLSX';
  /** Null: Chinese for workbooks, English for zips. */
  readonly language: Language | null;
}

/** The roster itself, with the audit entry. Must run inside a transaction. */
export async function exportRosterFacts(
  manager: EntityManager,
  wanted: RosterWanted,
  format: string,
): Promise<Roster> {
  const year = await requireSchoolYear(manager, wanted.county, wanted.schoolYear);
  const roster = await loadRoster(manager, year.countyCode, year.label);
  await audit(manager, {
    county: year.countyCode,
    actor: wanted.actor,
    action: 'ROSTER_EXPORTED',
    subjectType: 'SCHOOL_YEAR',
    subjectId: `${year.countyCode} ${year.label}`,
    detail: { format, teachers: roster.teachers.length },
    change: null,
  });
  return roster;
}

/** A roster as a file. It takes a while: not inside a transaction, for which others would wait. */
export async function rosterFile(roster: Roster, { format, language }: RosterFileKind): Promise<NewDownload> {
  const options = language ? { language } : {};
  const bytes = format === 'ZIP' ? bundleZip(roster, options) : await bundleWorkbook(roster, options);
  const { code, schoolYear } = roster.county;
  return { name: `roster-${code}-${schoolYear}.${format.toLowerCase()}`, kind: format, bytes };
}
