// The example county has the troubles of real ones: the right total, the wrong subjects, and everything between.
import { generateCounty } from '../../examples/generator/generate-county';
import { PRESETS } from '../../examples/generator/options';
import { addYears } from '../../src/domain/calendar';
import { finishedWithin, isRunning } from '../../src/domain/service';
import { assessStaffing, type StaffingCell, staffInPost } from '../../src/domain/shortage';

const roster = generateCounty(PRESETS.county);
const { startDate } = roster.county;
const schoolOf = new Map(roster.schools.map((school) => [school.code, school]));
const { cells } = assessStaffing(roster, false);
const isRural = (code: string) => schoolOf.get(code)?.area === 'RURAL';
const rural = cells.filter((cell) => isRural(cell.school));
const town = cells.filter((cell) => !isRural(cell.school));
const sum = (list: readonly StaffingCell[], key: 'need' | 'supply' | 'shortage' | 'surplus') =>
  list.reduce((total, cell) => total + cell[key], 0);
const ofSubject = (list: readonly StaffingCell[], code: string) =>
  list.filter((cell) => cell.subject === code);

describe('subjects', () => {
  it('has about as many teachers as it needs and lacks 150-300 of them in the countryside', () => {
    expect(Math.abs(sum(cells, 'supply') / sum(cells, 'need') - 1)).toBeLessThan(0.015);
    expect(sum(rural, 'shortage')).toBeGreaterThan(150);
    expect(sum(rural, 'shortage')).toBeLessThan(300);
  });

  it.each(['MUS', 'PED', 'ART', 'ENG', 'SCI', 'ICT'])('lacks %s in the countryside', (code) => {
    expect(sum(ofSubject(rural, code), 'shortage')).toBeGreaterThan(
      0.12 * sum(ofSubject(rural, code), 'need'),
    );
    expect(sum(ofSubject(rural, code), 'supply')).toBeLessThan(sum(ofSubject(rural, code), 'need'));
  });

  it.each(['CHN', 'MAT', 'ENG', 'MUS', 'PED'])('has %s teachers to spare in town', (code) => {
    expect(sum(ofSubject(town, code), 'surplus')).toBeGreaterThan(8);
  });

  it('has town schools that are short in all', () => {
    const short = roster.schools.filter((school) => {
      const own = town.filter((cell) => cell.school === school.code);
      return own.length > 0 && sum(own, 'supply') < 0.97 * sum(own, 'need');
    });
    expect(short.length).toBeGreaterThanOrEqual(2);
  });

  it('has small schools that need fractions of a specialist, and classes of two grades', () => {
    const fractions = rural.filter((cell) => cell.subject === 'MUS' && cell.need > 0 && cell.need < 1);
    expect(fractions.length).toBeGreaterThan(20);
    expect(roster.classes.some((group) => group.classes === 0.5)).toBe(true);
  });
});

describe('people', () => {
  it('has 10-16% substitutes at the far rural schools and none in town', () => {
    const far = roster.teachers.filter(
      (t) => isRural(t.schoolCode) && schoolOf.get(t.schoolCode)!.remoteness >= 2,
    );
    const share = far.filter((teacher) => teacher.employment === 'CONTRACT').length / far.length;
    expect(share).toBeGreaterThanOrEqual(0.1);
    expect(share).toBeLessThanOrEqual(0.16);
    expect(roster.teachers.some((t) => t.employment === 'CONTRACT' && !isRural(t.schoolCode))).toBe(false);
  });

  it('lets 15-50% of the town teachers meet the conditions of exchange, some of them to the day', () => {
    const staff = roster.teachers.filter((t) => t.employment === 'POST' && !isRural(t.schoolCode));
    const served = staff.filter(
      (t) =>
        addYears(t.joinedSchoolOn, 6) <= startDate &&
        t.exemption === 'NONE' &&
        t.leavesOn === null &&
        addYears(t.birthDate, t.gender === 'MALE' ? 55 : 50) >= startDate,
    );
    expect(served.length / staff.length).toBeGreaterThan(0.15);
    expect(served.length / staff.length).toBeLessThan(0.5);
    expect(served.some((t) => t.joinedSchoolOn === addYears(startDate, -6))).toBe(true);
    expect(served.filter((t) => t.backbone !== 'NONE' && t.backbone !== 'SCHOOL').length).toBeGreaterThan(40);
  });

  it('has exemptions with and without an end, and some that have run out', () => {
    const exempt = roster.teachers.filter((teacher) => teacher.exemption !== 'NONE');
    expect(exempt.some((t) => t.exemptionUntil === null)).toBe(true);
    expect(exempt.some((t) => t.exemptionUntil !== null && t.exemptionUntil > startDate)).toBe(true);
    expect(exempt.some((t) => t.exemptionUntil !== null && t.exemptionUntil < startDate)).toBe(true);
  });

  it('has people gone by the start, people leaving later, part-timers and special-post teachers', () => {
    const leaving = roster.teachers.flatMap((t) => (t.leavesOn === null ? [] : [t.leavesOn]));
    expect(leaving.some((date) => date < startDate)).toBe(true);
    expect(leaving.some((date) => date > startDate)).toBe(true);
    expect(roster.teachers.filter((t) => t.fte < 1).length).toBeGreaterThan(10);
    const special = roster.teachers.filter((t) => t.employment === 'SPECIAL_POST');
    expect(special.length).toBeGreaterThan(30);
    expect(special.every((t) => isRural(t.schoolCode))).toBe(true);
  });

  it('has running rotations of every kind, people in cool-off and a withdrawn record', () => {
    const running = new Set(roster.rotations.filter((r) => isRunning(r, startDate)).map((r) => r.kind));
    expect(running).toEqual(new Set(['ROTATION', 'SUPPORT', 'ITINERANT', 'SHADOWING']));
    expect(roster.rotations.filter((r) => finishedWithin(r, startDate, 3)).length).toBeGreaterThan(5);
    expect(roster.rotations.some((r) => r.endsOn === addYears(startDate, -3))).toBe(true);
    expect(roster.rotations.some((r) => r.status === 'WITHDRAWN')).toBe(true);
  });
});

describe('posts, beds and money', () => {
  it('has schools over and below establishment, and posts for the hires it can pay', () => {
    const staff = staffInPost(roster);
    const free = roster.schools.map((school) => school.authorisedPosts - (staff.get(school.code) ?? 0));
    expect(free.filter((posts) => posts < 0).length).toBeGreaterThan(10);
    expect(free.filter((posts) => posts > 0).length).toBeGreaterThan(30);
    const ruralFree = free.filter((posts, i) => posts > 0 && isRural(roster.schools[i]!.code));
    const budget = Number(roster.ruleSet.rules['hiring-budget']?.['budget']);
    expect(budget).toBeGreaterThanOrEqual(30);
    expect(budget).toBeLessThanOrEqual(70);
    expect(ruralFree.reduce((a, b) => a + b, 0)).toBeGreaterThan(budget);
  });

  it('has few free beds', () => {
    const beds = roster.schools.reduce((total, school) => total + school.freeBeds, 0);
    expect(beds).toBeGreaterThan(10);
    expect(beds).toBeLessThan(80);
  });

  it('has one pin of each kind', () => {
    expect(new Set(roster.pins.map((pin) => pin.kind))).toEqual(
      new Set(['SEND_TO', 'NEVER', 'STAYS', 'RECEIVES_NOBODY']),
    );
  });
});
