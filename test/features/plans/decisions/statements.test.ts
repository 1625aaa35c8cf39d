// The number of SQL statements of an approval and of a withdrawal does not grow with the county or the plan.
import { type Roster } from '../../../../src/domain/roster';
import { type PlanMoves } from '../../../../src/planning/plan';
import { aSchool, needs, teachers } from '../../../builders';
import { onEachDatabase } from '../../../support/database';
import { aHireMove, rotations } from '../../../support/scene';
import { type Desk, openDesk } from './desk';
import { ONE_OF_EACH, threeSchools } from './three-schools';

/** Twenty more rural schools that lack a teacher each. */
function largerCounty(): { readonly roster: Roster; readonly moves: Partial<PlanMoves> } {
  const base = threeSchools({}, { 'hiring-budget': { budget: 30 } });
  const more = Array.from({ length: 20 }, (_, i) => `54000000${String(i).padStart(2, '0')}`);
  const roster: Roster = {
    ...base,
    schools: [
      ...base.schools,
      ...more.map((code) => aSchool({ code, name: `村小 ${code}`, area: 'RURAL', latitude: 25.3 })),
    ],
    classes: [...base.classes, ...more.flatMap((code) => needs(code, { MUS: 2, CHN: 5 }))],
    teachers: [
      ...base.teachers,
      ...more.flatMap((schoolCode) =>
        teachers(5, { staffNo: `V${schoolCode}`, schoolCode, mainSubject: 'CHN' }),
      ),
    ],
  };
  return {
    roster,
    moves: {
      ...ONE_OF_EACH,
      exchanges: [],
      rotations: rotations(2),
      hires: more.map((school) => aHireMove({ school })),
    },
  };
}

onEachDatabase('deciding about a plan', (database) => {
  const statements = async (roster: Roster, moves: Partial<PlanMoves>): Promise<readonly number[]> => {
    const desk: Desk = await openDesk(database(), [roster]);
    try {
      const planId = await desk.submitted(moves);
      desk.as('boss', 'APPROVER');
      const input = { planId, expectedVersion: 2, idempotencyKey: 'k', reason: '重做' };
      const counts: number[] = [];
      for (const [name, version] of [
        ['RecheckPlan', 2],
        ['ApprovePlan', 3],
        ['WithdrawPlan', 4],
      ] as const) {
        const sent = await database().statementsOf(async () => {
          const { data, text } = await desk.run(name, { input: { ...input, expectedVersion: version } });
          if (Object.values<{ userErrors: unknown[] }>(data)[0]?.userErrors.length !== 0)
            throw new Error(text);
        });
        counts.push(sent.length);
      }
      return counts;
    } finally {
      await desk.api.app.close();
    }
  };

  test('takes the same number of statements for one hire and for twenty', async () => {
    const small = await statements(threeSchools(), ONE_OF_EACH);
    const { roster, moves } = largerCounty();
    expect(await statements(roster, moves)).toEqual(small);
    expect(Math.max(...small)).toBeLessThan(45);
  });
});
