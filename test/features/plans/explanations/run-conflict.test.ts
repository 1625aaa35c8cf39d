// Why a run gave no plan: the pins and rules in conflict, as data and in words.
import { conflictSentences, smallestConflict } from '../../../../src/planning/conflicts';
import { createProblem } from '../../../../src/planning/problem';
import { onEachDatabase } from '../../../support/database';
import { goldenRoster } from '../../../support/golden';
import { testSolver } from '../../../support/planning';
import { type GraphAnswer } from '../../api';
import { operation } from '../../operations';
import { openPlanLife, type PlanLife } from '../plan/plan-life';

onEachDatabase('pins against rules', (database) => {
  let life: PlanLife;
  afterEach(() => life.close());

  test('are named one by one, with the facts behind them', async () => {
    const roster = await goldenRoster('pins-against-beds');
    const conflict = smallestConflict(createProblem(roster), await testSolver())!;
    life = await openPlanLife(database(), [roster]);
    await life.work();
    const plan = await life.start('a', { timeLimitSeconds: 60 });
    await life.until(plan, 'SUCCEEDED', 'FAILED');
    for (const language of ['zh', 'en'] as const) {
      const answer = await life.api.ask(operation('PlanConflict'), { plan }, { 'accept-language': language });
      const { failure } = answer.data.plan.run;
      expect(failure.code).toBe('INFEASIBLE');
      const { smallest, members } = failure.conflict;
      expect(smallest).toBe(conflict.smallest);
      const told = members.nodes.flatMap(({ sentence }: GraphAnswer['data']) => sentence);
      const facts = members.nodes.flatMap(({ facts }: GraphAnswer['data']) =>
        facts.map(({ sentence }: GraphAnswer['data']) => sentence),
      );
      const [, ...expected] = conflictSentences(roster, conflict).map((sentence) => sentence[language]);
      expect([...told, ...facts]).toEqual(expected);
      expect(members.nodes.map(({ rule, staffNo }: GraphAnswer['data']) => rule ?? staffNo)).toEqual(
        conflict.members.map((member) => (member.kind === 'RULE' ? member.rule : member.pin.staffNo)),
      );
    }
  });
});
