// A plan from the request to the stored, readable result.

import { type Plan } from '../../../../src/planning/plan';
import { createProblem } from '../../../../src/planning/problem';
import { onEachDatabase, type TestDatabase } from '../../../support/database';
import { fiveSchools } from '../../../support/golden';
import { operation } from '../../operations';
import { openPlanLife, type PlanLife } from './plan-life';

// The inner group: its hooks end the queue before the outer ones close the database.
onEachDatabase('a plan', (database) => describe('that succeeds', () => suite(database)));

function suite(database: () => TestDatabase): void {
  let life: PlanLife;
  let county = '';
  let plan = '';
  let document: Plan;

  beforeAll(async () => {
    const roster = fiveSchools();
    county = roster.county.code;
    life = await openPlanLife(database(), [roster]);
    await life.work();
    plan = await life.start('first', { name: '第一稿', timeLimitSeconds: 60 });
    await life.until(plan, 'SUCCEEDED', 'FAILED');
    const { file } = (await life.run('ExportPlan', { plan })).data.exportPlan;
    const download = await life.api.app.inject({ method: 'GET', url: file.url });
    document = JSON.parse(download.body);
    expect(download.body).toBe(`${JSON.stringify(document, null, 1)}\n`);
    expect(file).toMatchObject({ mediaType: 'application/json', bytes: Buffer.byteLength(download.body) });
  });
  afterAll(() => life.close());

  test('is stored with the input it was made from, its tiers, its waterfall and its check', async () => {
    const answer = (await life.run('Plan', { plan })).data.plan;
    const problem = createProblem(fiveSchools());
    expect(answer).toMatchObject({
      name: '第一稿',
      state: 'DRAFT',
      outdated: false,
      inputHash: problem.inputHash,
      timeLimitSeconds: 60,
      // Asked for by nobody with an account.
      createdByName: null,
      check: { passed: true, violations: 0 },
    });
    expect(answer.run).toMatchObject({ state: 'SUCCEEDED', done: 1, attempts: 1, failure: null });
    expect(answer.tiers).toEqual(document.tiers);
    expect(answer.waterfall).toEqual(document.waterfall);
    expect(answer.tiers[0].value).toBeLessThan(answer.tiers[0].before);
    expect([answer.run.best, answer.run.bound]).toEqual([answer.tiers[0].value, answer.tiers[0].bound]);
    expect(life.problems).toEqual([]);
  });

  test('lists its moves by kind, with people and schools by name, and counts them', async () => {
    const all = (await life.run('PlanMoves', { plan, first: 200 })).data.plan.moves;
    const lists = {
      COVER: document.covers,
      ITINERANT: document.itinerants,
      ROTATION: document.rotations,
      EXCHANGE: document.exchanges,
      HIRE: document.hires,
    };
    expect(all.totalCount).toBe(Object.values(lists).reduce((sum, list) => sum + list.length, 0));
    expect(document.covers.length).toBeGreaterThan(0);
    for (const [kind, list] of Object.entries(lists)) {
      const moves = all.nodes.filter((move: { kind: string }) => move.kind === kind);
      expect(moves).toHaveLength(list.length);
      for (const move of moves) expect([move.kind, typeof move.toSchool.name]).toEqual([kind, 'string']);
    }
    const cover = all.nodes.find((move: { kind: string }) => move.kind === 'COVER');
    expect(cover).toMatchObject({
      position: 0,
      teacher: { staffNo: document.covers[0]!.staffNo },
      subject: { code: document.covers[0]!.subject },
      fills: [{ subjectCode: document.covers[0]!.subject, fte: document.covers[0]!.fte }],
    });
    const { moveCounts } = (await life.run('Plan', { plan })).data.plan;
    const covers = moveCounts.find((count: { kind: string }) => count.kind === 'COVER');
    expect(covers.moves).toBe(document.covers.length);
    expect(covers.fte).toBeCloseTo(
      document.covers.reduce((sum, { fte }) => sum + fte, 0),
      9,
    );
    const people = (moves: readonly { readonly staffNo: string }[]): number =>
      new Set(moves.map(({ staffNo }) => staffNo)).size;
    const persons = {
      COVER: people(document.covers),
      ITINERANT: people(document.itinerants),
      ROTATION: people(document.rotations),
      EXCHANGE: 2 * document.exchanges.length,
      HIRE: document.hires.reduce((sum, { count }) => sum + count, 0),
    };
    for (const { kind, persons: counted } of moveCounts)
      expect([kind, counted]).toEqual([kind, persons[kind as keyof typeof persons]]);
  });

  test('counts people once who have several entries', async () => {
    const { dataSource } = database();
    const [one] = (await dataSource.query(
      `INSERT INTO plan_move (county_id, school_year_id, plan_id, kind, position, staff_no, to_school_code, stage, subject_code)
       SELECT county_id, school_year_id, plan_id, kind, 1000, staff_no, to_school_code, stage, subject_code
       FROM plan_move WHERE kind = 'COVER' AND position = 0 RETURNING id`,
    )) as readonly { readonly id: string }[];
    try {
      const { moveCounts } = (await life.run('Plan', { plan })).data.plan;
      expect(moveCounts.find((count: { kind: string }) => count.kind === 'COVER')).toMatchObject({
        moves: document.covers.length + 1,
        persons: new Set(document.covers.map(({ staffNo }) => staffNo)).size,
      });
    } finally {
      await dataSource.query('DELETE FROM plan_move WHERE id = $1', [one!.id]);
    }
  });

  test('moves can be chosen by kind and school, page by page', async () => {
    const { school } = document.covers[0]!;
    const filter = { kinds: ['COVER'], schoolCodes: [school] };
    const expected = document.covers.filter((move) => move.school === school).map((move) => move.staffNo);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const answer = await life.run('PlanMoves', { plan, filter, first: 1, after });
      const { moves } = answer.data.plan;
      expect(moves.totalCount).toBe(expected.length);
      found.push(...moves.nodes.map((move: { teacher: { staffNo: string } }) => move.teacher.staffNo));
      after = moves.pageInfo.hasNextPage ? moves.pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual(expected);
  });

  test('says what stays short and why, worst first, and what was filled', async () => {
    const { cells } = (await life.run('PlanCells', { plan, filter: { short: true }, first: 200 })).data.plan;
    const left = document.cells.filter((cell) => cell.shortageAfter > 1e-9);
    expect(cells.totalCount).toBe(left.length);
    const values = cells.nodes.map((cell: { shortageAfter: number }) => cell.shortageAfter);
    expect(values).toEqual([...values].sort((a: number, b: number) => b - a));
    const filled = (await life.run('PlanCells', { plan, filter: { short: false } })).data.plan.cells;
    expect(filled.totalCount).toBe(document.cells.length - left.length);
    expect(cells.totalCount + filled.totalCount).toBeGreaterThan(0);
  });

  test('the same key gives the same plan, another input under it is refused', async () => {
    expect(await life.start('first', { name: '第一稿', timeLimitSeconds: 60 })).toBe(plan);
    const other = await life.run('StartPlan', { input: { county, idempotencyKey: 'first', name: '别的' } });
    expect(other.codes).toEqual(['CONFLICT']);
    const { plans } = (await life.run('Plans', { county })).data.county.schoolYear;
    expect(plans.nodes.filter(({ id }: { id: string }) => id === plan)).toHaveLength(1);
  });

  test('a rejected move is re-planned with least change, and the difference is told', async () => {
    const { staffNo } = document.itinerants[0]!;
    const input = { county, kind: 'NEVER', staffNo, reason: '本人不能走教' };
    expect((await life.run('Pin', { input })).data.pin.userErrors).toEqual([]);
    const next = await life.start('again', { basedOn: plan, timeLimitSeconds: 60 });
    expect((await life.until(next, 'SUCCEEDED', 'FAILED')).run.state).toBe('SUCCEEDED');
    const { basedOn, difference } = (await life.run('PlanDifference', { plan: next, first: 200 })).data.plan;
    expect(basedOn.id).toBe(plan);
    expect(difference.kept).toBeGreaterThan(0);
    expect(difference.changedFte).toBeGreaterThanOrEqual(difference.bound);
    const gone = difference.moves.nodes.filter(({ kind }: { kind: string }) => kind === 'REMOVED');
    expect(gone.map(({ before }: { before: { staffNo: string } }) => before.staffNo)).toContain(staffNo);
    const moves = (
      await life.run('PlanMoves', { plan: next, filter: { staffNos: [staffNo], kinds: ['ITINERANT'] } })
    ).data;
    expect(moves.plan.moves.totalCount).toBe(0);
    expect((await life.run('Plan', { plan })).data.plan.outdated).toBe(true);
    expect((await life.run('PlanDifference', { plan })).data.plan).toEqual({
      basedOn: null,
      difference: null,
    });
    const missing = plan.slice(0, -8);
    const answer = await life.run('StartPlan', { input: { county, idempotencyKey: 'z', basedOn: missing } });
    expect(answer.codes).toEqual(['NOT_FOUND']);
  });

  test('a name or a time limit out of range is refused by field', async () => {
    const answer = await life.run('StartPlan', {
      input: { county, idempotencyKey: 'x', name: 'x'.repeat(101), timeLimitSeconds: 0 },
    });
    expect(answer.data.startPlan.userErrors.map((error: { field: string }) => error.field)).toEqual([
      'input.name',
      'input.timeLimitSeconds',
    ]);
  });

  test('nobody of another county or another office sees it, starts it or exports it', async () => {
    const stranger = {
      role: 'PERSONNEL_OFFICER',
      countyCode: '110101',
      schoolCode: null,
      staffNo: null,
    } as const;
    const teacher = { role: 'TEACHER', countyCode: county, schoolCode: null, staffNo: 'T1' } as const;
    const officer = { ...stranger, countyCode: county };
    for (const grant of [stranger, teacher]) {
      life.api.actAs({ accountId: 'other', name: 'Other', grants: [grant] });
      expect((await life.run('Plan', { plan })).codes).toEqual(['FORBIDDEN']);
      expect((await life.run('ExportPlan', { plan })).codes).toEqual(['FORBIDDEN']);
      expect((await life.run('CancelPlan', { plan })).codes).toEqual(['FORBIDDEN']);
      expect((await life.run('StartPlan', { input: { county, idempotencyKey: 'y' } })).codes).toEqual([
        'FORBIDDEN',
      ]);
      const node = await life.api.ask('query Q($id: ID!) { node(id: $id) { id } }', { id: plan });
      expect(node.data).toEqual({ node: null });
    }
    life.api.actAs({ accountId: 'officer', name: 'Officer', grants: [officer] });
    const node = await life.api.ask('query Q($id: ID!) { node(id: $id) { id __typename } }', { id: plan });
    expect(node.data).toEqual({ node: { id: plan, __typename: 'Plan' } });
    expect((await life.run('Plan', { plan: 'nonsense' })).codes).toEqual(['FORBIDDEN']);
  });

  test.each(['Plan', 'PlanMoves', 'PlanCells', 'Plans'])(
    '%s sends at most ten statements, whatever the page size',
    async (name) => {
      const ask = async (first: number): Promise<void> => {
        const answer = await life.api.ask(
          operation(name),
          name === 'Plans' ? { county, first } : name === 'Plan' ? { plan } : { plan, first },
        );
        expect(answer.codes).toEqual([]);
      };
      const few = await database().statementsOf(() => ask(2));
      const many = await database().statementsOf(() => ask(200));
      expect(many).toHaveLength(few.length);
      expect(few.length).toBeLessThanOrEqual(10);
    },
  );
}
