// Papers over the API: ordered, watched, downloaded by who asked; own templates checked; everybody gets their own notices only.
import { setTimeout as pause } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { defaultTemplate, paperJobHandler } from '../../../src/features/papers';
import { type Role, type Viewer } from '../../../src/graphql/viewer';
import { startWorkers, type Workers } from '../../../src/jobs';
import { type Plan } from '../../../src/planning/plan';
import { aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, type GraphAnswer, officerOf, openApi } from '../api';
import { operation } from '../operations';
import { docxParagraphs, templateOf } from './docx-text';
import { HILL, PLAN, ROSTER, TOWN } from './paper-scene';

const COUNTY = ROSTER.county.code;

/** As many as a large county moves in one year. */
const MANY = Array.from({ length: 300 }, (_, i) => aTeacher({ staffNo: `N${1000 + i}`, name: `教师${i}` }));
const COUNTY_ROSTER = { ...ROSTER, teachers: [...ROSTER.teachers, ...MANY] };

function somebody(role: Role, part: { schoolCode?: string; staffNo?: string } = {}): Viewer {
  const grant = { role, countyCode: COUNTY, schoolCode: null, staffNo: null, ...part };
  return { accountId: `a-${role}-${part.staffNo ?? part.schoolCode ?? ''}`, name: role, grants: [grant] };
}

onEachDatabase('papers over the API', (database) => {
  let api: Api;
  let workers: Workers;
  let planId: string;
  let problems: string[];
  let keys = 0;

  beforeEach(async () => {
    problems = [];
    api = await openApi(database(), [COUNTY_ROSTER]);
    const { dataSource } = database();
    workers = await startWorkers(database(), [paperJobHandler({ dataSource })], {
      slots: 1,
      pollMs: 100,
      onProblem: (text) => problems.push(text),
    });
    const started = await ask('StartPlan', { input: { county: COUNTY, idempotencyKey: 'p' } });
    planId = started.data.startPlan.plan.id;
    await computed(PLAN, 'DRAFT');
  });
  afterEach(async () => {
    await workers.stop();
    await api.app.close();
    expect(problems).toEqual([]);
  });

  const ask = (name: string, variables: object): Promise<GraphAnswer> => api.ask(operation(name), variables);
  /** Gives the plan a result, as its computation would. */
  const computed = (plan: Plan, state: string): Promise<unknown> =>
    database().dataSource.query(`UPDATE plan SET run_state = 'SUCCEEDED', document = $1, state = $2`, [
      JSON.stringify(plan),
      state,
    ]);
  const make = async (kinds: readonly string[], more: object = {}): Promise<GraphAnswer['data']> => {
    const input = { planId, kinds, idempotencyKey: `k${++keys}`, ...more };
    const answer = await ask('MakePapers', { input });
    return answer.data?.makePapers ?? answer.codes;
  };
  const ended = async (orderId: string): Promise<GraphAnswer['data']> => {
    for (const end = Date.now() + 30_000; ; await pause(50)) {
      const { data, text } = await ask('PaperOrder', { orderId });
      if (['SUCCEEDED', 'FAILED'].includes(data?.paperOrder?.state)) return data.paperOrder;
      if (Date.now() > end) throw new Error(text);
    }
  };
  const download = async (url: string): Promise<Uint8Array> => {
    const answer = await api.app.inject({ method: 'GET', url });
    if (answer.statusCode !== 200) throw new Error(String(answer.statusCode));
    return answer.rawPayload;
  };
  const upload = async (bytes: Uint8Array): Promise<string> => {
    const headers = { 'content-type': 'application/octet-stream' };
    const payload = Buffer.from(bytes);
    return (await api.app.inject({ method: 'PUT', url: '/files', headers, payload })).json().fileId;
  };
  const papersIn = async (order: GraphAnswer['data']): Promise<readonly string[]> =>
    Object.keys(unzipSync(await download(order.file.url)));

  test('an account has twenty orders at work at most, whatever others have', async () => {
    const waiting = `INSERT INTO paper_order (county_id, school_year_id, plan_id, account_id, kinds, letterhead, state)
      SELECT county_id, school_year_id, id, $1, '{NOTICE}', '{}', 'QUEUED' FROM plan, generate_series(1, 20)`;
    await database().dataSource.query(waiting, ['another']);
    const made = await make(['NOTICE']);
    expect(made.userErrors).toEqual([]);
    await ended(made.order.id);
    await database().dataSource.query(waiting, [officerOf(COUNTY).accountId]);
    expect(await make(['NOTICE'])).toEqual(['RATE_LIMITED']);
  });

  test('an officer orders a pack, watches it and downloads it; nobody else gets it', async () => {
    const letterhead = { number: '青教函〔2026〕12号', issuedOn: '2026-06-25', contact: '王老师' };
    const made = await make(['NOTICE', 'PUBLICITY_LIST', 'DECISION_REPORT'], { letterhead });
    expect(made.userErrors).toEqual([]);
    const order = await ended(made.order.id);
    expect(order).toMatchObject({
      state: 'SUCCEEDED',
      problem: null,
      file: { mediaType: 'application/zip' },
    });
    const files = unzipSync(await download(order.file.url));
    expect(Object.keys(files)).toHaveLength(5);
    const notice = docxParagraphs(files['交流轮岗通知书/T001-李梅-石门小学.docx']!).join('\n');
    expect(notice).toContain('青教函〔2026〕12号');
    expect(notice).toContain('联系人：王老师');
    expect(notice).toContain('请于2026年7月2日前');
    api.actAs({ ...officerOf(COUNTY), accountId: 'another' });
    expect((await ask('PaperOrder', { orderId: made.order.id })).data.paperOrder).toBeNull();
    await expect(download(order.file.url)).rejects.toThrow('404');
    const [entry] = await database().dataSource.query(
      `SELECT detail FROM audit_entry WHERE action = 'PAPERS_ORDERED'`,
    );
    expect(entry.detail.kinds).toEqual(['NOTICE', 'PUBLICITY_LIST', 'DECISION_REPORT']);
  });

  test('one paper comes as it is, and the same key makes it once', async () => {
    const input = { planId, kinds: ['QUOTA_EVIDENCE'], idempotencyKey: 'same' };
    const first = (await ask('MakePapers', { input })).data.makePapers.order.id;
    expect((await ask('MakePapers', { input })).data.makePapers.order.id).toBe(first);
    const { file } = await ended(first);
    expect(file.name).toBe('交流比例佐证材料.xlsx');
    expect(unzipSync(await download(file.url))['xl/workbook.xml']).toBeDefined();
  });

  test("the bureau's own template is used; every tag it does not know is named before anything is made", async () => {
    const good = await upload(templateOf('本局通知 {姓名} 到 {接收学校}'));
    const made = await make(['NOTICE'], { templates: [{ kind: 'NOTICE', fileId: good }] });
    const files = unzipSync(await download((await ended(made.order.id)).file.url));
    expect(docxParagraphs(files['交流轮岗通知书/T001-李梅-石门小学.docx']!)).toEqual([
      '本局通知 李梅 到 石门小学',
    ]);
    const bad = await upload(templateOf('{姓名} {工资} {民族}'));
    const refused = await make(['NOTICE'], { templates: [{ kind: 'NOTICE', fileId: bad }] });
    expect(refused.order).toBeNull();
    expect(refused.userErrors.map((error: { message: string }) => error.message)).toEqual([
      '模板中的标签 {工资} 不存在',
      '模板中的标签 {民族} 不存在',
    ]);
    const list = await make(['NOTICE'], { templates: [{ kind: 'PUBLICITY_LIST', fileId: good }] });
    expect(list.userErrors[0].code).toBe('NO_TEMPLATE_FOR_KIND');
    const { data } = await ask('PaperTemplate', { input: { county: COUNTY, kind: 'NOTICE' } });
    const shipped = await download(data.paperTemplate.file.url);
    expect(Buffer.compare(shipped, defaultTemplate('NOTICE'))).toBe(0);
  });

  test('what cannot be made is said in words', async () => {
    await computed({ ...PLAN, hires: [] }, 'DRAFT');
    const nothing = await ended((await make(['HIRING_ANNOUNCEMENT'])).order.id);
    expect(nothing).toMatchObject({ state: 'FAILED', problem: '方案中没有需要此种文书的安排', file: null });
    const codes = async (kinds: readonly string[], more: object = {}): Promise<readonly string[]> =>
      (await make(kinds, more)).userErrors.map((error: { code: string }) => error.code);
    expect(await codes([])).toEqual(['NO_KINDS']);
    const letterhead = { endsOn: '2026-02-30', bureau: 'x'.repeat(101) };
    expect(await codes(['NOTICE'], { letterhead })).toEqual(['NOT_A_DAY', 'TEXT_TOO_LONG']);
    await database().dataSource.query(`UPDATE plan SET run_state = 'RUNNING'`);
    expect(await codes(['NOTICE'])).toEqual(['PLAN_HAS_NO_RESULT']);
  });

  test('teachers and principals get the issued notices that concern them, and nothing before', async () => {
    const own = async (): Promise<GraphAnswer['data']> =>
      (await ask('MakeNotices', { input: { planId, idempotencyKey: `k${++keys}` } })).data?.makeNotices;
    api.actAs(somebody('TEACHER', { staffNo: 'T001' }));
    expect((await own()).userErrors[0].code).toBe('NOTICES_NOT_ISSUED');
    await computed(PLAN, 'APPROVED');
    api.actAs(officerOf(COUNTY));
    const fileId = await upload(templateOf('本局 {发文字号} {姓名}'));
    const issue = { templates: [{ kind: 'NOTICE', fileId }], letterhead: { number: '〔2026〕9号' } };
    await ended((await make(['NOTICE'], issue)).order.id);

    api.actAs(somebody('TEACHER', { staffNo: 'T001' }));
    const { file } = await ended((await own()).order.id);
    expect(file.name).toBe('T001-李梅-石门小学.docx');
    expect(docxParagraphs(await download(file.url))).toEqual(['本局 〔2026〕9号 李梅']);
    expect(await make(['NOTICE'])).toEqual(['FORBIDDEN']);

    api.actAs(somebody('TEACHER', { staffNo: 'T002' }));
    expect(await ended((await own()).order.id)).toMatchObject({ state: 'FAILED', file: null });
    for (const schoolCode of [HILL, TOWN]) {
      api.actAs(somebody('PRINCIPAL', { schoolCode }));
      expect(await papersIn(await ended((await own()).order.id))).toHaveLength(3);
    }
    api.actAs(somebody('PRINCIPAL', { schoolCode: '5300000009' }));
    expect((await ended((await own()).order.id)).state).toBe('FAILED');
    api.actAs(somebody('IT_ADMIN'));
    expect(await own()).toBeUndefined();
  });

  test('a posting names the plan of its notice once it is issued, and to nobody it does not concern', async () => {
    await database().dataSource.query(
      `INSERT INTO rotation_record (county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code,
         starts_on, ends_on, status, source, plan_id, version)
       SELECT p.county_id, p.school_year_id, t.id, 'ROTATION', h.id, 'PRIMARY', 'MUS', '2026-09-01', '2027-07-10',
         'PLANNED', 'PLAN', p.id, 1
       FROM plan p JOIN teacher t ON t.staff_no = 'T001' JOIN school h ON h.code = $1`,
      [HILL],
    );
    const named = async (as: Viewer): Promise<readonly (string | null)[]> => {
      api.actAs(as);
      const { data } = await ask('MyNotices', { county: COUNTY });
      const { nodes } = data.county.schoolYear.rotations;
      return nodes.map(({ noticePlanId }: { noticePlanId: string | null }) => noticePlanId);
    };
    const teacher = somebody('TEACHER', { staffNo: 'T001' });
    await computed(PLAN, 'APPROVED');
    expect(await named(teacher)).toEqual([null]);
    api.actAs(officerOf(COUNTY));
    await ended((await make(['NOTICE'])).order.id);
    expect(await named(teacher)).toEqual([planId]);
    expect(await named(somebody('TEACHER', { staffNo: 'T002' }))).toEqual([]);
    api.actAs(somebody('PRINCIPAL', { schoolCode: HILL }));
    const { data } = await ask('ComingsAndGoings', { county: COUNTY, school: HILL });
    expect(data.county.schoolYear.comings.nodes).toMatchObject([{ noticePlanId: planId }]);
    // Taken back, its notices are not given out any more.
    await computed(PLAN, 'WITHDRAWN');
    expect(await named(teacher)).toEqual([null]);
  });

  test('300 notices are made in seconds while the server goes on answering', async () => {
    const rotations = MANY.map(({ staffNo }) => ({ ...PLAN.rotations[0]!, staffNo }));
    await computed({ ...PLAN, rotations, exchanges: [] }, 'DRAFT');
    const began = performance.now();
    const { id } = (await make(['NOTICE'])).order;
    let slowest = 0;
    for (let state = ''; state !== 'SUCCEEDED'; await pause(20)) {
      const asked = performance.now();
      ({ state } = (await ask('PaperOrder', { orderId: id })).data.paperOrder);
      slowest = Math.max(slowest, performance.now() - asked);
    }
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(await papersIn(await ended(id))).toHaveLength(300);
    expect(slowest).toBeLessThan(2_000);
  });
});
