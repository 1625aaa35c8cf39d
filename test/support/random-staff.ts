// Random teachers for random counties: part-timers, substitutes, leavers, exemptions and dates on the very edge.
import fc from 'fast-check';
import { type School, type Stage } from '../../src/domain/school';
import { type Teacher } from '../../src/domain/teacher';
import { START_DATE } from '../builders';

export const SUBJECTS_OF_STAGE: Readonly<Record<Stage, readonly string[]>> = {
  PRIMARY: ['CHN', 'MAT', 'MUS', 'ART', 'PED'],
  JUNIOR: ['CHN', 'MAT', 'PHY', 'MUS'],
};

export function stagesOf(school: School): readonly Stage[] {
  if (school.kind === 'NINE_YEAR') return ['PRIMARY', 'JUNIOR'];
  return school.kind === 'JUNIOR' ? ['JUNIOR'] : ['PRIMARY'];
}

/** Teachers of all schools: small staffs in the countryside, larger ones in town. */
export function randomStaff(schools: readonly School[]): fc.Arbitrary<readonly Teacher[]> {
  const perSchool = schools.map((school) =>
    fc.array(
      draft,
      school.area === 'RURAL' ? { minLength: 1, maxLength: 5 } : { minLength: 5, maxLength: 14 },
    ),
  );
  return fc.tuple(...perSchool).map((staffs) => {
    const rows = staffs.flatMap((staff, i) => staff.map((person) => ({ person, school: schools[i]! })));
    return rows.map(({ person, school }, i) => finish(person, school, i));
  });
}

const often = <T>(usual: T, ...rare: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...rare) });

const draft = fc.record({
  stageIndex: fc.nat(1),
  subjectIndex: fc.nat(4),
  otherIndexes: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
  gender: fc.constantFrom<Teacher['gender']>('MALE', 'FEMALE'),
  birthDate: often('1985-05-05', '1971-09-01', '1971-08-31', '1976-09-01', '1976-08-31', '1995-01-01'),
  title: fc.constantFrom<Teacher['title']>('NONE', 'SECOND', 'FIRST', 'SENIOR'),
  backbone: fc.constantFrom<Teacher['backbone']>('NONE', 'NONE', 'SCHOOL', 'COUNTY', 'CITY'),
  employment: often<Teacher['employment']>('POST', 'SPECIAL_POST', 'CONTRACT'),
  fte: often(1, 0.5, 0.8),
  joinedSchoolOn: often('2015-09-01', '2020-09-01', '2020-09-02', '2023-09-01', '2023-09-02'),
  ruralServiceYears: fc.constantFrom(0, 0.5, 1, 4),
  exemption: often<Teacher['exemption']>('NONE', 'ILLNESS', 'PREGNANT'),
  exemptionUntil: fc.constantFrom(null, START_DATE, '2026-08-31', '2027-03-01'),
  leavesOn: often<string | null>(null, START_DATE, '2026-09-02', '2026-08-01'),
});

type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

function finish(person: Draft, school: School, index: number): Teacher {
  const { stageIndex, subjectIndex, otherIndexes, ...rest } = person;
  const stages = stagesOf(school);
  const stage = stages[stageIndex % stages.length]!;
  const subjects = SUBJECTS_OF_STAGE[stage];
  const mainSubject = subjects[subjectIndex % subjects.length]!;
  const others = new Set(otherIndexes.map((i) => subjects[i % subjects.length]!));
  others.delete(mainSubject);
  const number = String(index + 1).padStart(3, '0');
  return {
    ...rest,
    staffNo: `T${number}`,
    name: `教师${number}`,
    idNumber: null,
    schoolCode: school.code,
    stage,
    mainSubject,
    otherSubjects: [...others].sort(),
    exemptionUntil: rest.exemption === 'NONE' ? null : rest.exemptionUntil,
  };
}
