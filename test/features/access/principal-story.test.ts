// The story of a principal who tries to read another school, another county and a health reason, by every door.
// Its transcript is committed: test/golden/principal-story.md (UPDATE_SNAPSHOTS=1 writes it anew).
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FastifyInstance } from 'fastify';
import { inTransaction } from '../../../src/database';
import { findAccount, grantsOf, revokeRole } from '../../../src/features/accounts';
import { encodeNodeId } from '../../../src/graphql/node-id';
import { onEachDatabase } from '../../support/database';
import { type Answer, anAccount, openServer, post, saveCounty, signInByLink } from '../accounts/signed-in';
import { ROOT } from '../api';
import { operation } from '../operations';
import { ABROAD, aWholeCounty, FOREIGN, HOME, NEXT_DOOR } from './operation-scene';

const TRANSCRIPT = path.join(ROOT, 'test', 'golden', 'principal-story.md');
const OWN = `${HOME}0001`;
const OTHER = `${HOME}0002`;
const YEAR = '2026-2027';

const inYear = (fields: string, county = HOME): string =>
  `{ county(code: "${county}") { schoolYear { ${fields} } } }`;
const nodeOf = (type: string, ...key: string[]): string =>
  `{ node(id: "${encodeNodeId(type, ...key)}") { id ... on Teacher { name exemption } ... on School { name pupils } } }`;

interface Line {
  readonly says: string;
  readonly query: string;
  readonly variables?: object;
}

const line = (says: string, query: string, variables: object = {}): Line => ({ says, query, variables });
const PERSON = { county: HOME, staffNo: `${HOME}-A`, reason: '了解情况' };

const CHAPTERS: readonly (readonly [string, readonly Line[]])[] = [
  [
    '本校 The own school',
    [
      line('我的学校缺什么、有谁 My school: what it lacks, who is there', operation('MySchool'), {
        county: HOME,
        school: OWN,
      }),
      line('谁来、谁走 Who comes and who goes', operation('ComingsAndGoings'), { county: HOME, school: OWN }),
    ],
  ],
  [
    '别的学校 Another school',
    [
      line('按代码查 By its code', inYear(`school(code: "${OTHER}") { name pupils }`)),
      line('一所不存在的学校 One that is not there', inYear('school(code: "5300009999") { name pupils }')),
      line('按标识查 By its id', nodeOf('School', HOME, YEAR, OTHER)),
      line('列出全部学校 A list of all schools', inYear('schools { totalCount nodes { name } }')),
      line('它的老师 One of its teachers', inYear(`teacher(staffNo: "${HOME}-B") { name }`)),
      line('它的老师，按标识 The same by id', nodeOf('Teacher', HOME, YEAR, `${HOME}-B`)),
      line(
        '按学校筛选 A filter by school',
        inYear(`teachers(filter: { schoolCodes: ["${OTHER}"] }) { totalCount }`),
      ),
      line(
        '按姓名搜索 A search by name',
        inYear(`teachers(filter: { search: "${NEXT_DOOR}" }) { totalCount }`),
      ),
      line(
        '矩阵 The matrix of the county',
        inYear('shortageMatrix { rows { school { name } } county { staffInPost } }'),
      ),
      line('全县均衡 The balance of the county', inYear('balance { cv }')),
      line(
        '它的来往 Its postings',
        inYear(`rotations(filter: { fromSchoolCodes: ["${OTHER}"] }) { totalCount }`),
      ),
    ],
  ],
  [
    '别的县 Another county',
    [
      line('按代码查 By its code', `{ county(code: "${ABROAD}") { name } }`),
      line('一个不存在的县 One that is not there', '{ county(code: "999999") { name } }'),
      line('按标识查 By its id', nodeOf('School', ABROAD, YEAR, `${ABROAD}0001`)),
      line('我能看到的县 Which counties are mine', '{ viewer { counties { code name } } }'),
      line('它的学校 Its schools', inYear('schools { totalCount }', ABROAD)),
      line('它的审计日志 Its audit log', operation('AuditEntries'), { county: ABROAD }),
    ],
  ],
  [
    '患病的原因 A health reason',
    [
      line(
        '本校老师的免交流原因 The exemption of an own teacher',
        inYear(`teacher(staffNo: "${HOME}-A") { name exemption }`),
      ),
      line('换个名字问 Under another name', inYear(`teacher(staffNo: "${HOME}-A") { harmless: exemption }`)),
      line(
        '藏在片段里 In a fragment',
        `${inYear('teachers { nodes { ...F } }')} fragment F on Teacher { name exemptionUntil }`,
      ),
      line(
        '按原因筛选 A filter by reason',
        inYear('teachers(filter: { exemptions: [ILLNESS] }) { totalCount }'),
      ),
      line(
        '按出生日期排序 An order by birth date',
        inYear('teachers(orderBy: BIRTH_DATE) { nodes { name } }'),
      ),
      line('交流条件 The exchange conditions', inYear('exchangeStandings { totalCount }')),
      line('异议的理由 The words of an objection', inYear('rotations { nodes { events { reason } } }')),
      line('身份证号 The identity number', operation('RevealIdentityNumber'), { input: PERSON }),
      line('个人数据的副本 A copy of the data', operation('ExportPersonalData'), { input: PERSON }),
      line('整个花名册 The whole roster', operation('ExportRoster'), {
        input: { county: HOME, format: 'XLSX' },
      }),
      line('方案 The plans', inYear('plans { totalCount }')),
      line('账号 The accounts', operation('Accounts'), { county: HOME }),
    ],
  ],
];

/** What an answer says, in one line. */
function told(answer: Answer): string {
  const { data, errors } = answer.json() as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
  if (errors) return `${errors[0]!.extensions.code}: ${errors[0]!.message}`;
  const text = JSON.stringify(innermost(data));
  return text.length > 100 ? `看到 sees: ${names(text).join('、')}` : text;
}

/** Past the objects that hold one thing only. */
function innermost(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const [first, ...rest] = Object.values(value);
  return rest.length === 0 ? innermost(first) : value;
}

/** Sorted: rows that are equal in their order come as they like. */
const names = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/"name":"([^"]+)"/g)].map(([, name = '']) => name))].sort();

onEachDatabase('the story of a principal', (database) => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await openServer(database());
    await database().clear();
    for (const code of [HOME, ABROAD]) await saveCounty(database(), aWholeCounty(code));
  });
  afterAll(() => app.close());

  test('is the one that was written down', async () => {
    const { id, link } = await anAccount(database(), 'zhao', [
      { role: 'PRINCIPAL', countyCode: HOME, schoolCode: OWN },
    ]);
    const headers = { cookie: await signInByLink(app, link) };
    const said: string[] = [
      '# 赵校长 Principal Zhao',
      '',
      '赵校长是一小的校长，用一次性链接登录。甲在一小，因病免交流；丙来一小交流；二小与乙和她无关。',
      'Principal of school 1, signed in by link. Teacher 甲 of school 1 is exempt for illness, 丙 is posted there; school 2',
      'and its teacher are not hers.',
    ];
    const secrets: string[] = [];
    for (const [chapter, lines] of CHAPTERS) {
      said.push('', `## ${chapter}`, '');
      for (const { says, query, variables = {} } of lines) {
        const answer = await post(app, '/graphql', { query, variables }, headers);
        said.push(`- ${says}`, `  → ${told(answer)}`);
        const heard = [FOREIGN, NEXT_DOOR, 'ILLNESS', '疾病'].find((secret) => answer.body.includes(secret));
        if (heard) secrets.push(`${says}: ${heard}`);
      }
    }
    const account = (await findAccount(database().dataSource.manager, 'zhao'))!;
    const [grant] = await grantsOf(database().dataSource.manager, [id]);
    await inTransaction(database().dataSource, (manager) =>
      revokeRole(manager, account, grant!, { actor: 'test', reason: '' }),
    );
    const variables = { county: HOME, school: OWN };
    const after = await post(app, '/graphql', { query: operation('MySchool'), variables }, headers);
    said.push(
      '',
      '## 角色收回之后 After the role was taken away',
      '',
      '- 我的学校 My school',
      `  → ${told(after)}`,
      '',
    );
    expect(secrets).toEqual([]);
    const text = said.join('\n');
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(TRANSCRIPT, text);
    expect(text).toBe(readFileSync(TRANSCRIPT, 'utf8'));
  });

  test('what is not there and what is not hers sound alike', () => {
    const text = readFileSync(TRANSCRIPT, 'utf8');
    const refusals = [...text.matchAll(/→ (FORBIDDEN: .+)/g)].map(([, refusal]) => refusal);
    expect(refusals.length).toBeGreaterThan(15);
    expect(new Set(refusals).size).toBe(1);
  });
});
