// Words on a plan: its name and description while it is a draft, and comments that stay.
import { aClassGroup, aRoster } from '../../../builders';
import { onEachDatabase } from '../../../support/database';
import { type GraphAnswer, officerOf } from '../../api';
import { openPlanLife, type PlanLife } from '../plan/plan-life';

const ROSTER = aRoster({ classes: [aClassGroup()] });
const county = ROSTER.county.code;

onEachDatabase('words on a plan', (database) => {
  let life: PlanLife;
  let plan = '';
  beforeEach(async () => {
    life = await openPlanLife(database(), [ROSTER]);
    plan = await life.start('a', { name: '第一稿' });
  });
  afterEach(() => life.close());

  const update = (input: object): Promise<GraphAnswer> =>
    life.run('UpdatePlan', { input: { planId: plan, ...input } });
  const comment = (text: string): Promise<GraphAnswer> =>
    life.run('AddPlanComment', { input: { planId: plan, text } });

  test('a draft is named and described by who saw its version', async () => {
    const done = (await update({ expectedVersion: 1, name: ' 送审稿 ', description: '按局务会意见' })).data
      .updatePlan;
    expect(done).toMatchObject({
      plan: { name: '送审稿', description: '按局务会意见', version: 2 },
      userErrors: [],
    });
    expect((await update({ expectedVersion: 1, name: '旧稿' })).codes).toEqual(['CONFLICT']);
    const same = (await update({ expectedVersion: 2, name: '送审稿' })).data.updatePlan;
    expect(same.plan.version).toBe(2);
    const [entry] = await database().dataSource.query(
      `SELECT detail FROM audit_entry WHERE action = 'PLAN_UPDATED'`,
    );
    expect(entry.detail).toEqual({
      before: { name: '第一稿', description: '' },
      after: { name: '送审稿', description: '按局务会意见' },
    });
  });

  test.each([
    [{ name: '  ' }, 'input.name'],
    [{ name: 'x'.repeat(101) }, 'input.name'],
    [{ description: 'x'.repeat(2001) }, 'input.description'],
  ])('words of a wrong length are refused', async (input, field) => {
    const { userErrors } = (await update({ expectedVersion: 1, ...input })).data.updatePlan;
    expect(userErrors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  test('of twenty officers who rename it at once one wins', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => update({ expectedVersion: 1, name: `第${i}稿` })),
    );
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(answers.filter(({ codes }) => codes[0] === 'CONFLICT')).toHaveLength(19);
  });

  test('a plan that was submitted keeps its words, and still takes comments', async () => {
    await database().dataSource.query(`UPDATE plan SET state = 'SUBMITTED'`);
    const { userErrors } = (await update({ expectedVersion: 1, name: '改名' })).data.updatePlan;
    expect(userErrors[0].code).toBe('PLAN_NOT_DRAFT');
    expect((await comment('请补充说明')).data.addPlanComment.comment.sequence).toBe(1);
  });

  test('comments stand in the order they were made, with who made them', async () => {
    await Promise.all(['一', '二', '三'].map((text) => comment(text)));
    const approver = { role: 'APPROVER', countyCode: county, schoolCode: null, staffNo: null } as const;
    life.api.actAs({ accountId: 'approver', name: 'Approver', grants: [approver] });
    expect((await comment(' 同意 ')).data.addPlanComment.comment).toMatchObject({
      sequence: 4,
      text: '同意',
      writtenBy: 'approver',
    });
    const { comments } = (await life.run('PlanComments', { plan, first: 2 })).data.plan;
    expect(comments.totalCount).toBe(4);
    expect(comments.nodes.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 2]);
    const rest = await life.run('PlanComments', { plan, after: comments.pageInfo.endCursor });
    expect(rest.data.plan.comments.nodes.map(({ text }: { text: string }) => text)).toContain('同意');
    for (const change of ["UPDATE plan_comment SET text = 'x'", 'DELETE FROM plan_comment']) {
      await expect(database().dataSource.query(change)).rejects.toThrow();
    }
  });

  test.each(['', '   ', 'x'.repeat(2001)])('a comment of a wrong length is refused', async (text) => {
    expect((await comment(text)).data.addPlanComment.userErrors[0].code).toBe('COMMENT_LENGTH');
  });

  test('auditors read comments and write none, strangers do neither', async () => {
    await comment('一');
    const auditor = { role: 'AUDITOR', countyCode: county, schoolCode: null, staffNo: null } as const;
    life.api.actAs({ accountId: 'auditor', name: 'Auditor', grants: [auditor] });
    expect((await life.run('PlanComments', { plan })).data.plan.comments.totalCount).toBe(1);
    expect((await comment('二')).codes).toEqual(['FORBIDDEN']);
    expect((await update({ expectedVersion: 1, name: '改名' })).codes).toEqual(['FORBIDDEN']);
    life.api.actAs(officerOf('110101'));
    expect((await comment('二')).codes).toEqual(['FORBIDDEN']);
    expect((await life.run('PlanComments', { plan })).codes).toEqual(['FORBIDDEN']);
  });
});
