// A county of three schools as the cells of a bundle, to plant one mistake at a time in.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type Issue } from '../../../../src/domain/issue';
import { type SheetName } from '../../../../src/domain/sheet';
import { type BundleReading, DEFAULT_LIMITS } from '../../../../src/features/rosters/bundle';
import { bundleReport } from '../../../../src/features/rosters/bundle/bundle-issue';
import { runBundleTask } from '../../../../src/features/rosters/bundle/bundle-thread';
import { bundleOfFiles } from '../../../../src/features/rosters/bundle/containers/text-files';
import { parseBundle } from '../../../../src/features/rosters/bundle/parse-bundle';

export type Row = Readonly<Record<string, string>>;
export type County = { [K in SheetName]?: Row[] } & { rules?: unknown };

export const TOWN_SCHOOL = '2143000001';
export const RURAL_SCHOOL = '2143000002';
export const JUNIOR_SCHOOL = '2143000003';

const SCHOOL = {
  township: '城关镇',
  cluster: '一学区',
  remoteness: '0',
  authorised_posts: '20',
  free_beds: '2',
  paired_school_code: '',
};

const TEACHER = {
  id_number: '',
  gender: 'FEMALE',
  birth_date: '1985-03-12',
  stage: 'PRIMARY',
  main_subject: 'CHN',
  other_subjects: '',
  title: 'SECOND',
  backbone: 'NONE',
  employment: 'POST',
  fte: '1',
  joined_school_on: '2010-08-20',
  rural_service_years: '0',
  exemption: 'NONE',
  exemption_until: '',
  leaves_on: '',
};

/** A fresh copy every time, free to be changed. */
export function smallCounty() {
  return {
    county: [
      {
        code: '430621',
        name: '青山县',
        school_year: '2026-2027',
        start_date: '2026-09-01',
        seat_longitude: '113.1',
        seat_latitude: '29.1',
      },
    ] as Row[],
    schools: [
      {
        school_code: TOWN_SCHOOL,
        name: '城关小学',
        kind: 'PRIMARY',
        area: 'TOWN',
        longitude: '113.11',
        latitude: '29.11',
        ...SCHOOL,
      },
      {
        school_code: RURAL_SCHOOL,
        name: '石桥小学',
        kind: 'PRIMARY',
        area: 'RURAL',
        longitude: '113.2',
        latitude: '29.15',
        ...SCHOOL,
        remoteness: '2',
        paired_school_code: TOWN_SCHOOL,
      },
      {
        school_code: JUNIOR_SCHOOL,
        name: '青山中学',
        kind: 'JUNIOR',
        area: 'URBAN',
        longitude: '113.1',
        latitude: '29.1',
        ...SCHOOL,
      },
    ] as Row[],
    classes: [
      { school_code: TOWN_SCHOOL, grade: '1', classes: '4', pupils: '180' },
      { school_code: RURAL_SCHOOL, grade: '1', classes: '0.5', pupils: '9' },
      { school_code: RURAL_SCHOOL, grade: '2', classes: '0.5', pupils: '11' },
      { school_code: JUNIOR_SCHOOL, grade: '7', classes: '6', pupils: '270' },
    ] as Row[],
    teachers: [
      { ...TEACHER, staff_no: 'T001', name: '张三', school_code: TOWN_SCHOOL, other_subjects: 'MUS;ART' },
      {
        ...TEACHER,
        staff_no: 'T002',
        name: '李四',
        school_code: RURAL_SCHOOL,
        gender: 'MALE',
        main_subject: 'MAT',
      },
      {
        ...TEACHER,
        staff_no: 'T003',
        name: '王五',
        school_code: JUNIOR_SCHOOL,
        stage: 'JUNIOR',
        main_subject: 'PHY',
      },
    ] as Row[],
    rotations: [
      {
        staff_no: 'T001',
        kind: 'ROTATION',
        to_school_code: RURAL_SCHOOL,
        stage: 'PRIMARY',
        subject: 'CHN',
        days_per_week: '',
        starts_on: '2019-09-01',
        ends_on: '2020-08-31',
        status: 'COMPLETED',
      },
    ] as Row[],
    absences: [] as Row[],
    pins: [
      {
        staff_no: 'T001',
        school_code: '',
        kind: 'SEND_TO',
        to_school_code: RURAL_SCHOOL,
        reason: '本人申请',
      },
    ] as Row[],
    distances: [{ from_school_code: TOWN_SCHOOL, to_school_code: RURAL_SCHOOL, km: '14.2' }] as Row[],
  };
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** CSV text with a header of all keys that occur. */
export function csvOf(rows: readonly Row[]): string {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [keys, ...rows.map((row) => keys.map((key) => row[key] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');
}

/** Files of a bundle by name. */
export function filesOf(county: County): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, value] of Object.entries(county)) {
    if (name === 'rules')
      files['rules.json'] = strToU8(typeof value === 'string' ? value : JSON.stringify(value));
    else if (name !== 'absences' || (value as Row[]).length > 0)
      files[`${name}.csv`] = strToU8(csvOf(value as Row[]));
  }
  return files;
}

export function zipOf(files: Record<string, Uint8Array>): { name: string; bytes: Uint8Array } {
  return { name: 'county.zip', bytes: zipSync(files) };
}

/** The sheets of a workbook with the same cells. */
export function sheetsOf(
  county: ReturnType<typeof smallCounty>,
): { name: string; rows: (string | number | Date | null)[][] }[] {
  return Object.entries(county).map(([name, rows]: [string, Row[]]) => {
    const keys = Object.keys(rows[0] ?? {});
    return { name, rows: [keys, ...rows.map((row) => keys.map((key) => row[key] ?? null))] };
  });
}

export async function countyWorkbook(
  county: ReturnType<typeof smallCounty>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const layouts = sheetsOf(county).map(({ name, rows }) => ({ name, rows, columns: [], marks: [] }));
  const bytes = (await runBundleTask({
    kind: 'write',
    layouts: layouts as never,
    limits: DEFAULT_LIMITS,
  })) as Uint8Array;
  return { name: 'county.xlsx', bytes };
}

/** Reads the files without a thread of their own: quick, for everything that does not depend on the container. */
export function readCounty(county: County): BundleReading {
  const files = Object.entries(filesOf(county)).map(([name, bytes]) => ({ name, bytes }));
  const report = bundleReport();
  return parseBundle(bundleOfFiles(files, report), DEFAULT_LIMITS, report);
}

/** Runs with a folder that holds the files, and removes it afterwards. */
export async function inFolder<T>(
  files: Record<string, Uint8Array>,
  run: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function rosterOf(reading: BundleReading) {
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues, null, 1));
  return reading.roster;
}

export function issuesOf(reading: BundleReading): readonly Issue[] {
  if ('roster' in reading) throw new Error('The bundle was accepted');
  return reading.issues;
}

/** Code, sheet, row, column and value of every issue, for comparison. */
export function placesOf(reading: BundleReading) {
  return issuesOf(reading).map(({ code, sheet, row, column, value }) => ({
    code,
    sheet,
    row,
    column,
    value,
  }));
}
