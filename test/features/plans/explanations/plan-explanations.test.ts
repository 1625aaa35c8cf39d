// Why a plan is as it is, read over the API: what the document says, in the words of the reader's language.

import {
  moveSentences,
  priceSentence,
  shortageSentences,
  staySentence,
} from '../../../../src/planning/explain';
import { type ExplainedPlan } from '../../../../src/planning/plan';
import { onEachDatabase, type TestDatabase } from '../../../support/database';
import { fiveSchools } from '../../../support/golden';
import { type GraphAnswer } from '../../api';
import { operation } from '../../operations';
import { openPlanLife, type PlanLife } from '../plan/plan-life';

type Answer = GraphAnswer['data'];

// The inner group: its hooks end the queue before the outer ones close the database.
onEachDatabase('explanations', (database) => describe('of a plan', () => suite(database)));

function suite(database: () => TestDatabase): void {
  const roster = fiveSchools();
  let life: PlanLife;
  let plan = '';
  let document: ExplainedPlan;

  beforeAll(async () => {
    life = await openPlanLife(database(), [roster]);
    await life.work();
    plan = await life.start('first', { timeLimitSeconds: 60 });
    await life.until(plan, 'SUCCEEDED', 'FAILED');
    const { file } = (await life.run('ExportPlan', { plan })).data.exportPlan;
    document = JSON.parse((await life.api.app.inject({ method: 'GET', url: file.url })).body);
  });
  afterAll(() => life.close());

  const ask = async (name: string, variables: object, language = 'zh'): Promise<Answer> => {
    const answer = await life.api.ask(
      operation(name),
      { plan, ...variables },
      { 'accept-language': language },
    );
    expect(answer.codes).toEqual([]);
    return answer.data.plan;
  };

  test.each(['zh', 'en'] as const)('every move says in %s what the document says of it', async (language) => {
    const { moves } = await ask('ExplainMoves', { first: 100 }, language);
    expect(moves.totalCount).toBe(document.explanation.moves.length);
    expect(new Set(moves.nodes.map(({ kind }: Answer) => kind)).size).toBeGreaterThan(2);
    for (const { kind, position, explanation } of moves.nodes) {
      const told = document.explanation.moves.find(
        ({ measure, index }) => measure === kind && index === position,
      )!;
      const [head, ...rest] = moveSentences(roster, document, told).map((sentence) => sentence[language]);
      expect(explanation.sentence).toBe(head);
      expect(
        [...explanation.allowedBy, ...explanation.nextBest].map(({ sentence }: Answer) => sentence),
      ).toEqual(rest);
      expect(explanation).toMatchObject({ fills: told.fills, cost: told.cost });
      expect(explanation.allowedBy.map(({ rule, actual, limit }: Answer) => [rule, actual, limit])).toEqual(
        told.allowedBy.map(({ rule, actual, limit }) => [rule, actual, limit]),
      );
      for (const [i, other] of explanation.nextBest.entries()) {
        expect(other.blockers.map(({ code }: Answer) => code)).toEqual(
          told.nextBest[i]!.blockers.map(({ code }) => code),
        );
        expect(roster.teachers.find(({ staffNo }) => staffNo === other.staffNo)?.name).toBe(
          other.teacher.name,
        );
      }
    }
  });

  test.each(['zh', 'en'] as const)('every remaining shortage says in %s why it remains', async (language) => {
    const { cells } = await ask('ExplainShortages', { first: 100, filter: { short: true } }, language);
    expect(cells.totalCount).toBeGreaterThan(0);
    for (const { schoolCode, stage, subject, reason, explanation } of cells.nodes) {
      const told = document.cells.find(
        (cell) => cell.school === schoolCode && cell.stage === stage && cell.subject === subject.code,
      )!;
      const sentences = [explanation, ...explanation.ways].map(({ sentence }: Answer) => sentence);
      expect(sentences).toEqual(shortageSentences(roster, told).map((sentence) => sentence[language]));
      expect(explanation.ways[0].blockers[0]?.code ?? reason).toBe(reason);
    }
    const filled = (await ask('ExplainShortages', { filter: { short: false } })).cells.nodes;
    expect(filled.every(({ explanation }: Answer) => explanation === null)).toBe(true);
  });

  test('whoever is eligible and stays is told why, found by number, school or reason', async () => {
    const { stays } = await ask('WhyTheyStay', { first: 200 });
    const expected = [...document.explanation.stays].sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1));
    expect(stays.nodes.map(({ staffNo, sentence }: Answer) => [staffNo, sentence])).toEqual(
      expected.map((stay) => [stay.staffNo, staySentence(roster, stay).zh]),
    );
    expect(stays.totalCount).toBe(expected.length);
    const one = expected[3]!;
    const alone = (await ask('WhyTheyStay', { staffNos: [one.staffNo, 'NOBODY'] }, 'en')).stays;
    expect(alone.nodes).toHaveLength(1);
    expect(alone.nodes[0]).toMatchObject({
      staffNo: one.staffNo,
      reason: one.reason,
      sentence: staySentence(roster, one).en,
    });
    const home = (staffNo: string): string =>
      roster.teachers.find((teacher) => teacher.staffNo === staffNo)!.schoolCode;
    const there = expected.filter(({ staffNo }) => home(staffNo) === home(one.staffNo));
    const bySchool = await ask('WhyTheyStay', { schoolCodes: [home(one.staffNo)] });
    expect(bySchool.stays.totalCount).toBe(there.length);
    const byReason = await ask('WhyTheyStay', { reasons: [one.reason], first: 1 });
    expect(byReason.stays.totalCount).toBe(expected.filter(({ reason }) => reason === one.reason).length);
  });

  test('prices and balance are those of the document', async () => {
    const { prices, balance } = await ask('PlanPrices', {});
    expect(balance).toEqual(document.explanation.balance);
    expect(prices.map(({ limit, step, fall, atMost }: Answer) => ({ limit, step, fall, atMost }))).toEqual(
      document.explanation.prices.map(({ limit, step, fall, atMost }) => ({ limit, step, fall, atMost })),
    );
    expect(prices.map(({ sentence }: Answer) => sentence)).toEqual(
      document.explanation.prices.map((price) => priceSentence(roster, price).zh),
    );
    expect(prices.length).toBeGreaterThan(5);
  });

  test('nobody is named who has left the roster since: the number stands for the name', async () => {
    const { staffNo } = document.itinerants[0]!;
    await database().dataSource.query('UPDATE teacher SET staff_no = $2 WHERE staff_no = $1', [
      staffNo,
      'GONE',
    ]);
    const { nodes } = (await ask('ExplainMoves', { filter: { staffNos: [staffNo] } })).moves;
    await database().dataSource.query('UPDATE teacher SET staff_no = $2 WHERE staff_no = $1', [
      'GONE',
      staffNo,
    ]);
    expect(nodes[0].explanation.sentence.startsWith(`${staffNo}每周`)).toBe(true);
  });

  test.each(['ExplainMoves', 'ExplainShortages', 'WhyTheyStay', 'PlanPrices'])(
    '%s sends at most ten statements, whatever the page size',
    async (name) => {
      const few = await database().statementsOf(() => ask(name, { first: 2 }));
      const many = await database().statementsOf(() => ask(name, { first: 100 }));
      expect(many).toHaveLength(few.length);
      expect(few.length).toBeLessThanOrEqual(10);
    },
  );
}
