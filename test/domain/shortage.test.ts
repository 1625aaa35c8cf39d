// Supply, shortage and surplus on the start date: who counts where, and for how much.
import { type Roster } from '../../src/domain/roster';
import { assessStaffing, staffInPost } from '../../src/domain/shortage';
import { cellId } from '../../src/domain/staffing-need';
import { type Teacher } from '../../src/domain/teacher';
import { aRoster, aRotation, aSchool, aTeacher, needs, START_DATE } from '../builders';

const [TOWN, RURAL] = ['5300000001', '5300000002'];

/** Both schools need one music teacher; the town has the given people. */
function roster(teachers: readonly Partial<Teacher>[], change: Partial<Roster> = {}): Roster {
  return aRoster({
    schools: [aSchool({ code: TOWN }), aSchool({ code: RURAL, area: 'RURAL' })],
    classes: [...needs(TOWN, { MUS: 1 }), ...needs(RURAL, { MUS: 1 })],
    teachers: teachers.map((teacher, i) => aTeacher({ staffNo: `T-${i + 1}`, ...teacher })),
    ...change,
  });
}

function cell(of: Roster, school: string, subject = 'MUS', countSubstitutes = false) {
  const { cellById } = assessStaffing(of, countSubstitutes);
  const { need, supply, shortage, surplus } = cellById.get(cellId(school, 'PRIMARY', subject))!;
  return { need, supply, shortage, surplus };
}

test('everybody counts with their FTE in their main cell, and a cell is short or has a surplus, never both', () => {
  const county = roster([{}, { fte: 0.5 }, { mainSubject: 'ART', otherSubjects: ['MUS'] }]);
  expect(cell(county, TOWN)).toEqual({ need: 1, supply: 1.5, shortage: 0, surplus: 0.5 });
  expect(cell(county, TOWN, 'ART')).toEqual({ need: 0, supply: 1, shortage: 0, surplus: 1 });
  expect(cell(county, RURAL)).toEqual({ need: 1, supply: 0, shortage: 1, surplus: 0 });
});

test('who leaves on the start date is gone, who leaves the day after counts', () => {
  expect(cell(roster([{ leavesOn: START_DATE }]), TOWN)).toMatchObject({ shortage: 1 });
  expect(cell(roster([{ leavesOn: '2026-09-02' }]), TOWN)).toMatchObject({ supply: 1 });
});

test('substitutes are supply only where the rule set says so, special posts always', () => {
  const county = roster([{ employment: 'CONTRACT' }, { employment: 'SPECIAL_POST', fte: 0.5 }]);
  expect(cell(county, TOWN).supply).toBe(0.5);
  expect(cell(county, TOWN, 'MUS', true).supply).toBe(1.5);
});

test('whoever is absent supplies nothing anywhere: not at home, not at a host, not on days of itinerant work', () => {
  const ill = (startsOn: string) => [{ staffNo: 'T-1', kind: 'ILLNESS' as const, startsOn, endsOn: null }];
  expect(cell(roster([{}], { absences: ill(START_DATE) }), TOWN)).toMatchObject({ supply: 0, shortage: 1 });
  expect(cell(roster([{}], { absences: ill('2026-09-02') }), TOWN)).toMatchObject({ supply: 1 });
  const away = roster([{}], { absences: ill(START_DATE), rotations: [aRotation({ staffNo: 'T-1' })] });
  expect(cell(away, RURAL)).toMatchObject({ supply: 0, shortage: 1 });
  const days = [aRotation({ staffNo: 'T-1', kind: 'ITINERANT', daysPerWeek: 2 })];
  const travelling = roster([{}, {}], { absences: ill(START_DATE), rotations: days });
  expect(cell(travelling, TOWN).supply).toBe(1);
  expect(cell(travelling, RURAL).supply).toBe(0);
  // The post is theirs: hires and caps count them as before.
  expect(staffInPost(away).get(TOWN)).toBe(1);
});

test('somebody away on a rotation counts at the host, in the subject of the record', () => {
  const rotations = [aRotation({ staffNo: 'T-1', toSchoolCode: RURAL, subject: 'ART' })];
  const county = roster([{}], { rotations });
  expect(cell(county, TOWN).shortage).toBe(1);
  expect(cell(county, RURAL, 'ART').supply).toBe(1);
});

test('each running itinerant day moves 0.2 FTE', () => {
  const rotations = [aRotation({ staffNo: 'T-1', kind: 'ITINERANT', toSchoolCode: RURAL, daysPerWeek: 2 })];
  const county = roster([{}], { rotations });
  expect(cell(county, TOWN).shortage).toBeCloseTo(0.4, 12);
  expect(cell(county, RURAL).supply).toBeCloseTo(0.4, 12);
});

test('expected hires count as whole people of their subject', () => {
  const expectedHires = [{ schoolCode: RURAL, stage: 'PRIMARY' as const, subject: 'MUS', count: 2 }];
  expect(cell(roster([{}], { expectedHires }), RURAL)).toMatchObject({ supply: 2, surplus: 1 });
});

test('rounding leaves neither shortage nor surplus', () => {
  const tenths = Array.from({ length: 10 }, () => ({ fte: 0.1 }));
  expect(cell(roster(tenths), TOWN)).toMatchObject({ shortage: 0, surplus: 0 });
});

test('staff in post: heads with their personnel relation at the school, wherever they teach', () => {
  const people: Partial<Teacher>[] = [
    { fte: 0.5 },
    {},
    { employment: 'SPECIAL_POST' },
    { employment: 'CONTRACT' },
    { leavesOn: START_DATE },
    { leavesOn: '2026-09-02' },
  ];
  const rotations = [aRotation({ staffNo: 'T-2', toSchoolCode: RURAL })];
  expect([...staffInPost(roster(people, { rotations }))]).toEqual([
    [TOWN, 4],
    [RURAL, 0],
  ]);
});
