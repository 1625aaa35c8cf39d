// Burden ledger (艰苦岗位台账): years of hardship service per teacher, so that the same people are not sent again.
import { type Hardship, hardshipOf } from '../../domain/burden';
import { type RotationRecord } from '../../domain/rotation';
import { type School } from '../../domain/school';
import { type Person } from '../county/person';
import { type CountyFacts } from '../facts/county-facts';

export interface Burden extends Hardship {
  readonly staffNo: string;
  readonly name: string;
  readonly school: string;
  /** Hardship years as a share of the county's highest, 0-1; tier 5 weighs the years themselves (rule `burden`). */
  readonly weight: number;
}

type Unweighted = Omit<Burden, 'weight'>;

function burdenOf(
  { teacher, home }: Person,
  records: readonly RotationRecord[],
  facts: CountyFacts,
): Unweighted {
  const schoolOf = (code: string): School | undefined => facts.schoolByCode.get(code)?.school;
  return {
    staffNo: teacher.staffNo,
    name: teacher.name,
    school: teacher.schoolCode,
    ...hardshipOf({ teacher, home: home.school, records, schoolOf }, facts.startDate),
  };
}

/** Every teacher in post, the heaviest burden first. Only what the roster's records show: earlier schools are not known. */
export function burdenLedger(facts: CountyFacts): readonly Burden[] {
  const records = new Map<string, RotationRecord[]>();
  for (const record of facts.problem.roster.rotations) {
    const list = records.get(record.staffNo);
    if (list) list.push(record);
    else records.set(record.staffNo, [record]);
  }
  const burdens = facts.people
    .filter((person) => person.inPost)
    .map((person) => burdenOf(person, records.get(person.teacher.staffNo) ?? [], facts));
  const most = burdens.reduce((highest, burden) => Math.max(highest, burden.hardshipYears), 0);
  return burdens
    .map((burden) => ({ ...burden, weight: most > 0 ? burden.hardshipYears / most : 0 }))
    .sort((a, b) => b.hardshipYears - a.hardshipYears || (a.staffNo < b.staffNo ? -1 : 1));
}
