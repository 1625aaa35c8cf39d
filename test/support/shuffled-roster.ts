// A roster whose rows stand in another order: the same input.
import fc from 'fast-check';
import { type Roster } from '../../src/domain/roster';

/** The same rows in another order, list by list. */
export function shuffled(roster: Roster): fc.Arbitrary<Roster> {
  const order = <Row>(rows: readonly Row[]): fc.Arbitrary<readonly Row[]> =>
    fc.shuffledSubarray([...rows], { minLength: rows.length });
  return fc
    .record({
      subjects: order(roster.subjects),
      schools: order(roster.schools),
      classes: order(roster.classes),
      curriculum: order(roster.curriculum),
      workload: order(roster.workload),
      teachers: order(roster.teachers),
      rotations: order(roster.rotations),
      pins: order(roster.pins),
      distances: order(roster.distances),
      hiringProfiles: order(roster.ruleSet.hiringProfiles ?? []),
    })
    .map(({ hiringProfiles, ...lists }) => ({
      ...roster,
      ...lists,
      ruleSet: roster.ruleSet.hiringProfiles ? { ...roster.ruleSet, hiringProfiles } : roster.ruleSet,
    }));
}
