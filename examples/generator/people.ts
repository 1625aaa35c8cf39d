// Invented teachers: age, service, title, backbone level, certificates and exemptions for each position.
import { addYears, fullYearsBetween, type IsoDate } from '../../src/domain/calendar';
import { type Area } from '../../src/domain/school';
import {
  type BackboneLevel,
  type Exemption,
  type Gender,
  type Teacher,
  type Title,
} from '../../src/domain/teacher';
import { inventName } from './person-names';
import { type Random } from './random';
import { type Position } from './staffing-table';
import { relatedSubjects } from './subject-mix';

export interface PersonContext {
  readonly area: Area;
  readonly startDate: IsoDate;
  readonly troubles: number;
}

/** A teacher without staff and identity number. */
export type Person = Omit<Teacher, 'staffNo' | 'idNumber'>;

const RETIREMENT = { MALE: 60, FEMALE: 55 } as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A date on which somebody had `years` full years by `startDate`. */
function dateYearsBefore(startDate: IsoDate, years: number, monthDay: string): IsoDate {
  const year = Number(startDate.slice(0, 4)) - years - (monthDay > startDate.slice(5) ? 1 : 0);
  return `${year}-${monthDay}`;
}

/** Ages: town evenly spread, the countryside young beginners beside an ageing core (Yueyang: ageing). */
function drawAge(position: Position, area: Area, gender: Gender, random: Random): number {
  const last = RETIREMENT[gender] - 1;
  if (position.substitute) return random.int(21, Math.min(50, last));
  const [low, high] =
    area !== 'RURAL' ? [25, last] : random.chance(0.32) ? [22, 31] : [Math.min(38, last - 8), last];
  // The mean of two draws leaves fewer people at both ends.
  return Math.round((random.between(low, high) + random.between(low, high)) / 2);
}

/** Years at the present school: new town schools drew many people in lately; villages have stayers and beginners. */
function drawTenure(position: Position, area: Area, career: number, random: Random): number {
  if (position.substitute) return random.int(0, Math.min(3, career));
  const recent = area === 'RURAL' ? 0.45 : 0.64;
  const years = random.chance(recent) ? random.int(0, 5) : random.int(6, area === 'RURAL' ? 30 : 24);
  return Math.min(years, career);
}

/** Most people join on the first day of a school year, some in spring. */
function joinedOn(startDate: IsoDate, tenure: number, random: Random): IsoDate {
  const monthDay = random.weighted([
    [startDate.slice(5), 0.75],
    [`02-${twoDigits(random.int(15, 28))}`, 0.13],
    [`08-${twoDigits(random.int(15, 31))}`, 0.12],
  ]);
  return dateYearsBefore(startDate, tenure, monthDay);
}

function drawTitle(career: number, substitute: boolean, random: Random): Title {
  if (substitute || career < 1) return 'NONE';
  if (career < 6) return random.chance(0.4) ? 'THIRD' : 'SECOND';
  if (career < 13) return random.chance(0.25) ? 'FIRST' : 'SECOND';
  if (career < 22)
    return random.weighted([
      ['SECOND', 0.2],
      ['FIRST', 0.65],
      ['SENIOR', 0.15],
    ] as const);
  return random.weighted([
    ['FIRST', 0.6],
    ['SENIOR', 0.39],
    ['PROFESSOR', 0.01],
  ] as const);
}

/** Backbone teachers are in town (Xingwen); quality balance asks for one in 100 pupils. */
const BACKBONE: Readonly<Record<Area, readonly (readonly [BackboneLevel, number])[]>> = {
  URBAN: [
    ['NONE', 0.63],
    ['SCHOOL', 0.16],
    ['COUNTY', 0.15],
    ['CITY', 0.05],
    ['PROVINCE', 0.01],
  ],
  TOWN: [
    ['NONE', 0.75],
    ['SCHOOL', 0.13],
    ['COUNTY', 0.095],
    ['CITY', 0.022],
    ['PROVINCE', 0.003],
  ],
  RURAL: [
    ['NONE', 0.87],
    ['SCHOOL', 0.1],
    ['COUNTY', 0.027],
    ['CITY', 0.003],
  ],
};

function drawExemption(
  context: PersonContext,
  gender: Gender,
  age: number,
  random: Random,
): { readonly exemption: Exemption; readonly exemptionUntil: IsoDate | null } {
  const year = Number(context.startDate.slice(0, 4));
  const times = (share: number): number => share * context.troubles;
  const later = `${year + (random.chance(0.5) ? 1 : 0)}-${random.pick(['10-31', '12-31', '11-15'])}`;
  const young = gender === 'FEMALE' && age >= 24 && age <= 40;
  if (young && random.chance(times(0.03))) return { exemption: 'PREGNANT', exemptionUntil: null };
  if (young && random.chance(times(0.05))) return { exemption: 'NURSING', exemptionUntil: later };
  if (random.chance(times(0.012))) {
    return { exemption: 'ILLNESS', exemptionUntil: random.chance(0.5) ? null : later };
  }
  if (random.chance(times(0.01))) return { exemption: 'CARE', exemptionUntil: later };
  if (random.chance(times(0.004))) return { exemption: 'OTHER', exemptionUntil: context.startDate };
  // Exemptions that have run out stay on the list.
  if (random.chance(times(0.01))) return { exemption: 'ILLNESS', exemptionUntil: `${year}-06-30` };
  return { exemption: 'NONE', exemptionUntil: null };
}

/** People retire on their birthday within the year; a few have left in summer or leave in winter. */
function drawLeaving(
  context: PersonContext,
  birthDate: IsoDate,
  gender: Gender,
  random: Random,
): IsoDate | null {
  const year = Number(context.startDate.slice(0, 4));
  const retires = addYears(birthDate, RETIREMENT[gender]);
  if (retires > context.startDate && retires < addYears(context.startDate, 1)) return retires;
  if (random.chance(0.008)) return random.pick([`${year}-07-31`, `${year}-08-31`, context.startDate]);
  if (random.chance(0.006)) return random.pick([`${year + 1}-02-01`, `${year}-12-31`]);
  return null;
}

function drawRuralYears(area: Area, career: number, tenure: number, random: Random): number {
  if (area === 'RURAL') return Math.max(tenure, Math.round(career * random.between(0.7, 1)));
  const years = random.weighted([
    [0, 0.45],
    [random.int(1, 3), 0.33],
    [random.int(4, 12), 0.22],
  ] as const);
  return Math.min(years, career - tenure);
}

/** The person who holds a position. */
export function inventPerson(position: Position, context: PersonContext, random: Random): Person {
  const { area, startDate } = context;
  const { substitute, stage, subject } = position;
  const gender: Gender = random.chance(stage === 'PRIMARY' ? 0.68 : 0.52) ? 'FEMALE' : 'MALE';
  const age = drawAge(position, area, gender, random);
  const birthDate = dateYearsBefore(
    startDate,
    age,
    `${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}`,
  );
  const career = Math.max(0, age - random.int(substitute ? 20 : 22, 24));
  const tenure = drawTenure(position, area, career, random);
  const joinedSchoolOn = joinedOn(startDate, tenure, random);
  const special = area === 'RURAL' && !substitute && age < 31 && tenure <= 3 && random.chance(0.6);
  const partTime = !substitute && !special && random.chance(0.014 * context.troubles);
  return {
    name: inventName(gender, age, random),
    gender,
    birthDate,
    schoolCode: position.school,
    stage,
    mainSubject: subject,
    otherSubjects: relatedSubjects(stage, subject)
      .filter(([, share]) => random.chance(share))
      .map(([other]) => other)
      .slice(0, 2)
      .sort(),
    title: drawTitle(career, substitute, random),
    backbone: substitute || career < 5 ? 'NONE' : random.weighted(BACKBONE[area]),
    employment: substitute ? 'CONTRACT' : special ? 'SPECIAL_POST' : 'POST',
    fte: partTime ? random.pick([0.5, 0.6, 0.8]) : 1,
    joinedSchoolOn,
    ruralServiceYears: drawRuralYears(area, career, fullYearsBetween(joinedSchoolOn, startDate), random),
    ...(substitute
      ? { exemption: 'NONE' as const, exemptionUntil: null }
      : drawExemption(context, gender, age, random)),
    leavesOn: substitute ? null : drawLeaving(context, birthDate, gender, random),
  };
}
