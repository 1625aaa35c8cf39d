// The generator: one seed, one county; its presets have the sizes the bench speaks of.
import { generateCounty } from '../../examples/generator/generate-county';
import { GOLDEN_PRESETS } from '../../examples/generator/golden-presets';
import { PRESETS } from '../../examples/generator/options';
import { roadDistances } from '../../src/domain/distance';
import { isRunning } from '../../src/domain/service';
import { assessStaffing } from '../../src/domain/shortage';
import { countyOf } from '../../src/planning/planner';
import { createProblem } from '../../src/planning/problem';

describe('generateCounty', () => {
  it('gives the same roster for the same seed and another one for another', () => {
    const text = (seed: number) => JSON.stringify(generateCounty({ ...PRESETS.cluster, seed }));
    expect(text(5)).toBe(text(5));
    expect(text(5)).not.toBe(text(6));
  });

  it.each([
    ['cluster', PRESETS.cluster, 8],
    ['24-schools', PRESETS['24-schools'], 24],
    ['large', PRESETS.large, 350],
  ] as const)('%s has its number of schools and teachers', (_, options, schools) => {
    const roster = generateCounty(options);
    expect(roster.schools).toHaveLength(schools);
    expect(roster.teachers).toHaveLength(options.teachers);
  });

  it('makes the short county about 500 teachers short, with money and posts for some hundreds', () => {
    const roster = generateCounty(PRESETS['short-county']);
    const { cells } = assessStaffing(roster, false);
    const gap = cells.reduce((sum, cell) => sum + cell.need - cell.supply, 0);
    expect(gap).toBeGreaterThan(460);
    expect(gap).toBeLessThan(540);
    expect(roster.ruleSet.rules['hiring-budget']?.['budget']).toBe(320);
  });

  it.each([
    ['county-open', PRESETS['county-open'], 120],
    ['short-county-open', PRESETS['short-county-open'], 90],
  ] as const)('%s has beds and posts to spare and many people who could go', (_, options, people) => {
    const roster = generateCounty(options);
    const { facts, groups } = countyOf(createProblem(roster));
    const rural = facts.schools.filter((school) => school.receives);
    const beds = rural.reduce((sum, { school }) => sum + school.freeBeds, 0);
    const posts = rural.reduce(
      (sum, { school, staffInPost }) => sum + Math.max(0, school.authorisedPosts - staffInPost),
      0,
    );
    expect(beds).toBeGreaterThan(people + options.hiringBudget);
    expect(posts).toBeGreaterThan(options.hiringBudget);
    const senders = groups.filter(
      ({ mayRotate, home, stage, main }) => mayRotate && facts.surplus(home.code, stage, main) >= 1,
    );
    expect(senders.reduce((sum, { members }) => sum + members.length, 0)).toBeGreaterThan(people);
    expect(new Set(senders.map(({ stage, main }) => `${stage}|${main}`)).size).toBeGreaterThan(12);
  });

  it('lets nobody travel beyond the reach of itinerant work or leave a cell short that was not', () => {
    const roster = generateCounty(PRESETS.county);
    const { startDate } = roster.county;
    const km = roadDistances(roster.schools, [], 1.3);
    const home = new Map(roster.teachers.map((teacher) => [teacher.staffNo, teacher.schoolCode]));
    for (const record of roster.rotations.filter((r) => r.kind === 'ITINERANT')) {
      expect(km(home.get(record.staffNo)!, record.toSchoolCode)).toBeLessThanOrEqual(15);
    }
    const before = assessStaffing({ ...roster, rotations: [] }, false).cellById;
    const sent = roster.rotations.filter((r) => r.kind !== 'SHADOWING' && isRunning(r, startDate));
    const after = assessStaffing({ ...roster, rotations: sent }, false).cells;
    for (const cell of after) {
      expect(cell.shortage).toBeLessThanOrEqual((before.get(cell.id)?.shortage ?? 0) + 0.1 + 1e-9);
    }
  });

  it('sends more people to one school than it has beds in the conflicting county', () => {
    const { pins, schools } = generateCounty(GOLDEN_PRESETS['pins-against-beds']);
    expect(new Set(pins.map((pin) => pin.toSchoolCode)).size).toBe(1);
    const host = schools.find((school) => school.code === pins[0]?.toSchoolCode);
    expect(pins.every((pin) => pin.kind === 'SEND_TO')).toBe(true);
    expect(host?.freeBeds).toBe(pins.length - 1);
  });

  it('shows running records, exemptions, part-timers, nine-year schools and teaching points in one small county', () => {
    const roster = generateCounty(GOLDEN_PRESETS['running-records']);
    const kinds = new Set(roster.schools.map((school) => school.kind));
    expect(kinds.has('NINE_YEAR') && kinds.has('TEACHING_POINT')).toBe(true);
    const running = roster.rotations.filter((record) => isRunning(record, roster.county.startDate));
    expect(running.length).toBeGreaterThanOrEqual(6);
    expect(roster.teachers.filter((teacher) => teacher.exemption !== 'NONE').length).toBeGreaterThanOrEqual(
      10,
    );
    expect(roster.teachers.some((teacher) => teacher.fte < 1)).toBe(true);
  });
});
