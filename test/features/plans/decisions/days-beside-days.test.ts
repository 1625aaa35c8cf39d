// Approving what the planner really proposes: days beside days, and whole plans of the golden counties.
import { inTransaction } from '../../../../src/database';
import { type RotationRecord } from '../../../../src/domain/rotation';
import { loadPlanningRoster, loadRoster, saveRoster } from '../../../../src/features/rosters';
import { aRotation } from '../../../builders';
import { onEachDatabase } from '../../../support/database';
import { goldenRoster } from '../../../support/golden';
import { planOf } from '../../../support/planning';
import { anItinerantMove } from '../../../support/scene';
import { type Desk, openDesk } from './desk';
import { NEAR, threeSchools } from './three-schools';

onEachDatabase('an approval of what the planner proposes', (database) => {
  let desk: Desk;
  afterEach(() => desk.api.app.close());

  const approve = async (moves: Parameters<Desk['plan']>[0]): Promise<string> => {
    const plan = await desk.submitted(moves);
    desk.as('boss', 'APPROVER');
    expect((await desk.decide('ApprovePlan', plan)).userErrors).toEqual([]);
    return plan;
  };
  const rotations = async (): Promise<readonly RotationRecord[]> =>
    (await loadRoster(database().dataSource.manager, desk.county, '2026-2027')).rotations;

  test('adds days to a schedule that begins on the same day; a bundle sees one record, a withdrawal takes its own back', async () => {
    const running = aRotation({
      staffNo: 'T-3',
      kind: 'ITINERANT',
      toSchoolCode: NEAR,
      subject: 'ART',
      daysPerWeek: 1,
      startsOn: '2026-09-01',
      endsOn: '2027-07-10',
      status: 'ACTIVE',
    });
    desk = await openDesk(database(), [{ ...threeSchools(), rotations: [running] }]);
    const plan = await approve({
      itinerants: [
        anItinerantMove({ staffNo: 'T-3', toSchool: NEAR, subject: 'ART', daysPerWeek: 1, fillsFte: 0.2 }),
      ],
    });
    expect(await rotations()).toEqual([
      expect.objectContaining({ staffNo: 'T-3', daysPerWeek: 2, status: 'ACTIVE', endsOn: '2027-08-31' }),
    ]);
    expect(await desk.sql('SELECT source, days_per_week FROM rotation_record ORDER BY source')).toEqual([
      { source: 'PLAN', days_per_week: 1 },
      { source: 'ROSTER', days_per_week: 1 },
    ]);

    const { dataSource } = database();
    const exported = await loadRoster(dataSource.manager, desk.county, '2026-2027');
    await inTransaction(dataSource, (manager) => saveRoster(manager, exported));
    expect(await rotations()).toEqual(exported.rotations);

    expect((await desk.decide('WithdrawPlan', plan, { reason: '暂缓' })).userErrors).toEqual([]);
    expect(await rotations()).toEqual([expect.objectContaining({ daysPerWeek: 1, endsOn: '2027-07-10' })]);
  });

  test.each(['cluster-of-eight', 'running-records', 'twelve-schools'])(
    'puts the plan of %s in force, and the next plan starts from it',
    async (name) => {
      const roster = await goldenRoster(name);
      const outcome = await planOf(roster, { withPrices: false });
      if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
      desk = await openDesk(database(), [roster]);
      const { itinerants, rotations: moved, exchanges } = outcome.plan;
      await approve(outcome.plan);
      const after = await desk.sql(
        `SELECT count(*)::int AS count FROM rotation_record WHERE source = 'PLAN'`,
      );
      expect(after).toEqual([{ count: itinerants.length + moved.length + 2 * exchanges.length }]);
      const { manager } = database().dataSource;
      const next = await planOf(await loadPlanningRoster(manager, desk.county, roster.county.schoolYear), {
        withPrices: false,
      });
      if (next.kind !== 'PLAN') throw new Error(JSON.stringify(next).slice(0, 1500));
      expect(next.plan.tiers[0]!.before).toBeLessThan(outcome.plan.tiers[0]!.before);
    },
    120_000,
  );
});
