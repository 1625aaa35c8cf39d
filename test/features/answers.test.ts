// What the API says about a county that was put together by hand.
import { type Roster } from '../../src/domain/roster';
import { aClassGroup, aCounty, aRoster, aRotation, aSchool, aTeacher, teachers } from '../builders';
import { onEachDatabase } from '../support/database';
import { type Api, officerOf, openApi } from './api';

const TOWN = aSchool({ authorisedPosts: 3 });
const VILLAGE = aSchool({
  code: '5300000002',
  name: '山口小学',
  area: 'RURAL',
  cluster: '第二学区',
  authorisedPosts: 2,
});
const OTHER = aRoster({ county: aCounty({ code: '530001', name: '邻县' }) });

const ROSTER: Roster = aRoster({
  schools: [TOWN, VILLAGE],
  classes: [
    aClassGroup({ schoolCode: TOWN.code, grade: 1, classes: 2 }),
    aClassGroup({ schoolCode: VILLAGE.code, grade: 1, classes: 1.5, pupils: 20 }),
  ],
  teachers: [
    ...teachers(4),
    aTeacher({ staffNo: 'X1', name: '王芳', exemption: 'ILLNESS', idNumber: '530000198001010011' }),
    aTeacher({ staffNo: 'X2', name: '赵强', joinedSchoolOn: '2024-09-01' }),
    aTeacher({ staffNo: 'X3', name: '钱进', employment: 'CONTRACT' }),
    aTeacher({ staffNo: 'X4', name: '孙梅', schoolCode: VILLAGE.code }),
    aTeacher({ staffNo: 'X5', name: '百分%号' }),
  ],
  rotations: [aRotation({ staffNo: 'X2', toSchoolCode: VILLAGE.code })],
});
const CODE = ROSTER.county.code;

onEachDatabase('answers', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [ROSTER, OTHER]);
  });
  beforeEach(() => api.actAs(officerOf(CODE)));
  afterAll(async () => {
    await api.app.close();
  });

  const ask = async (fields: string): ReturnType<Api['ask']> =>
    api.ask(`{ county(code: "${CODE}") { schoolYear { ${fields} } } }`);
  // biome-ignore lint/suspicious/noExplicitAny: looked into by path
  const year = async (fields: string): Promise<any> => {
    const answer = await ask(fields);
    expect(answer.codes).toEqual([]);
    return answer.data.county.schoolYear;
  };

  test('the teaching gap and the establishment gap of a school stand apart', async () => {
    const { school } = await year(
      `school(code: "${TOWN.code}") { staffing { states total { teachingGap surplus authorisedPosts staffInPost establishmentGap } } }`,
    );
    expect(school.staffing.total).toMatchObject({ authorisedPosts: 3, staffInPost: 7, establishmentGap: -4 });
    expect(school.staffing.states).toContain('OVER_ESTABLISHMENT');
  });

  test('the matrix holds every cell in the order of its columns, and its totals add up', async () => {
    const { shortageMatrix: matrix } = await year(`shortageMatrix {
      columns { stage subject { code } teachingGap }
      rows { school { code } need supply teachingGap surplus total { teachingGap } }
      byArea { name schools total { teachingGap } } byCluster { name schools }
      county { teachingGap surplus need supply }
    }`);
    const sum = (values: readonly (number | null)[]): number =>
      values.reduce<number>((total, value) => total + (value ?? 0), 0);
    expect(matrix.rows).toHaveLength(2);
    for (const row of matrix.rows) {
      expect(row.need).toHaveLength(matrix.columns.length);
      expect(sum(row.teachingGap)).toBeCloseTo(row.total.teachingGap, 8);
    }
    const gaps = matrix.columns.map((column: { teachingGap: number }) => column.teachingGap);
    expect(sum(gaps)).toBeCloseTo(matrix.county.teachingGap, 8);
    expect(matrix.byArea.map((group: { name: string }) => group.name)).toEqual(['RURAL', 'TOWN']);
    expect(matrix.county.need).toBeCloseTo(3.5, 8);
  });

  test('every teacher who may not be exchanged is told apart with rules and sentences', async () => {
    const { exchangeStandings } = await year(
      'exchangeStandings(eligible: false) { nodes { teacher { staffNo } obstacles { rule sentence } } }',
    );
    const rules = Object.fromEntries(
      exchangeStandings.nodes.map((node: { teacher: { staffNo: string }; obstacles: { rule: string }[] }) => [
        node.teacher.staffNo,
        node.obstacles.map(({ rule }) => rule),
      ]),
    );
    expect(rules).toEqual({
      X1: ['exemption'],
      X2: ['not-on-rotation', 'minimum-tenure'],
      X3: ['in-post'],
      X4: ['urban-or-town-school'],
    });
    expect(JSON.stringify(exchangeStandings)).not.toMatch(/ILLNESS|疾病|患病/);
    const { found, taught } = await year(
      `found: exchangeStandings(search: "x2") { nodes { teacher { staffNo } } }
       taught: exchangeStandings(mainSubjects: []) { totalCount }`,
    );
    expect([found.nodes, taught.totalCount]).toEqual([[], 0]);
    const named = await year('exchangeStandings(search: "X2") { nodes { teacher { staffNo } } }');
    expect(named.exchangeStandings.nodes).toEqual([{ teacher: { staffNo: 'X2' } }]);
  });

  test('pages follow each other without a gap or a repeat, forwards and backwards, in every order', async () => {
    for (const orderBy of ['STAFF_NO', 'NAME', 'TITLE', 'JOINED_SCHOOL_ON', 'RURAL_SERVICE_YEARS']) {
      for (const direction of ['ASC', 'DESC']) {
        const order = `orderBy: ${orderBy}, direction: ${direction}`;
        const whole = (await year(`teachers(${order}) { totalCount nodes { staffNo } }`)).teachers;
        const forwards: string[] = [];
        for (let after = ''; ; ) {
          const { teachers: page } = await year(
            `teachers(${order}, first: 2${after}) { nodes { staffNo } pageInfo { hasNextPage endCursor } }`,
          );
          forwards.push(...page.nodes.map((node: { staffNo: string }) => node.staffNo));
          if (!page.pageInfo.hasNextPage) break;
          after = `, after: "${page.pageInfo.endCursor}"`;
        }
        expect(forwards).toEqual(whole.nodes.map((node: { staffNo: string }) => node.staffNo));
        expect(whole.totalCount).toBe(9);
        const { teachers: last } = await year(`teachers(${order}, last: 3) { nodes { staffNo } }`);
        expect(last.nodes).toEqual(whole.nodes.slice(-3));
      }
    }
  });

  test('a page beyond the last row, or of none at all, tells the total as well', async () => {
    const { teachers: whole } = await year('teachers { pageInfo { startCursor endCursor } }');
    const { startCursor, endCursor } = whole.pageInfo;
    for (const beyond of [`after: "${endCursor}"`, `last: 2, before: "${startCursor}"`]) {
      const { teachers: page } = await year(`teachers(${beyond}) { totalCount nodes { staffNo } }`);
      expect([beyond, page]).toEqual([beyond, { totalCount: 9, nodes: [] }]);
    }
    const { teachers: none } = await year(
      'teachers(filter: { search: "nobody" }) { totalCount nodes { name } }',
    );
    expect(none).toEqual({ totalCount: 0, nodes: [] });
  });

  test('a percent sign searches for a percent sign', async () => {
    const { teachers: found } = await year('teachers(filter: { search: "%" }) { nodes { staffNo } }');
    expect(found.nodes).toEqual([{ staffNo: 'X5' }]);
  });

  test('a cursor of another order, a forged one and page sizes out of range are refused', async () => {
    const { schools } = await year('schools { pageInfo { endCursor } }');
    const forged = Buffer.from('["teacher:STAFF_NO:ASC",{"a":1}]').toString('base64url');
    for (const args of [
      `after: "${schools.pageInfo.endCursor}"`,
      `after: "${forged}"`,
      'first: 0',
      'first: 201',
      'first: 1, last: 1',
    ]) {
      const answer = await ask(`teachers(${args}) { totalCount }`);
      expect([args, answer.codes]).toEqual([args, ['BAD_USER_INPUT']]);
    }
  });

  test('an identity number is masked', async () => {
    const { teacher } = await year('teacher(staffNo: "X1") { idNumberMasked }');
    expect(teacher.idNumberMasked).toBe('530000********0011');
  });

  test('an id leads back to its object, and a made-up id to nothing', async () => {
    const { teacher, school, rotations } = await year(
      `teacher(staffNo: "X1") { id } school(code: "${TOWN.code}") { id } rotations { nodes { id } }`,
    );
    for (const id of [teacher.id, school.id, rotations.nodes[0].id]) {
      const answer = await api.ask('query($id: ID!) { node(id: $id) { id } }', { id });
      expect(answer.data.node.id).toBe(id);
    }
    const nothing = await api.ask('{ node(id: "WyJDb3VudHkiXQ") { id } }');
    expect([nothing.data.node, nothing.codes]).toEqual([null, []]);
  });

  describe('what others see', () => {
    const principal = {
      accountId: 'p',
      name: 'P',
      grants: [{ role: 'PRINCIPAL', countyCode: CODE, schoolCode: VILLAGE.code, staffNo: null }],
    } as const;

    test('a principal sees the own school, its staff and who comes, and counts nothing else', async () => {
      api.actAs(principal);
      const seen = await year(
        'schools { totalCount } teachers { totalCount nodes { staffNo } } rotations { totalCount } shortageMatrix { rows { school { code } } county { authorisedPosts } }',
      );
      expect(seen.schools.totalCount).toBe(1);
      expect(seen.teachers.nodes).toEqual([{ staffNo: 'X2' }, { staffNo: 'X4' }]);
      expect(seen.shortageMatrix.rows).toEqual([{ school: { code: VILLAGE.code } }]);
      expect(seen.shortageMatrix.county.authorisedPosts).toBe(2);
    });

    test('a principal is refused another school, a health reason, and filters or orders that would tell', async () => {
      api.actAs(principal);
      for (const fields of [
        `school(code: "${TOWN.code}") { name }`,
        'teacher(staffNo: "X1") { name }',
        'teacher(staffNo: "X4") { exemption }',
        'teachers(filter: { exemptions: [ILLNESS] }) { totalCount }',
        'teachers(orderBy: BIRTH_DATE) { totalCount }',
        'balance { cv }',
        'exchangeSummary { eligible }',
        'exchangeStandings { totalCount }',
      ]) {
        const answer = await ask(fields);
        expect([fields, answer.codes]).toEqual([fields, ['FORBIDDEN']]);
      }
    });

    test('an officer of one county gets nothing of the other, not even whether it exists', async () => {
      const theirs = await api.ask('{ county(code: "530001") { name } }');
      const nowhere = await api.ask('{ county(code: "999999") { name } }');
      expect(theirs.codes).toEqual(['FORBIDDEN']);
      expect(theirs.text).toBe(nowhere.text);
      const id = Buffer.from('["County","530001"]').toString('base64url');
      expect((await api.ask('query($id: ID!) { node(id: $id) { id } }', { id })).data.node).toBeNull();
      const { data } = await api.ask('{ viewer { counties { code } } }');
      expect(data.viewer.counties).toEqual([{ code: CODE }]);
    });

    test('a teacher sees the own record only', async () => {
      const grants = [{ role: 'TEACHER', countyCode: CODE, schoolCode: null, staffNo: 'X1' }] as const;
      api.actAs({ accountId: 't', name: 'T', grants });
      const seen = await year(
        'teachers { totalCount } teacher(staffNo: "X1") { exemption exchangeStanding { eligible } }',
      );
      expect(seen).toMatchObject({ teachers: { totalCount: 1 }, teacher: { exemption: 'ILLNESS' } });
      expect((await ask('teacher(staffNo: "X2") { name }')).codes).toEqual(['FORBIDDEN']);
    });
  });
});
