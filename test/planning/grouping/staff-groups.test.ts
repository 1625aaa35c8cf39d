// Identical teachers count together: whatever a rule or a cost reads sets people apart, and nothing else does.
import fc from 'fast-check';
import { type Teacher } from '../../../src/domain/teacher';
import { type Person } from '../../../src/planning/county/person';
import { abilitiesOf } from '../../../src/planning/eligibility/abilities';
import { countyFacts } from '../../../src/planning/facts/county-facts';
import { staffGroups } from '../../../src/planning/grouping/staff-groups';
import { classesOf } from '../../../src/planning/model/scope';
import { createProblem } from '../../../src/planning/problem';
import { aPin, aRotation, aTeacher } from '../../builders';
import { randomCounty } from '../../support/random-county';
import { off, RURAL, type SceneChange, scene, TOWN } from '../../support/scene';

function groupsOf(change: SceneChange, markOf?: (person: Person) => string) {
  return staffGroups(countyFacts(createProblem(scene(change))), markOf);
}

type Groups = ReturnType<typeof groupsOf>;

const staffNos = (groups: Groups): readonly (readonly string[])[] =>
  groups.map(({ members }) => members.map(({ teacher }) => teacher.staffNo));

/** Whether T-1 counts together with T-2, who is as T-1 is in the scene. */
function alike(change: SceneChange, markOf?: (person: Person) => string): boolean {
  return staffNos(groupsOf(change, markOf)).some((group) => group.includes('T-1') && group.includes('T-2'));
}

/** Whether they share their cover and itinerant work. */
function sameClass(change: SceneChange): boolean {
  return classesOf(groupsOf(change)).some((groups) => {
    const all = staffNos(groups).flat();
    return all.includes('T-1') && all.includes('T-2');
  });
}

test('the scene has three kinds of music teacher and one of Chinese', () => {
  const groups = groupsOf({});
  expect(
    groups.map(({ members, main, home, backbone }) => [members.length, main, home.code, backbone]),
  ).toEqual([
    [3, 'CHN', RURAL, false],
    [1, 'MUS', RURAL, false],
    [5, 'MUS', TOWN, true],
    [15, 'MUS', TOWN, false],
  ]);
  expect(groups.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  expect(classesOf(groups)).toHaveLength(3);
});

const sameAs: Readonly<Record<string, Partial<Teacher>>> = {
  name: { name: '王芳' },
  gender: { gender: 'MALE' },
  'a birth date far from retirement': { birthDate: '1990-01-01' },
  'a longer tenure': { joinedSchoolOn: '2005-09-01' },
  'more rural service without a title that asks for it': { ruralServiceYears: 5 },
  'a title without such a demand': { title: 'THIRD' },
  'a higher backbone level': { backbone: 'CITY' },
  'a special post': { employment: 'SPECIAL_POST' },
  'an exemption that is over': { exemption: 'CARE', exemptionUntil: '2026-08-31' },
  'leaving later in the year': { leavesOn: '2026-12-01' },
};

test.each(Object.keys(sameAs))('nothing reads %s: still alike', (what) => {
  expect(alike({ first: sameAs[what]! })).toBe(true);
});

const apart: Readonly<Record<string, Partial<Teacher>>> = {
  'another main subject': { mainSubject: 'ART', otherSubjects: ['MUS'] },
  'another stage': { stage: 'JUNIOR' },
  'another certificate': { otherSubjects: ['ART', 'CHN'] },
  'another school': { schoolCode: RURAL },
};

test.each(Object.keys(apart))('%s sets people apart, also in what they do at home', (what) => {
  expect(alike({ first: apart[what]! })).toBe(false);
  expect(sameClass({ first: apart[what]! })).toBe(false);
});

const apartInMoves: Readonly<Record<string, Partial<Teacher>>> = {
  'a part-time post': { fte: 0.5 },
  'no backbone level': { backbone: 'SCHOOL' },
  'too short a tenure': { joinedSchoolOn: '2024-09-01' },
  'an exemption': { exemption: 'CARE' },
  'nearness to retirement': { birthDate: '1970-01-01' },
  'a title that asks for rural service': { title: 'FIRST' },
};

test.each(Object.keys(apartInMoves))('%s sets people apart who share their work at home', (what) => {
  expect(alike({ first: apartInMoves[what]! })).toBe(false);
  expect(sameClass({ first: apartInMoves[what]! })).toBe(true);
});

test('who may not rotate is told apart also where there are no exchanges', () => {
  const rules = off('exchange');
  expect(alike({ rules, first: { joinedSchoolOn: '2024-09-01' } })).toBe(false);
  expect(alike({ rules })).toBe(true);
});

test('rural teachers are told apart by whether they may be partners', () => {
  const together = (joinedSchoolOn: string): boolean => {
    const more = aTeacher({ staffNo: 'R-2', schoolCode: RURAL, joinedSchoolOn });
    return staffNos(groupsOf({ roster: { teachers: [...scene().teachers, more] } })).some(
      (group) => group.includes('R-1') && group.includes('R-2'),
    );
  };
  expect([together('2023-09-01'), together('2023-09-02')]).toEqual([true, false]);
});

test('records set people apart while they bar somebody or take their days', () => {
  const record = (change: Parameters<typeof aRotation>[0]) => ({
    roster: { rotations: [aRotation({ staffNo: 'T-1', toSchoolCode: RURAL, ...change })] },
  });
  expect(alike(record({ kind: 'ITINERANT' }))).toBe(false);
  expect(alike(record({ endsOn: '2025-08-31', status: 'COMPLETED' }))).toBe(false);
  expect(alike(record({ endsOn: '2020-08-31', startsOn: '2019-09-01', status: 'COMPLETED' }))).toBe(true);
  expect(staffNos(groupsOf(record({}))).flat()).not.toContain('T-1');
});

test('years of hardship set people apart only while the rule burden counts them', () => {
  const served = { first: { ruralServiceYears: 6 } };
  const priced = { burden: { enabled: true, perYear: 0.3 } };
  const records = [
    aRotation({ staffNo: 'T-1', startsOn: '2018-09-01', endsOn: '2020-08-31', status: 'COMPLETED' }),
  ];
  expect(alike(served)).toBe(true);
  expect(alike({ roster: { rotations: records } })).toBe(true);
  expect(alike({ roster: { rotations: records }, rules: priced })).toBe(false);
});

test('pins set people apart, and a barred school also in what they do at home', () => {
  const pinned = (kind: 'STAYS' | 'NEVER' | 'SEND_TO', toSchoolCode: string | null = null): SceneChange => ({
    roster: { pins: [aPin({ kind, staffNo: 'T-1', toSchoolCode })] },
  });
  expect(alike(pinned('STAYS'))).toBe(false);
  expect(sameClass(pinned('STAYS'))).toBe(true);
  expect(alike(pinned('NEVER'))).toBe(false);
  expect(sameClass(pinned('NEVER'))).toBe(true);
  expect(alike(pinned('SEND_TO', RURAL))).toBe(false);
  expect(sameClass(pinned('SEND_TO', RURAL))).toBe(true);
  expect(alike(pinned('NEVER', RURAL))).toBe(false);
  expect(sameClass(pinned('NEVER', RURAL))).toBe(false);
});

test('marks set people apart', () => {
  expect(alike({}, () => 'same')).toBe(true);
  expect(alike({}, ({ teacher }) => (teacher.staffNo === 'T-1' ? 'previous' : ''))).toBe(false);
});

test('in random counties groups part those who may be moved, and members agree in all that is read of a group', () => {
  fc.assert(
    fc.property(randomCounty({ pins: 'ANY' }), (roster) => {
      const facts = countyFacts(createProblem(roster));
      const groups = staffGroups(facts);
      const movable = facts.people.filter(({ movable: may }) => may);
      expect(groups.flatMap(({ members }) => members)).toHaveLength(movable.length);
      expect(new Set(groups.flatMap(({ members }) => members))).toEqual(new Set(movable));
      for (const group of groups) {
        for (const person of group.members) {
          const { eligible: _, ...abilities } = abilitiesOf(person, facts);
          expect(group).toMatchObject({
            ...abilities,
            stage: person.teacher.stage,
            main: person.teacher.mainSubject,
            fte: person.teacher.fte,
            others: person.otherSubjects,
            backbone: person.backbone,
            lacksRuralService: person.lacksRuralService,
            sendTo: person.pins.sendTo,
            neverTo: person.pins.neverTo,
          });
          expect(group.home).toBe(person.home);
        }
      }
    }),
    { numRuns: 40, seed: 3 },
  );
});
