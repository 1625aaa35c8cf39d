// Working on a plan: a move rejected with its reason and planned again, a rotation pinned, alternatives asked for.
import { inTransaction } from '../../../../src/database';
import { erasePeople } from '../../../../src/features/personal-data';
import { personalData } from '../../../../src/features/personal-data/personal-data.store';
import { type ExplainedPlan } from '../../../../src/planning/plan';
import { onEachDatabase, type TestDatabase } from '../../../support/database';
import { scene } from '../../../support/scene';
import { type GraphAnswer, officerOf } from '../../api';
import { openPlanLife, type PlanLife } from '../plan/plan-life';

type Answer = GraphAnswer['data'];

// The inner group: its hooks end the queue before the outer ones close the database.
onEachDatabase('a verdict on a move', (database) => describe('of a plan', () => suite(database)));

function suite(database: () => TestDatabase): void {
  let life: PlanLife;
  let county = '';
  let plan = '';
  let document: ExplainedPlan;

  beforeAll(async () => {
    const roster = scene();
    county = roster.county.code;
    life = await openPlanLife(database(), [roster]);
    await life.work();
    plan = await life.start('first', { timeLimitSeconds: 60 });
    await life.until(plan, 'SUCCEEDED', 'FAILED');
    const { file } = (await life.run('ExportPlan', { plan })).data.exportPlan;
    document = JSON.parse((await life.api.app.inject({ method: 'GET', url: file.url })).body);
  });
  afterAll(() => life.close());
  beforeEach(() => life.api.actAs(officerOf(county)));

  const reject = async (key: string, input: object): Promise<GraphAnswer> =>
    life.run('RejectMove', { input: { planId: plan, reason: '本人有困难', idempotencyKey: key, ...input } });
  const actions = async (): Promise<readonly string[]> => {
    const rows = await database().dataSource.query('SELECT action FROM audit_entry ORDER BY sequence');
    return rows.map(({ action }: Answer) => action).filter((action: string) => !/PLAN_RUN/.test(action));
  };
  const pins = async (): Promise<Answer[]> =>
    (await life.run('Pins', { county })).data.county.schoolYear.pins.nodes;

  test('rejects a rotation, keeps the reason, and the new plan does without it', async () => {
    const { staffNo, toSchool } = document.rotations[1]!;
    const [before, seen] = [(await pins()).length, (await actions()).length];
    const input = { kind: 'ROTATION', position: 1, replan: { timeLimitSeconds: 60 } };
    const answer = (await reject('a', input)).data.rejectMove;
    expect(answer.userErrors).toEqual([]);
    expect(answer.move).toMatchObject({
      kind: 'ROTATION',
      position: 1,
      verdict: { kind: 'REJECTED', reason: '本人有困难' },
    });
    expect((await actions()).slice(seen)).toEqual(['PIN_SET', 'MOVE_REJECTED', 'PLAN_STARTED']);
    const set = await pins();
    expect(set).toHaveLength(before + 1);
    expect(set.find(({ id }) => id === answer.move.verdict.pinId)).toMatchObject({
      kind: 'NEVER',
      teacher: { staffNo },
      toSchool: { code: toSchool },
      reason: '本人有困难',
    });
    const again = (await reject('a', input)).data.rejectMove;
    expect([again.plan.id, (await pins()).length]).toEqual([answer.plan.id, before + 1]);
    expect((await life.until(answer.plan.id, 'SUCCEEDED', 'FAILED')).run.state).toBe('SUCCEEDED');
    const told = (await life.run('PlanDifference', { plan: answer.plan.id, first: 200 })).data.plan;
    expect(told.basedOn.id).toBe(plan);
    expect(told.difference.kept).toBeGreaterThan(0);
    const kinds = ['ROTATION'];
    const { moves } = (await life.run('PlanMoves', { plan: answer.plan.id, filter: { kinds } })).data.plan;
    const going = moves.nodes.map(({ teacher }: Answer) => teacher.staffNo);
    // Somebody else goes in their place; the other two still do.
    expect(going).toHaveLength(3);
    expect(going).not.toContain(staffNo);
    expect(going).toEqual(
      expect.arrayContaining([document.rotations[0]!.staffNo, document.rotations[2]!.staffNo]),
    );
  });

  test('is listed with who said it, and forgets its pin when that is taken away', async () => {
    const { verdicts } = (await life.run('PlanVerdicts', { plan })).data.plan;
    const [verdict] = verdicts.nodes;
    expect(verdict).toMatchObject({
      sequence: 1,
      moveKind: 'ROTATION',
      staffNo: document.rotations[1]!.staffNo,
      decidedBy: 'officer',
    });
    await life.run('Unpin', { input: { pinId: verdict.pinId, reason: '已协调' } });
    const after = (await life.run('PlanVerdicts', { plan })).data.plan.verdicts.nodes;
    expect(after[0]).toMatchObject({ sequence: 1, pinId: null, reason: '本人有困难' });
  });

  test('pins a rotation once', async () => {
    expect(document.rotations.length).toBeGreaterThan(0);
    const input = { planId: plan, kind: 'ROTATION', position: 0, reason: '局务会决定' };
    const pinned = (await life.run('PinMove', { input })).data.pinMove;
    expect(pinned).toMatchObject({ move: { verdict: { kind: 'PINNED' } }, userErrors: [] });
    const { staffNo, toSchool } = document.rotations[0]!;
    expect((await pins()).find(({ id }) => id === pinned.move.verdict.pinId)).toMatchObject({
      kind: 'SEND_TO',
      teacher: { staffNo },
      toSchool: { code: toSchool },
    });
    const twice = (await life.run('PinMove', { input })).data.pinMove;
    expect(twice.userErrors.map(({ code, field }: Answer) => [code, field])).toEqual([
      ['PINNED_ALREADY', null],
    ]);
  });

  test('tells who else could make a move, and why not so far', async () => {
    const told = document.explanation.moves.find(
      ({ measure, index }) => measure === 'ROTATION' && index === 0,
    )!;
    const { move } = (await life.run('MoveAlternatives', { plan, kind: 'ROTATION', position: 0 })).data.plan;
    expect(move.alternatives.map(({ staffNo, fte, cost }: Answer) => ({ staffNo, fte, cost }))).toEqual(
      told.nextBest.map(({ staffNo, fte, cost }) => ({ staffNo, fte, cost })),
    );
    expect(move.alternatives[0].sentence).toMatch(/^未选/);
    const none = await life.run('MoveAlternatives', { plan, kind: 'ROTATION', position: 99_999 });
    expect(none.data.plan.move).toBeNull();
  });

  test.each([
    [
      'an itinerant who is to stay',
      { kind: 'ITINERANT', position: 0, scope: 'STAYS' },
      'MOVE_NOT_REJECTED_THIS_WAY',
    ],
    ['a move that is not there', { kind: 'ITINERANT', position: 99_999 }, 'MOVE_UNKNOWN'],
    ['a move without a reason', { kind: 'ITINERANT', position: 1, reason: ' ' }, 'PIN_REASON'],
    [
      'with no time to plan',
      { kind: 'ITINERANT', position: 1, replan: { timeLimitSeconds: 0 } },
      'TIME_LIMIT_OUT_OF_RANGE',
    ],
  ])('%s is refused in words and changes nothing', async (name, input, code) => {
    const before = [await pins(), await actions()];
    const answer = (await reject(`refused ${name}`, input)).data.rejectMove;
    expect(answer).toMatchObject({ move: null, plan: null, userErrors: [{ code }] });
    expect([await pins(), await actions()]).toEqual(before);
    // A refused verdict takes no key: the same key may come again with another input.
    const next = await reject(`refused ${name}`, { kind: 'HIRE', position: 99_999 });
    expect(next.codes).toEqual([]);
  });

  test('is one effect of one key, however many ask at once', async () => {
    const before = (await pins()).length;
    const input = { kind: 'ROTATION', position: 2, scope: 'STAYS', reason: '另有任务' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => reject('at once', input)));
    expect(answers.flatMap(({ data }) => data.rejectMove.userErrors)).toEqual([]);
    expect(await pins()).toHaveLength(before + 1);
  });

  test('is offered where it can be given', async () => {
    const can = async (kind: string): Promise<Answer> =>
      (await life.run('MoveAlternatives', { plan, kind, position: 0 })).data.plan.move.viewerCan;
    expect(await can('ROTATION')).toEqual({ reject: true, pin: true });
    expect(await can('ITINERANT')).toEqual({ reject: true, pin: false });
    const auditor = { role: 'AUDITOR', countyCode: county, schoolCode: null, staffNo: null } as const;
    life.api.actAs({ accountId: 'a', name: 'A', grants: [auditor] });
    expect(await can('ROTATION')).toEqual({ reject: false, pin: false });
  });

  test('is given on drafts only, by officers of the county', async () => {
    const { dataSource } = database();
    await dataSource.query(`UPDATE plan SET state = 'SUBMITTED' WHERE name = '2026-2027 方案 Plan'`);
    const answer = (await reject('late', { kind: 'ITINERANT', position: 1 })).data.rejectMove;
    expect(answer.userErrors[0].code).toBe('PLAN_NOT_DRAFT');
    await dataSource.query(`UPDATE plan SET state = 'DRAFT'`);
    life.api.actAs(officerOf('110101'));
    expect((await reject('x', { kind: 'ITINERANT', position: 1 })).codes).toEqual(['FORBIDDEN']);
    const approver = { role: 'APPROVER', countyCode: county, schoolCode: null, staffNo: null } as const;
    life.api.actAs({ accountId: 'a', name: 'A', grants: [approver] });
    expect((await reject('x', { kind: 'ITINERANT', position: 1 })).codes).toEqual(['FORBIDDEN']);
  });

  test('its reason is shown to the person and goes with the person', async () => {
    const { staffNo } = document.rotations[1]!;
    const { dataSource } = database();
    const about = (): Promise<unknown> => personalData(dataSource.manager, county, staffNo);
    expect(JSON.stringify(await about())).toContain('本人有困难');
    const gone = await inTransaction(dataSource, async (manager) => {
      await erasePeople(manager, county, [staffNo]);
      const [row] = await manager.query('SELECT reason FROM move_verdict WHERE staff_no = $1', [staffNo]);
      return row.reason;
    });
    expect(gone).toBe('（已清除）');
  });

  test('nothing said can be said otherwise later', async () => {
    const changes = ["reason = 'x'", "reason = '（已清除）', kind = 'PINNED'"].map(
      (set) => `UPDATE move_verdict SET ${set}`,
    );
    for (const change of [...changes, 'DELETE FROM move_verdict']) {
      await expect(database().dataSource.query(change)).rejects.toThrow();
    }
  });
}
