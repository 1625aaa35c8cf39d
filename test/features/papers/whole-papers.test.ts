// The whole text of a decision report and every cell of the lists, from a plan whose figures all differ.
import {
  LETTER_KINDS,
  makePapers,
  PAPER_KINDS,
  type PaperSource,
  paperSource,
} from '../../../src/features/papers';
import { noticeLetters } from '../../../src/features/papers/content/postings';
import { type PlanCell } from '../../../src/planning/plan';
import { aSchool, aTeacher } from '../../builders';
import { workbookRows } from '../../support/workbook-cells';
import { docxParagraphs } from './docx-text';
import { HILL, LETTERHEAD, PLAN, ROSTER, TOWN } from './paper-scene';

const NEAR = '5300000003';

/** Two more in town who may not go: one has just come, one has no post. */
const OFFICE = {
  ...ROSTER,
  schools: [...ROSTER.schools, aSchool({ code: NEAR, name: '柳溪小学', area: 'RURAL', township: '柳溪乡' })],
  teachers: [
    ...ROSTER.teachers,
    aTeacher({ staffNo: 'T004', name: '新来', joinedSchoolOn: '2026-03-01' }),
    aTeacher({ staffNo: 'T005', name: '代课', employment: 'CONTRACT' }),
  ],
};

const cell = (school: string, subject: string, shortageAfter: number): PlanCell => ({
  ...PLAN.cells[0]!,
  school,
  subject,
  shortageAfter,
});

const SOURCE: PaperSource = paperSource(
  OFFICE,
  {
    ...PLAN,
    tiers: PLAN.tiers.map((tier) => {
      if (tier.id === 'T1') return { ...tier, bound: 0.75, status: 'BEST_FOUND' as const };
      return tier.id === 'T3' ? { ...tier, value: 1.5, bound: 1.25 } : tier;
    }),
    cells: [cell(HILL, 'CHN', 0.5), cell(TOWN, 'MUS', 0), cell(HILL, 'ENG', 0.8), cell(NEAR, 'ART', 0.65)],
  },
  LETTERHEAD,
);

const made = makePapers({ source: SOURCE, kinds: PAPER_KINDS, templates: {} });
async function file(name: string): Promise<Uint8Array> {
  const papers = await made;
  if (papers.kind !== 'PAPERS' || !papers.files[name]) throw new Error(`No ${name}`);
  return papers.files[name];
}

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  '决策报告/青禾县方案决策报告.docx': [
    '青禾县2026—2027学年教师交流和',
    '乡村师资配置方案决策报告',
    '一、结论',
    '本方案实施后，乡村学校学科缺口（按偏远程度和学科加权）由4人降到1人，减少75%；在现行规则和名额之下，任何方案都不低于0.75人。缺口最重的乡村学校，未满足的教学需要由50%降到25%。其他学校的缺口由2人变为1.5人。派出学校只动用富余的学科力量，不因派出而缺课。',
    '各级目标依次优化，前一级不因后一级而变差。下限是任何方案都不能低于的数值。',
    '目标',
    '实施前',
    '实施后',
    '下限',
    '结论',
    '乡村学校学科缺口（加权，人）',
    '4',
    '1',
    '0.75',
    '已找到的最好值',
    '缺口最重乡村学校未满足的教学需要（比例）',
    '0.5',
    '0.25',
    '0.25',
    '已证明最优',
    '其他学校学科缺口（人）',
    '2',
    '1.5',
    '1.25',
    '已证明最优',
    '交流比例、骨干比例和职称均衡的差额',
    '1',
    '0',
    '0',
    '已证明最优',
    '人员变动的代价',
    '0',
    '3',
    '3',
    '已证明最优',
    '二、措施',
    '交流轮岗1人，双向交流1对，走教1人（每周2天），校内兼课1人，新招聘2人。各项措施依次投入后的缺口如下表。',
    '投入的措施',
    '剩余缺口（人）',
    '本步减少（人）',
    '校内兼课',
    '3.5',
    '0.5',
    '校内兼课＋走教',
    '3',
    '0.5',
    '校内兼课＋走教＋交流轮岗＋新招聘',
    '1',
    '2',
    '三、交流指标',
    '符合交流条件的教师3人，到乡村学校2人，占66.7%；其中骨干教师1人，占50%。交流比例和骨干比例均已达到。',
    '四、均衡指标',
    '每百名学生拥有量在学校之间的差异系数，国家标准以不超过限值为达到。',
    '学段',
    '指标',
    '实施前',
    '实施后',
    '基本均衡限值',
    '优质均衡限值',
    '五、人员安排',
    '姓名',
    '派出学校',
    '接收学校',
    '补充的学科（人）',
    '李梅',
    '城关小学',
    '石门小学',
    '音乐0.6人、美术0.4人',
    '赵兰',
    '城关小学',
    '石门小学',
    '数学（对换）',
    '陈山',
    '石门小学',
    '城关小学',
    '数学（对换）',
    '六、每项安排的理由和其他人选',
    '七、仍未解决的缺口',
    '学校',
    '学段',
    '学科',
    '缺口（人）',
    '原因',
    '石门小学',
    '小学',
    '英语',
    '0.8',
    '—',
    '柳溪小学',
    '小学',
    '美术',
    '0.65',
    '—',
    '石门小学',
    '小学',
    '语文',
    '0.5',
    '—',
    '八、依据和复核',
    '规则版本：test；计算程序：HiGHS 1.0；输入数据指纹：0123456789abcdef。经独立核查，方案没有违反任何规则。同样的输入得到同样的方案，可供复算。',
    '青禾县教育体育局',
    '2026年6月25日',
  ],
  '交流轮岗通知书/T001-李梅-石门小学.docx': [
    '青教函〔2026〕12号',
    '教师交流轮岗通知书',
    '李梅同志：',
    '按照教师“县管校聘”和校长教师交流轮岗的有关规定，经研究并公示，决定安排你在2026—2027学年以交流轮岗的方式到石门小学（石门乡）任教。现将有关事项通知如下：',
    '一、任教安排。任教学段为小学，任教学科为音乐、美术。用于补充该校的学科缺口：音乐0.6人、美术0.4人。',
    '二、交流期限。自2026年9月1日起至2027年7月10日止。期满后回城关小学工作；确需延期的，另行通知。',
    '三、报到。请于2026年9月1日前凭本通知到石门小学报到，并在此之前与城关小学办妥工作交接。',
    '四、人事关系和待遇。交流期间人事关系和编制保留在城关小学，工资待遇不变，按规定享受任教学校的有关补助；服务年限由本局据实登记，作为职称评聘的依据。',
    '五、住宿。两校相距约39.3公里。接收学校已为你安排周转宿舍床位一个，报到时办理入住。',
    '六、任务和考核。交流期间应做到“五个一”：带好一个班、结对帮扶一名教师、上一节示范课、开一次讲座、交一份总结。期满由接收学校考核，结果存入业务档案。',
    '七、异议。对本安排有异议的，请于2026年7月2日前向本局书面提出并说明理由，本局将在规定期限内答复。',
    '青禾县教育体育局',
    '2026年6月25日',
    '（联系人：王老师；联系电话：0000-1234567）',
  ],
  '走教安排卡/T002-王强.docx': [
    '2026—2027学年教师走教安排卡',
    '姓名',
    '王强',
    '教职工号',
    'T002',
    '所在学校',
    '城关小学',
    '主教学科',
    '美术',
    '起止时间',
    '2026年9月1日至',
    '2027年7月10日',
    '每周走教',
    '2天',
    '走教学校',
    '任教学科',
    '每周天数',
    '建议星期',
    '单程公里',
    '补缺（人）',
    '石门小学',
    '美术',
    '2',
    '星期一、星期二',
    '39.3',
    '0.4',
    '说明：具体星期由两校按课表商定，并报本局备案；每个走教日全天在一所学校任教。走教日不再安排本校课务。',
    '青禾县教育体育局',
    '2026年6月25日',
  ],
  '招聘公告/青禾县教师招聘公告.docx': [
    '青教函〔2026〕12号',
    '青禾县2026—2027学年',
    '乡村学校教师招聘公告',
    '为补充乡村学校紧缺学科教师，经核定编制和学科缺口，决定面向社会公开招聘教师。现将有关事项公告如下：',
    '一、招聘岗位和人数',
    '本次在1所乡村学校招聘教师2人，岗位见下表。',
    '序号',
    '学校',
    '乡镇',
    '学段',
    '岗位学科',
    '兼教',
    '人数',
    '1',
    '石门小学',
    '石门乡',
    '小学',
    '英语',
    '语文',
    '2',
    '二、应聘条件',
    '具有相应学段和学科的教师资格证书，符合教师招聘的其他规定条件；岗位标明兼教学科的，应能胜任所列学科的教学。',
    '三、聘用和服务期',
    '拟聘人员经考试、体检、考察和公示后办理聘用手续，纳入核定编制管理，并按规定在聘用学校服务。',
    '四、报名和咨询',
    '报名时间和方式按公开招聘的统一安排另行公布。联系人：王老师；联系电话：0000-1234567。',
    '青禾县教育体育局',
    '2026年6月25日',
  ],
  '考核表/H001-陈山-城关小学.docx': [
    '2026—2027学年交流轮岗教师考核表',
    '姓名',
    '陈山',
    '教职工号',
    'H001',
    '职称',
    '二级',
    '骨干级别',
    '无',
    '派出学校',
    '石门小学',
    '接收学校',
    '城关小学',
    '学段学科',
    '小学数学',
    '交流形式',
    '双向交流',
    '交流期限',
    '自2026年9月1日起至2027年7月10日止；实际报到日期：　　　　　　　　',
  ],
};

test.each(Object.keys(LETTERS))('%s says what the plan says, word for word', async (name) => {
  const text = docxParagraphs(await file(name)).filter((line) => line !== '');
  const told = LETTERS[name]!;
  // Below its head a form is to be filled in by hand.
  expect(name.startsWith('考核表') ? text.slice(0, told.length) : text).toEqual(told);
});

test('the publicity list holds every move, cell by cell', async () => {
  const list = await file('公示名单.xlsx');
  const rows = (sheet: string): readonly (readonly string[])[] => workbookRows(list, sheet);
  expect(rows('交流轮岗公示')).toEqual([
    ['序号', '姓名', '教职工号', '派出学校', '接收学校', '乡镇', '形式', '学段', '任教安排', '职称', '骨干'],
    [
      '1',
      '李梅',
      'T001',
      '城关小学',
      '石门小学',
      '石门乡',
      '交流轮岗',
      '小学',
      '音乐0.6人、美术0.4人',
      '二级',
      '县级',
    ],
    ['2', '赵兰', 'T003', '城关小学', '石门小学', '石门乡', '双向交流', '小学', '数学（对换）', '二级', '无'],
    ['3', '陈山', 'H001', '石门小学', '城关小学', '城关镇', '双向交流', '小学', '数学（对换）', '二级', '无'],
  ]);
  expect(rows('走教公示')).toEqual([
    ['序号', '姓名', '教职工号', '所在学校', '走教学校', '学科', '每周天数', '单程公里'],
    ['1', '王强', 'T002', '城关小学', '石门小学', '美术', '2', '39.3'],
  ]);
  expect(rows('校内兼课')).toEqual([
    ['序号', '姓名', '教职工号', '学校', '主教学科', '兼教学科', '兼课（人）'],
    ['1', '陈山', 'H001', '石门小学', '数学', '美术', '0.25'],
  ]);
  expect(rows('招聘岗位')).toEqual([
    ['序号', '学校', '乡镇', '学段', '岗位学科', '人数', '任教安排'],
    ['1', '石门小学', '石门乡', '小学', '英语', '2', '英语1.5人、语文0.5人'],
  ]);
});

test('the quota evidence holds the figures by school and everybody who went, cell by cell', async () => {
  const evidence = await file('交流比例佐证材料.xlsx');
  expect(workbookRows(evidence, '汇总')).toEqual([
    ['项目', '数值', '说明'],
    ['县', '青禾县', '530000'],
    ['学年', '2026-2027', '统计日 2026-09-01'],
    ['符合交流条件教师', '3', '本学年派出之前，按规则集认定'],
    ['到乡村学校交流', '2', '交流轮岗和双向交流中由城镇到乡村的教师'],
    ['占符合条件教师（%）', '66.7', '目标 10%：达到'],
    ['其中骨干教师', '1'],
    ['骨干占交流教师（%）', '50', '目标 20%：达到'],
    ['规则集版本', 'test', '方案输入指纹 0123456789abcdef0123456789abcdef'],
  ]);
  // In post: four of the five in town; eligible: three of these; gone: two; key teachers among them: one.
  expect(workbookRows(evidence, '按派出学校')).toEqual([
    ['学校代码', '派出学校', '在编教师', '符合条件', '交流人数', '占符合条件（%）', '骨干'],
    [TOWN, '城关小学', '4', '3', '2', '66.7', '1'],
  ]);
  expect(workbookRows(evidence, '交流教师名单')).toEqual([
    ['派出学校', '姓名', '教职工号', '接收学校', '骨干教师', '符合交流条件'],
    ['城关小学', '李梅', 'T001', '石门小学', '是', '是'],
    ['城关小学', '赵兰', 'T003', '石门小学', '否', '是'],
  ]);
});

test.each([
  ['everybody', null, ['T001', 'T002']],
  ['the sending school', { schools: [TOWN], staffNos: [] }, ['T001', 'T002']],
  ['one host', { schools: [HILL], staffNos: [] }, ['T001']],
  ['the other host', { schools: [NEAR], staffNos: [] }, ['T002']],
  ['a school that has no part', { schools: ['5300000009'], staffNos: [] }, []],
  ['one of the posted', { schools: [], staffNos: ['T002'] }, ['T002']],
  ['somebody else', { schools: [], staffNos: ['T003'] }, []],
  ['a reader of nothing', { schools: [], staffNos: [] }, []],
])('notices for %s', (_who, reader, staffNos) => {
  const [rotation] = PLAN.rotations;
  const rotations = [rotation!, { ...rotation!, staffNo: 'T002', toSchool: NEAR }];
  const source = { ...paperSource(OFFICE, { ...PLAN, rotations, exchanges: [] }, LETTERHEAD), reader };
  expect(noticeLetters(source).map(({ values }) => values['教职工号'])).toEqual(staffNos);
});

test('every kind of letter was made', async () => {
  const papers = await made;
  expect(
    papers.kind === 'PAPERS' && new Set(Object.keys(papers.files).map((name) => name.split('/')[0])).size,
  ).toBe(LETTER_KINDS.length + 2);
});
