// Every paper of one small plan: what stands in it, for whom, and how 300 letters fare.
import { unzipSync } from 'fflate';
import {
  checkTemplate,
  defaultTemplate,
  LETTER_KINDS,
  makePapers,
  PAPER_KINDS,
  paperSource,
} from '../../../src/features/papers';
import { suggestedDays } from '../../../src/features/papers/content/itinerant-cards';
import { allowanceSentence, nextBestSentence } from '../../../src/planning/explain';
import { goldenPlan, goldenRoster } from '../../support/golden';
import { docxParagraphs } from './docx-text';
import { aSource, LETTERHEAD, PLAN, TOWN } from './paper-scene';

async function papersOf(plan: Partial<typeof PLAN> = {}): Promise<Readonly<Record<string, Uint8Array>>> {
  const papers = await makePapers({ source: aSource(plan), kinds: PAPER_KINDS, templates: {} });
  if (papers.kind !== 'PAPERS') throw new Error(`${papers.paper} has a bad template`);
  return papers.files;
}

/** The papers of the whole plan, made once. */
const whole = papersOf();

const allText = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('');

test('each posted teacher gets a notice and a form, each traveller a card, and the county one of the rest', async () => {
  expect(Object.keys(await whole).sort()).toEqual(
    [
      '交流比例佐证材料.xlsx',
      '交流轮岗通知书/H001-陈山-城关小学.docx',
      '交流轮岗通知书/T001-李梅-石门小学.docx',
      '交流轮岗通知书/T003-赵兰-石门小学.docx',
      '公示名单.xlsx',
      '决策报告/青禾县方案决策报告.docx',
      '招聘公告/青禾县教师招聘公告.docx',
      '考核表/H001-陈山-城关小学.docx',
      '考核表/T001-李梅-石门小学.docx',
      '考核表/T003-赵兰-石门小学.docx',
      '走教安排卡/T002-王强.docx',
    ].sort(),
  );
});

test('the notice names teacher, schools, subjects, days, bed and deadline, and no paper keeps a tag', async () => {
  const files = await whole;
  const notice = files['交流轮岗通知书/T001-李梅-石门小学.docx']!;
  const text = docxParagraphs(notice).join('\n');
  expect(text).toContain('李梅同志：');
  expect(text).toContain('在2026—2027学年以交流轮岗的方式到石门小学（石门乡）任教');
  expect(text).toContain('音乐0.6人、美术0.4人');
  expect(text).toContain('自2026年9月1日起至2027年7月10日止');
  expect(text).toContain('两校相距约39.3公里。接收学校已为你安排周转宿舍床位一个');
  expect(text).toContain('请于2026年7月2日前');
  expect(docxParagraphs(notice, 'word/header1.xml')).toEqual(['青禾县教育体育局', '', '']);
  for (const [name, bytes] of Object.entries(files))
    if (name.endsWith('.docx')) expect(docxParagraphs(bytes).join('')).not.toMatch(/[{}]|undefined/);
});

test('the rural side of an exchange gets no bed and fills no shortage', async () => {
  const files = await whole;
  const text = docxParagraphs(files['交流轮岗通知书/H001-陈山-城关小学.docx']!).join('\n');
  expect(text).toContain('按规定不安排周转宿舍床位');
  expect(text).toContain('你与该校同学段、同学科的一名教师对换任教');
});

test('the decision report carries the figures of tiers, waterfall, quota and what remains', async () => {
  const report = docxParagraphs((await whole)['决策报告/青禾县方案决策报告.docx']!);
  const text = report.join('\n');
  expect(text).toContain('由4人降到1人，减少75%');
  expect(text).toContain('由50%降到25%');
  expect(text).toContain('符合交流条件的教师3人，到乡村学校2人，占66.7%；其中骨干教师1人，占50%');
  expect(text).toContain('没有违反任何规则');
  expect(report.slice(report.indexOf('校内兼课'), report.indexOf('三、交流指标'))).toEqual([
    ...['校内兼课', '3.5', '0.5'],
    ...['校内兼课＋走教', '3', '0.5'],
    ...['校内兼课＋走教＋交流轮岗＋新招聘', '1', '2'],
  ]);
});

test('the decision report says of every move why, by which figures, and who else could have gone', async () => {
  const roster = await goldenRoster('twelve-schools');
  const plan = goldenPlan('twelve-schools');
  const source = paperSource(roster, plan, LETTERHEAD);
  const papers = await makePapers({ source, kinds: ['DECISION_REPORT'], templates: {} });
  if (papers.kind !== 'PAPERS') throw new Error('a bad template');
  const [report] = Object.values(papers.files);
  const text = docxParagraphs(report!);
  const { moves } = plan.explanation;
  expect(moves.length).toBeGreaterThan(20);
  const others = moves.flatMap(({ nextBest }) => nextBest.map((other) => nextBestSentence(roster, other).zh));
  const told = text.filter((line) => line.startsWith('其他人选：'));
  expect(told).toHaveLength(moves.length);
  expect(others.filter((sentence) => !told.join('').includes(sentence))).toEqual([]);
  for (const allowance of moves.flatMap(({ allowedBy }) => allowedBy)) {
    expect(text.join('')).toContain(allowanceSentence(allowance).zh);
  }
  expect(text.slice(text.indexOf('结论') + 1, text.indexOf('结论') + 6)).toEqual([
    '乡村学校学科缺口（加权，人）',
    ...['29.49', '13.46', '13.46', '已证明最优'],
  ]);
  expect(text).toEqual(expect.arrayContaining(['每百名学生专任教师数', '0.539', '0.591', '0.65', '0.5']));
  // Codes are for programs: none of them stands in a paper.
  expect(text.join('\n')).not.toMatch(/[A-Z]{3,}_[A-Z]/);
});

test('the announcement lists posts with the subjects they also teach', async () => {
  const text = docxParagraphs((await whole)['招聘公告/青禾县教师招聘公告.docx']!);
  expect(text.join('')).toContain('本次在1所乡村学校招聘教师2人');
  expect(text).toEqual(expect.arrayContaining(['石门小学', '英语', '语文', '2']));
});

test('a plan without hires or travel has no announcement and no cards', async () => {
  const names = Object.keys(await papersOf({ hires: [], itinerants: [] }));
  expect(names.filter((name) => /招聘公告|走教安排卡/.test(name))).toEqual([]);
});

test('lists are workbooks with a sheet for each kind of move, and the quota by sending school with names', async () => {
  const files = await whole;
  const sheets = Object.keys(unzipSync(files['公示名单.xlsx']!)).filter((part) =>
    /sheet\d+\.xml$/.test(part),
  );
  expect(sheets).toHaveLength(4);
  const evidence = allText(files['交流比例佐证材料.xlsx']!);
  expect(evidence).toContain('按派出学校');
  expect(evidence).toContain('李梅');
});

test('no paper carries an identity number', async () => {
  for (const bytes of Object.values(await whole)) expect(allText(bytes)).not.toContain('530000198503');
});

test('days of the week differ for one teacher and spread over the host', () => {
  const move = { ...PLAN.itinerants[0]!, daysPerWeek: 2 };
  const other = { ...move, staffNo: 'T009' };
  expect(suggestedDays([move, { ...move, toSchool: TOWN, daysPerWeek: 1 }, other])).toEqual([
    ['星期一', '星期二'],
    ['星期三'],
    ['星期三', '星期四'],
  ]);
});

test('300 notices take seconds', async () => {
  const rotations = Array.from({ length: 300 }, () => PLAN.rotations[0]!);
  const started = performance.now();
  await makePapers({ source: aSource({ rotations }), kinds: ['NOTICE'], templates: {} });
  expect(performance.now() - started).toBeLessThan(30_000);
});

test.each(LETTER_KINDS)('the shipped template of %s passes its own check', async (kind) => {
  expect(await checkTemplate(kind, defaultTemplate(kind))).toEqual([]);
});

test('the same plan gives the same letters, byte for byte', async () => {
  const letters = Object.entries(await whole).filter(([name]) => name.endsWith('.docx'));
  expect(await papersOf()).toMatchObject(Object.fromEntries(letters));
});
