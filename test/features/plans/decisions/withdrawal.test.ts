// Taking an approved plan back: everything is as it was, nothing is forgotten; too late once somebody has begun.

import { MIGRATIONS } from '../../../../migrations';
import { OnePostingATeacher1790000000043 } from '../../../../migrations/0043-one-posting-a-teacher';
import { inTransaction, migrate, revert } from '../../../../src/database';
import { loadPlanningRoster, loadRoster, saveRoster } from '../../../../src/features/rosters';
import { type Role } from '../../../../src/graphql/viewer';
import { createProblem } from '../../../../src/planning/problem';
import { aRotation } from '../../../builders';
import { onEachDatabase } from '../../../support/database';
import { type Desk, openDesk } from './desk';
import { ONE_OF_EACH, threeSchools } from './three-schools';

const ROSTER = threeSchools();

onEachDatabase('the withdrawal of an approved plan', (database) => {
  let desk: Desk;
  let plan: string;
  beforeEach(async () => {
    desk = await openDesk(database(), [ROSTER]);
    plan = await desk.submitted(ONE_OF_EACH);
    desk.as('boss', 'APPROVER');
    await desk.decide('ApprovePlan', plan, { decidedOn: '2026-06-20' });
  });
  afterEach(() => desk.api.app.close());

  const inputHash = async (): Promise<string> => {
    const { code, schoolYear } = ROSTER.county;
    return createProblem(await loadPlanningRoster(database().dataSource.manager, code, schoolYear)).inputHash;
  };
  const records = (): Promise<{ id: string; staffNo: string; version: number }[]> =>
    desk.sql(`SELECT r.id, t.staff_no AS "staffNo", r.version FROM rotation_record r JOIN teacher t ON t.id = r.teacher_id
      ORDER BY t.staff_no`);
  const event = async (staffNo: string, kind: string, happenedOn: string, more = {}): Promise<void> => {
    desk.as('officer', 'PERSONNEL_OFFICER');
    const record = (await records()).find((each) => each.staffNo === staffNo)!;
    const { code, schoolYear } = ROSTER.county;
    const rotationId = Buffer.from(JSON.stringify(['RotationRecord', code, schoolYear, record.id])).toString(
      'base64url',
    );
    const input = {
      rotationId,
      expectedVersion: record.version,
      idempotencyKey: `${staffNo}${kind}`,
      kind,
      happenedOn,
    };
    const answer = await desk.run('RecordRotationEvent', { input: { ...input, ...more } });
    expect(answer.data.recordRotationEvent.userErrors).toEqual([]);
    desk.as('boss', 'APPROVER');
  };

  test('frees people, posts, beds and budget, keeps the history, and the next plan may do the same', async () => {
    await event('T-1', 'NOTIFIED', '2026-06-25', { deadline: '2026-07-02' });
    expect(await inputHash()).not.toBe(createProblem(ROSTER).inputHash);
    const answer = await desk.decide('WithdrawPlan', plan, { reason: '县里另有安排' });
    expect(answer).toMatchObject({ plan: { state: 'WITHDRAWN' }, userErrors: [] });
    // As if it had not been, for whoever plans next.
    expect(await inputHash()).toBe(createProblem(ROSTER).inputHash);
    expect(await desk.sql(`SELECT 1 FROM plan_claim WHERE released_at IS NULL`)).toEqual([]);
    expect(await desk.sql('SELECT state FROM vacancy')).toEqual([{ state: 'WITHDRAWN' }]);
    const told = await desk.sql(
      `SELECT t.staff_no AS who, r.status, string_agg(e.kind, '>' ORDER BY e.sequence) AS events,
         max(e.reason) AS reason
       FROM rotation_record r JOIN teacher t ON t.id = r.teacher_id JOIN rotation_event e ON e.rotation_id = r.id
       GROUP BY 1, 2 ORDER BY 1`,
    );
    expect(told).toEqual([
      { who: 'R-1', status: 'WITHDRAWN', events: 'PLANNED>WITHDRAWN', reason: '县里另有安排' },
      { who: 'T-1', status: 'WITHDRAWN', events: 'PLANNED>NOTIFIED>WITHDRAWN', reason: '县里另有安排' },
      { who: 'T-2', status: 'WITHDRAWN', events: 'PLANNED>WITHDRAWN', reason: '县里另有安排' },
      { who: 'T-3', status: 'WITHDRAWN', events: 'PLANNED>WITHDRAWN', reason: '县里另有安排' },
    ]);
    const [{ detail }] = await desk.sql(`SELECT detail FROM audit_entry WHERE action = 'PLAN_WITHDRAWN'`);
    expect(detail).toMatchObject({ from: 'APPROVED', postings: 4, vacancies: 1 });
    const again = await desk.submitted(ONE_OF_EACH);
    desk.as('boss', 'APPROVER');
    expect((await desk.decide('ApprovePlan', again)).userErrors).toEqual([]);
  });

  test('is told, like the approval, to the offices, and to teachers and principals whom a posting is about', async () => {
    await desk.decide('WithdrawPlan', plan, { reason: '重做' });
    const told = async (role: Role, part: { schoolCode?: string; staffNo?: string }): Promise<unknown> => {
      const grant = { role, countyCode: ROSTER.county.code, schoolCode: null, staffNo: null, ...part };
      desk.api.actAs({ accountId: role, name: role, grants: [grant] });
      const { data } = await desk.run('ChangesSince', { county: ROSTER.county.code });
      return data.changesSince.nodes
        .map(({ kind }: { kind: string }) => kind)
        .filter((kind: string) => /APPROVED|WITHDRAWN/.test(kind));
    };
    const [record] = await desk.sql(
      `SELECT s.code AS host FROM rotation_record r JOIN teacher t ON t.id = r.teacher_id
       JOIN school s ON s.id = r.to_school_id WHERE t.staff_no = 'T-1'`,
    );
    const both = ['POSTINGS_APPROVED', 'POSTINGS_WITHDRAWN'];
    expect(await told('TEACHER', { staffNo: 'T-1' })).toEqual(both);
    expect(await told('PRINCIPAL', { schoolCode: record.host })).toEqual(both);
    expect(await told('TEACHER', { staffNo: 'nobody' })).toEqual([]);
    expect(await told('AUDITOR', {})).toEqual([
      ...['PLAN_APPROVED', 'POSTINGS_APPROVED', 'PLAN_WITHDRAWN', 'POSTINGS_WITHDRAWN'],
    ]);
  });

  test('leaves the place of a posting to a roster that brings the same one', async () => {
    await desk.decide('WithdrawPlan', plan, { reason: '改为名册登记' });
    const posting = aRotation({ staffNo: 'T-1', startsOn: '2026-09-01', status: 'PLANNED' });
    const { dataSource } = database();
    const save = () =>
      inTransaction(dataSource, (manager) => saveRoster(manager, { ...ROSTER, rotations: [posting] }));
    expect((await save()).counts.rotations).toMatchObject({ created: 1, kept: 0 });
    expect((await save()).changed).toBe(false);
    const { code, schoolYear } = ROSTER.county;
    expect((await loadRoster(dataSource.manager, code, schoolYear)).rotations).toEqual([posting]);
  });

  test('is an approver’s decision, also after publication', async () => {
    desk.as('officer', 'PERSONNEL_OFFICER');
    await desk.decide('PublishPlan', plan);
    const { version, viewerCan } = await desk.see(plan);
    expect(viewerCan.withdraw).toBe(false);
    const input = { planId: plan, expectedVersion: version, idempotencyKey: 'k', reason: '重做' };
    expect((await desk.run('WithdrawPlan', { input })).codes).toEqual(['FORBIDDEN']);
    desk.as('boss', 'APPROVER');
    expect((await desk.decide('WithdrawPlan', plan, { reason: '重做' })).plan.state).toBe('WITHDRAWN');
  });

  test('is refused once somebody has reported or objected, and names them; nothing is taken back then', async () => {
    await event('T-1', 'NOTIFIED', '2026-06-25', { deadline: '2026-07-02' });
    await event('T-1', 'REPORTED', '2026-08-30');
    await event('R-1', 'NOTIFIED', '2026-06-25', { deadline: '2026-07-02' });
    await event('R-1', 'OBJECTED', '2026-06-28', { deadline: '2026-07-08', reason: '照顾父母' });
    const { userErrors } = await desk.decide('WithdrawPlan', plan, { reason: '重做' });
    expect(userErrors[0]).toMatchObject({ code: 'PLAN_HAS_BEGUN' });
    expect(userErrors[0].message).toMatch(/R-1（异议中）/);
    expect(userErrors[0].message).toMatch(/T-1（任教中）/);
    expect(userErrors[0].message).not.toContain('T-2');
    expect((await desk.see(plan)).state).toBe('APPROVED');
    expect(await desk.sql(`SELECT 1 FROM rotation_record WHERE status = 'WITHDRAWN'`)).toEqual([]);
    expect(await desk.sql(`SELECT state FROM vacancy`)).toEqual([{ state: 'OPEN' }]);
  });

  test('a posting that fell to an objection frees its bed, and the rest can still be withdrawn', async () => {
    await event('T-1', 'NOTIFIED', '2026-06-25', { deadline: '2026-07-02' });
    await event('T-1', 'OBJECTED', '2026-06-28', { deadline: '2026-07-08', reason: '照顾父母' });
    await event('T-1', 'OBJECTION_DECIDED', '2026-07-01', { upheld: true, reason: '属实' });
    const { code, schoolYear } = ROSTER.county;
    const { schools } = await loadPlanningRoster(database().dataSource.manager, code, schoolYear);
    // 3 beds: T-2 and the new teacher hold one each, T-1 none any more.
    expect(schools.map(({ freeBeds }) => freeBeds)).toEqual([10, 1, 10]);
    await desk.decide('WithdrawPlan', plan, { reason: '重做' });
    const events = await desk.sql(
      `SELECT count(*)::int AS events FROM rotation_event WHERE kind = 'WITHDRAWN' AND recorded_by = 'boss'`,
    );
    expect([(await desk.see(plan)).state, events[0].events]).toEqual(['WITHDRAWN', 3]);
  });

  test('made again after a withdrawal, the record survives a migration back and forth', async () => {
    await desk.decide('WithdrawPlan', plan, { reason: '重做' });
    const again = await desk.submitted(ONE_OF_EACH);
    desk.as('boss', 'APPROVER');
    await desk.decide('ApprovePlan', again);
    const { dataSource } = database();
    await revert(dataSource, MIGRATIONS.length - MIGRATIONS.indexOf(OnePostingATeacher1790000000043));
    expect(await desk.sql('SELECT 1 FROM rotation_record')).toHaveLength(8);
    await migrate(dataSource);
    expect((await desk.see(again)).state).toBe('APPROVED');
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });
});
