// Invents a whole county: places, classes, staff, records, pins and rules, from one seed.
import { type IsoDate } from '../../src/domain/calendar';
import { DEFAULT_CURRICULUM } from '../../src/domain/default-curriculum';
import { DEFAULT_WORKLOAD } from '../../src/domain/default-workload';
import { roadDistances } from '../../src/domain/distance';
import { type Roster } from '../../src/domain/roster';
import { type ClassGroup, type School } from '../../src/domain/school';
import { assessStaffing } from '../../src/domain/shortage';
import { staffingNeeds } from '../../src/domain/staffing-need';
import { DEFAULT_SUBJECTS } from '../../src/domain/subject';
import { type Teacher } from '../../src/domain/teacher';
import { sizeClasses } from './class-sizes';
import { formClusters } from './clusters';
import { countyRules } from './hiring';
import { inventIdentityNumber } from './identity-number';
import { laySites, SEAT, type Site } from './layout';
import { type CountyOptions } from './options';
import { inventPerson } from './people';
import { inventPins } from './pins';
import { createRandom, type Random } from './random';
import { type Setting } from './rotation-ledger';
import { inventRotations } from './rotation-records';
import {
  authorisedPosts,
  freeBeds,
  nameSchools,
  pairSchools,
  remotenessOf,
  schoolCode,
  toSchool,
} from './schools';
import { type Need, type Position, type StaffedSchool, staffCounty } from './staffing-table';

const START_DATE: IsoDate = '2026-09-01';
/** Substitutes among the staff of the far rural schools: below Xingwen's 16.3% of all staff. */
const SUBSTITUTE_SHARE = 0.13;
/** FTE of one person in post on the first day: some have just left, some work part-time. */
const EFFECTIVE_FTE = 0.987;
const DETOUR = 1.3;

interface Tools {
  readonly options: CountyOptions;
  readonly random: Random;
}

/** The same options give the same roster, rows in the order of their keys. */
export function generateCounty(options: CountyOptions): Roster {
  const random = createRandom(options.seed);
  const sites = laySites(options, random.fork('places'));
  const codes = sites.map((site, i) => schoolCode(site, options.code, i + 1));
  const { classes, positions } = fillSchools(sites, codes, { options, random });
  const roster: Roster = {
    county: {
      code: options.code,
      name: options.name,
      schoolYear: '2026-2027',
      startDate: START_DATE,
      seatLongitude: SEAT.longitude,
      seatLatitude: SEAT.latitude,
    },
    subjects: DEFAULT_SUBJECTS,
    schools: equipSchools(sites, codes, classes, { options, random }),
    classes,
    curriculum: DEFAULT_CURRICULUM,
    workload: DEFAULT_WORKLOAD,
    teachers: inventTeachers(positions, sites, codes, { options, random: random.fork('people') }),
    rotations: [],
    pins: [],
    ruleSet: countyRules(options),
    distances: [],
  };
  return withRecords(roster, options, random);
}

function bySchool<T>(rows: readonly T[], codeOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(codeOf(row));
    if (group) group.push(row);
    else groups.set(codeOf(row), [row]);
  }
  return groups;
}

/** Classes and positions whose need and supply differ by the shortage asked for. */
function fillSchools(
  sites: readonly Site[],
  codes: readonly string[],
  { options, random }: Tools,
): { readonly classes: ClassGroup[]; readonly positions: Position[] } {
  const needsOf = (groups: readonly ClassGroup[]): Need[] => [
    ...staffingNeeds(groups, DEFAULT_CURRICULUM, DEFAULT_WORKLOAD).values(),
  ];
  const needOfClass = (grade: number): number => perClass.get(grade) ?? 0;
  const perClass = new Map(
    [...new Set(DEFAULT_CURRICULUM.map((row) => row.grade))].map((grade) => [
      grade,
      needsOf([{ schoolCode: '', grade, classes: 1, pupils: 0 }]).reduce((sum, cell) => sum + cell.need, 0),
    ]),
  );
  const fill = (substitutes: number) => {
    const target = (options.teachers - substitutes) * EFFECTIVE_FTE + options.shortage;
    const classes = sizeClasses(sites, codes, target, { random, needOfClass });
    const needs = bySchool(needsOf(classes), (cell) => cell.school);
    const staffed = sites.map((site, i): StaffedSchool => {
      const code = codes[i]!;
      return {
        site,
        code,
        needs: needs.get(code) ?? [],
        remoteness: remotenessOf(site),
      };
    });
    const { ruralFill, gathering } = options;
    const shares = { ruralFill, gathering, substitutes: SUBSTITUTE_SHARE };
    return { classes, positions: staffCounty(staffed, options.teachers, shares, random.fork('staff')) };
  };
  // Substitutes are no supply, and how many there are shows only after a first round.
  const first = fill(0);
  return fill(first.positions.filter((position) => position.substitute).length);
}

function equipSchools(
  sites: readonly Site[],
  codes: readonly string[],
  classes: readonly ClassGroup[],
  { options, random }: Tools,
): School[] {
  const names = nameSchools(sites, options.name, random.fork('names'));
  const clusters = formClusters(sites, options.clusters);
  const partners = pairSchools(sites);
  const groups = bySchool(classes, (group) => group.schoolCode);
  return sites.map((site, i) => {
    const own = random.fork(`posts ${i}`);
    const partner = partners[i];
    return toSchool(site, {
      code: codes[i]!,
      name: names[i]!,
      cluster: clusters[i]!,
      pairedSchoolCode: partner == null ? null : codes[partner]!,
      authorisedPosts: authorisedPosts(site, groups.get(codes[i]!) ?? [], options.postFactor, own),
      freeBeds: freeBeds(site, options.bedsPerRuralSchool, own),
    });
  });
}

function inventTeachers(
  positions: readonly Position[],
  sites: readonly Site[],
  codes: readonly string[],
  { options, random }: Tools,
): Teacher[] {
  const siteOf = new Map(codes.map((code, i) => [code, { site: sites[i]!, serial: i + 1 }]));
  const inSchool = new Map<string, number>();
  const sameBirth = new Map<string, number>();
  const next = (counts: Map<string, number>, key: string): number => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
  return positions.map((position) => {
    const { site, serial } = siteOf.get(position.school)!;
    const number = next(inSchool, position.school) + 1;
    const context = { area: site.area, startDate: START_DATE, troubles: options.troubles };
    const person = inventPerson(position, context, random);
    const twin = next(sameBirth, `${person.birthDate} ${person.gender}`);
    return {
      staffNo: `JZ${String(serial).padStart(3, '0')}${String(number).padStart(3, '0')}`,
      idNumber: inventIdentityNumber(options.code, person.birthDate, person.gender, twin),
      ...person,
    };
  });
}

/** Adds the rotation records, then pins that fit the county as it is with them. */
function withRecords(roster: Roster, options: CountyOptions, random: Random): Roster {
  const setting: Setting = {
    startDate: roster.county.startDate,
    schools: roster.schools,
    teachers: roster.teachers,
    cells: assessStaffing(roster, false).cellById,
    distance: roadDistances(roster.schools, [], DETOUR),
  };
  const rotations = options.troubles > 0 ? inventRotations(options, setting, random.fork('rotations')) : [];
  const withRotations = { ...roster, rotations };
  if (options.pins === 'NONE') return withRotations;
  const cells = assessStaffing(withRotations, false).cellById;
  const pins = inventPins(options.pins, { ...setting, cells }, rotations, random.fork('pins'));
  return { ...withRotations, pins };
}
