// Vacancies from opening to filled: each place by one person of the roster, whose post is counted once.
import { inTransaction } from '../../../src/database';
import { loadPlanningRoster, saveRoster } from '../../../src/features/rosters';
import { aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { RURAL } from '../../support/scene';
import { type Desk, openDesk } from '../plans/decisions/desk';
import { hires, threeSchools } from '../plans/decisions/three-schools';

const ROSTER = threeSchools({}, { 'new-hire-share': { minimum: 2 } });
const COMING = ['N-1', 'N-2', 'N-3'].map((staffNo) => aTeacher({ staffNo, schoolCode: RURAL }));

onEachDatabase('a vacancy', (database) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(database(), [ROSTER]);
    const plan = await desk.submitted(hires(2));
    desk.as('boss', 'APPROVER');
    expect((await desk.decide('ApprovePlan', plan)).userErrors).toEqual([]);
    desk.as('officer', 'PERSONNEL_OFFICER');
    await inTransaction(database().dataSource, (manager) =>
      saveRoster(manager, { ...ROSTER, teachers: [...ROSTER.teachers, ...COMING] }),
    );
  });
  afterEach(() => desk.api.app.close());

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in tests
  const only = async (): Promise<any> =>
    (await desk.run('Vacancies', { county: desk.county })).data.county.schoolYear.vacancies.nodes[0];
  const fill = async (staffNo: string, input = {}) => {
    const { id, version } = await only();
    const given = { vacancyId: id, expectedVersion: version, staffNo, filledOn: '2026-08-25' };
    return desk.run('FillVacancy', { input: { ...given, idempotencyKey: staffNo, ...input } });
  };
  const filled = async (staffNo: string, input = {}): Promise<readonly string[]> =>
    (await fill(staffNo, input)).data.fillVacancy.userErrors.map(({ code }: { code: string }) => code);
  const farSchool = async () => {
    const { code, schoolYear } = ROSTER.county;
    const roster = await loadPlanningRoster(database().dataSource.manager, code, schoolYear);
    const school = roster.schools.find((each) => each.code === RURAL)!;
    const expected = (roster.expectedHires ?? []).reduce((sum, { count }) => sum + count, 0);
    return { posts: school.authorisedPosts, beds: school.freeBeds, expected };
  };

  test('is filled place by place: the post comes back as its holder counts, bed and budget stay spent', async () => {
    expect(await farSchool()).toEqual({ posts: 4, beds: 1, expected: 2 });
    expect(await filled('N-1')).toEqual([]);
    expect(await only()).toMatchObject({
      state: 'OPEN',
      filled: 1,
      version: 2,
      fillings: [{ staffNo: 'N-1', filledOn: '2026-08-25' }],
    });
    expect(await farSchool()).toEqual({ posts: 5, beds: 1, expected: 1 });
    expect(await filled('N-2')).toEqual([]);
    expect(await only()).toMatchObject({ state: 'FILLED', filled: 2 });
    expect(await farSchool()).toEqual({ posts: 6, beds: 1, expected: 0 });
    expect(await filled('N-3')).toEqual(['VACANCY_NOT_OPEN']);
    const entries = await desk.sql(
      `SELECT detail FROM audit_entry WHERE action = 'VACANCY_FILLED' ORDER BY sequence`,
    );
    expect(entries.map(({ detail }) => detail.staffNo)).toEqual(['N-1', 'N-2']);
  });

  test('takes nobody of another post, nobody twice, nobody unknown; a repeated key has one effect', async () => {
    expect(await filled('T-1')).toEqual(['ANOTHER_POST']);
    expect(await filled('nobody')).toEqual(['UNKNOWN_TEACHER']);
    expect(await filled('N-1', { filledOn: '2026-13-01' })).toEqual(['NOT_A_DAY']);
    const { id } = await only();
    const input = {
      vacancyId: id,
      expectedVersion: 1,
      staffNo: 'N-1',
      filledOn: '2026-08-25',
      idempotencyKey: 'k',
    };
    const first = await desk.run('FillVacancy', { input });
    expect((await desk.run('FillVacancy', { input })).data).toEqual(first.data);
    expect((await only()).filled).toBe(1);
    expect(await filled('N-1', { idempotencyKey: 'again' })).toEqual(['HIRED_ALREADY']);
    expect((await fill('N-2', { expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
    desk.as('boss', 'APPROVER');
    expect((await fill('N-2')).codes).toEqual(['FORBIDDEN']);
  });

  test('of twenty who fill the last place at once one wins', async () => {
    await filled('N-1');
    const { id } = await only();
    const input = { vacancyId: id, expectedVersion: 2, staffNo: 'N-2', filledOn: '2026-08-25' };
    const race = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        desk.run('FillVacancy', { input: { ...input, idempotencyKey: `r${i}` } }),
      ),
    );
    expect(race.filter((answer) => answer.data?.fillVacancy?.userErrors.length === 0)).toHaveLength(1);
    expect(await only()).toMatchObject({ state: 'FILLED', filled: 2 });
  });

  test('is seen by the principal of the school and no other', async () => {
    const { county } = desk;
    const seenAt = async (schoolCode: string): Promise<number> => {
      desk.api.actAs({
        accountId: 'p',
        name: 'p',
        grants: [{ role: 'PRINCIPAL', countyCode: county, schoolCode, staffNo: null }],
      });
      const answer = await desk.run('Vacancies', { county });
      return answer.data.county.schoolYear.vacancies.totalCount;
    };
    expect([await seenAt(RURAL), await seenAt('5300000003')]).toEqual([1, 0]);
  });

  test('somebody was hired: the plan can no longer be withdrawn', async () => {
    await filled('N-1');
    const [{ id }] = await desk.sql(`SELECT id FROM plan WHERE state = 'APPROVED'`);
    desk.as('boss', 'APPROVER');
    const { code, schoolYear } = ROSTER.county;
    const plan = Buffer.from(JSON.stringify(['Plan', code, schoolYear, id])).toString('base64url');
    const { userErrors } = await desk.decide('WithdrawPlan', plan, { reason: '重做' });
    expect(userErrors[0].message).toContain('N-1（新聘已到岗）');
    expect((await only()).state).toBe('OPEN');
  });
});
