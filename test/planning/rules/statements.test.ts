// What every rule demands, word for word in both languages, with figures of its own rule set.
import { resolveSettings } from '../../../src/planning/problem';
import { ALL_RULES } from '../../../src/planning/rules';

/** No figure is a default, and no two are the same within a sentence. */
const SETTINGS = resolveSettings({
  'minimum-tenure': { years: 7 },
  'cool-off': { years: 4 },
  'near-retirement': { years: 6, retirementAge: { MALE: 63, FEMALE: 58 } },
  exchange: { partnerYears: 2 },
  'rotation-ceiling': { share: 0.125 },
  'rotation-quota': { share: 0.11 },
  'backbone-share': { share: 0.25, level: 'CITY' },
  'sender-cap': { share: 0.17 },
  'hiring-budget': { budget: 13 },
  'new-hire-share': { share: 0.35, minimum: 2 },
  'itinerant-reach': { km: 12.5, days: 3, sameCluster: true },
  dormitory: { km: 25 },
  cover: { share: 0.4 },
  'other-subjects': { share: 0.45 },
  'useful-load': { rotation: 0.65, hire: 0.85 },
  distance: { detour: 1.4 },
  supply: { countSubstitutes: true },
  burden: { perYear: 0.05 },
});

const STATEMENTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'authorised-posts': [
    '一所学校的新招聘人数不超过其空余编制；外出交流教师的编制留在原校。',
    'A school hires no more than its free authorised posts; who rotates keeps the post at home.',
  ],
  'backbone-share': [
    '轮岗教师中市级及以上骨干教师不少于25%（不含双向交流）。',
    'At least 25% of the rotations are backbone teachers of city level or higher (exchanges apart).',
  ],
  burden: [
    '派出教师的代价按其乡村服务年限每年增加0.05。',
    'Sending a teacher costs 0.05 more for each year already served in the countryside.',
  ],
  'cool-off': [
    '上次交流结束后满4年方可再次交流。',
    'Nobody goes again within 4 years of a finished rotation.',
  ],
  cover: [
    '教师校内兼课不超过本人工作量的40%。',
    'A teacher covers other subjects with at most 40% of their own FTE.',
  ],
  direction: [
    '轮岗由支援校派往受援校；受援校之间不派，受援校到支援校不派；新招聘限受援校。',
    'Rotations go from senders to receivers; between receivers never, from receivers to senders never; only a receiver may hire.',
  ],
  distance: [
    '未提供道路距离的，按球面距离乘以1.4估算。',
    'Road distances that are not supplied are great-circle distances times 1.4.',
  ],
  dormitory: [
    '离原校（新聘教师离县城）超过25公里的教师需要床位，人数不超过接收学校空余床位。',
    'Arrivals whose home school (a hire: the county seat) is over 25 km away need a free bed.',
  ],
  exchange: [
    '双向交流的两人学段和主教学科相同、均为全职，乡村教师在编在岗且在本校任教满2年。',
    'Two people trade places when both are full-time, share stage and main subject, and the rural one is in post and has been there 2 years.',
  ],
  exemption: [
    '免于交流期内的教师不轮岗、不对换、不走教，可以在本校兼课。',
    'Exempt teachers neither rotate, nor trade places, nor travel; they may cover at home.',
  ],
  'hiring-budget': ['全县新招聘不超过13人。', 'The county hires at most 13 people.'],
  'itinerant-reach': [
    '走教限本学区，道路距离不超过12.5公里，每人每周不超过3天。',
    'Itinerant work is inside the cluster, within 12.5 km by road, at most 3 days a week.',
  ],
  'minimum-tenure': [
    '交流教师到开学日须在同一学校任教满7年。',
    'A teacher who goes has been at the school for at least 7 years.',
  ],
  'near-retirement': [
    '距退休不足6年的教师不交流（男63岁，女58岁）。',
    'Nobody goes within 6 years of retirement (men 63, women 58).',
  ],
  'new-hire-share': [
    '一所学校新招聘人数不超过其在编在岗教师的35%，但至少可招2人。',
    'A school hires at most 35% of its staff in post, but may always hire 2.',
  ],
  'other-subjects': [
    '轮岗教师和新聘教师任教非主教学科合计不超过0.45人。',
    'A rotating or newly hired teacher gives at most 0.45 FTE to subjects other than the main one.',
  ],
  pinned: [
    '人事干部指定的派往、不派、留校和学校不接收的决定必须执行。',
    "Personnel officers' decisions (send, never, stays, receives nobody) are kept.",
  ],
  'qualified-subject': [
    '教师只任教本人学段内持证的学科（主教学科和可兼任学科）。',
    'Teachers teach only subjects they are certified for, in their own stage.',
  ],
  'rotation-ceiling': [
    '轮岗与对换人数合计不超过符合交流条件教师的12.5%。',
    'Rotations and exchanges together are at most 12.5% of the eligible teachers.',
  ],
  'rotation-quota': [
    '交流教师应达到符合交流条件教师的11%，其中骨干教师应达到25%（目标，不作否决）。',
    'At least 11% of the eligible should go, 25% of those backbone teachers (a goal, no veto).',
  ],
  'sender-cap': [
    '一所学校派出人数不超过其在编在岗教师的17%；受援校对换至少允许1人。',
    "At most 17% of a school's staff in post leave; a receiver may always trade one.",
  ],
  supply: ['代课教师计入供给。', 'Substitutes count as supply.'],
  'useful-load': [
    '每名轮岗教师至少补缺0.65人，每名新聘教师至少补缺0.85人。',
    'Each rotation fills at least 0.65 FTE of shortage, each hire at least 0.85 FTE.',
  ],
};

test.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { zh, en } = rule.statement(SETTINGS);
  expect([zh, en]).toEqual(STATEMENTS[id]);
});

test.each<[string, Parameters<typeof resolveSettings>[0], string, string]>([
  [
    'itinerant-reach',
    { 'itinerant-reach': { sameCluster: false } },
    '走教道路距离不超过15公里，每人每周不超过2天。',
    'Itinerant work is within 15 km by road, at most 2 days a week.',
  ],
  ['supply', {}, '代课教师不计入供给。', 'Substitutes do not count as supply.'],
  ['burden', {}, '不按乡村服务年限调整派出代价。', 'Years already served in the countryside change no cost.'],
  [
    'distance',
    { distance: { enabled: false } },
    '未提供道路距离的，按球面距离乘以1估算。',
    'Road distances that are not supplied are great-circle distances times 1.',
  ],
])('%s in its other form', (id, rules, ...words) => {
  const { zh, en } = ALL_RULES.find((rule) => rule.id === id)!.statement(resolveSettings(rules));
  expect([zh, en]).toEqual(words);
});
