// What every paper is made from: the roster, the plan, and what the bureau puts on top of each sheet.
import { type IsoDate } from '../../../domain/calendar';
import { type RoadDistance } from '../../../domain/distance';
import { type Roster } from '../../../domain/roster';
import { type School } from '../../../domain/school';
import { type Teacher } from '../../../domain/teacher';
import { type CountyFacts, countyFacts } from '../../../planning/facts/county-facts';
import { type ExplainedPlan, type Fill, type Plan } from '../../../planning/plan';
import { createProblem } from '../../../planning/problem';
import { type LetterValues } from '../filling/fill-letters';
import { dateZh, figure } from './words';

/** The bureau's own words and days. */
export interface Letterhead {
  /** 发文机关, for example 岚泽县教育体育局. */
  readonly bureau: string;
  /** 发文字号; empty leaves room to write it in. */
  readonly number: string;
  readonly issuedOn: IsoDate;
  /** Day to report for duty. */
  readonly reportOn: IsoDate;
  /** Last day of service, inclusive. */
  readonly endsOn: IsoDate;
  /** Last day to object. */
  readonly objectionUntil: IsoDate;
  readonly contact: string;
  readonly phone: string;
}

/** Plans of earlier versions do not explain themselves. */
export type PaperPlan = Plan & Partial<Pick<ExplainedPlan, 'explanation'>>;

/** Whose notices are meant: postings from or to these schools, and those of these people. */
export interface Reader {
  readonly schools: readonly string[];
  readonly staffNos: readonly string[];
}

export interface PaperSource {
  readonly roster: Roster;
  readonly plan: PaperPlan;
  readonly letterhead: Letterhead;
  /** Null for everybody's notices. */
  readonly reader: Reader | null;
  readonly facts: CountyFacts;
  readonly km: RoadDistance;
  readonly teacher: (staffNo: string) => Teacher;
  readonly school: (code: string) => School;
  readonly subject: (code: string) => string;
}

/** A plan that names people or schools who are not on the roster belongs to another roster: RangeError when they are asked for. */
export function paperSource(roster: Roster, plan: PaperPlan, letterhead: Letterhead): PaperSource {
  const facts = countyFacts(createProblem(roster));
  const subjects = new Map(roster.subjects.map((subject) => [subject.code, subject.nameZh]));
  return {
    roster,
    plan,
    letterhead,
    reader: null,
    facts,
    km: facts.km,
    teacher: (staffNo) => {
      const person = facts.personByStaffNo.get(staffNo);
      if (!person) throw new RangeError(`No teacher ${staffNo} on the roster`);
      return person.teacher;
    },
    school: (code) => {
      const school = facts.schoolByCode.get(code);
      if (!school) throw new RangeError(`No school ${code} on the roster`);
      return school.school;
    },
    subject: (code) => subjects.get(code) ?? code,
  };
}

/** Tags that every letter has. */
export function headValues({ roster, letterhead }: PaperSource): LetterValues {
  return {
    发文机关: letterhead.bureau,
    发文字号: letterhead.number,
    印发日期: dateZh(letterhead.issuedOn),
    县名: roster.county.name,
    学年: roster.county.schoolYear.replace('-', '—'),
    联系人: letterhead.contact,
    联系电话: letterhead.phone,
  };
}

/** 音乐0.6人、美术0.4人. */
export function fillsZh(source: PaperSource, fills: readonly Fill[]): string {
  return fills.map((fill) => `${source.subject(fill.subject)}${figure(fill.fte)}人`).join('、');
}
