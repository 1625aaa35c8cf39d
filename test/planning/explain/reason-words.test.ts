// Every reason word for word in both languages, with figures that differ, so that none can stand in another's place.
import { blockerSentence } from '../../../src/planning/explain/sentences';
import { type Blocker, REASON_CODES } from '../../../src/planning/plan/reason';

type Row = readonly [blocker: Blocker, zh: string, en: string];

const ROWS: readonly Row[] = [
  [
    { code: 'NO_BED', actual: 2, limit: 3 },
    '周转宿舍没有空余床位（已用2，共3）',
    'no free bed (2 of 3 taken)',
  ],
  [{ code: 'NO_BED', actual: 0, limit: 0 }, '该校没有周转宿舍床位', 'the school has no bed to offer'],
  [
    { code: 'BUDGET_USED', actual: 4, limit: 5 },
    '招聘名额已用完（4/5）',
    'the hiring budget is used up (4 of 5)',
  ],
  [
    { code: 'NO_POST', actual: 4, limit: 5 },
    '没有空编（在编4，核定5）',
    'no vacant post (4 in post of 5 authorised)',
  ],
  [
    { code: 'NEW_HIRE_SHARE', actual: 1, limit: 2 },
    '该校新聘人数已到上限（1/2）',
    "the school's share of new hires is reached (1 of 2)",
  ],
  [
    { code: 'CEILING', actual: 22, limit: 23 },
    '全县交流人数已到上限（22/23）',
    "the county's ceiling of rotations is reached (22 of 23)",
  ],
  [
    { code: 'SENDER_CAP', actual: 2, limit: 3 },
    '派出学校人数已到上限（2/3）',
    'the sending school is at its cap (2 of 3)',
  ],
  [
    { code: 'BACKBONE_SHARE', actual: 0.1875, limit: 0.2 },
    '再派一名非骨干教师，骨干占比降到18.75%，低于20%',
    'one more without backbone level lowers their share to 18.75%, below 20%',
  ],
  [
    { code: 'SMALL_LOAD', actual: 0.55, limit: 0.6 },
    '派一个人只能补0.55，不足0.6',
    'a whole person would fill only 0.55 FTE, less than 0.6',
  ],
  [{ code: 'OTHER_SUBJECTS', limit: 0.5 }, '非主教学科合计不得超过0.5', 'at most 0.5 FTE in other subjects'],
  [
    { code: 'NEEDED_ELSEWHERE' },
    '方案中另有安排，用在那里补缺更多',
    'used elsewhere in the plan, where it is worth more',
  ],
  [
    { code: 'OUT_OF_REACH', actual: 16.26, limit: 15 },
    '走教够不着（相距16.3公里，须在15公里以内且同一学区）',
    'out of itinerant reach (16.3 km away; within 15 km and the cluster only)',
  ],
  [
    { code: 'COVER_SHARE', limit: 0.5 },
    '有富余的教师兼课已达本人工作量的50%',
    'those with time to spare already cover up to 50% of their FTE',
  ],
  [
    { code: 'MINIMUM_TENURE', actual: 4.2504, limit: 6 },
    '同校任教4.25年，未满6年',
    '4.25 years at the school, fewer than 6',
  ],
  [{ code: 'EXEMPT' }, '免于交流', 'exempt'],
  [{ code: 'COOL_OFF', limit: 3 }, '上次交流结束未满3年', 'the last rotation ended less than 3 years ago'],
  [{ code: 'NEAR_RETIREMENT', limit: 5 }, '距退休不足5年', 'less than 5 years from retirement'],
  [{ code: 'PINNED' }, '局里已有决定', 'an officer has decided otherwise'],
  [{ code: 'NOT_QUALIFIED' }, '没有该学科资格', 'not qualified for the subject'],
  [
    { code: 'SENDER_SHORT', actual: 0.4, limit: 1 },
    '原校该学科只富余0.4人，派出后会缺课',
    'the home school has only 0.4 FTE to spare and would go short',
  ],
  [
    { code: 'SENDER_SHORT', actual: 0, limit: 1 },
    '原校该学科没有富余，派出后会缺课',
    'the home school has nobody to spare and would go short',
  ],
  [{ code: 'DAYS_USED', actual: 2, limit: 3 }, '每周走教天数已满（2/3）', 'no itinerant day left (2 of 3)'],
  [{ code: 'NOT_FULL_TIME' }, '不是全职教师', 'not full-time'],
  [{ code: 'NOT_IN_POST' }, '不是在编在岗教师', 'not in post'],
  [{ code: 'RURAL_SCHOOL' }, '本人在受援学校', 'already at a receiving school'],
  [{ code: 'ABSENT' }, '缺勤，不在岗', 'absent'],
  [{ code: 'DIRECTION' }, '交流方向不允许', 'the rule set does not allow this direction'],
  [{ code: 'ON_ROTATION' }, '正在交流', 'on a rotation already'],
  [{ code: 'ITINERANT_ALREADY' }, '正在走教', 'travels as an itinerant teacher already'],
  [{ code: 'NO_PROFILE' }, '招聘岗位中没有该学科', 'no hiring profile offers the subject'],
  [
    { code: 'NOBODY_SPARE' },
    '没有可用的富余教师，也不能招聘',
    'nobody has time to spare and nobody may be hired',
  ],
  [{ code: 'NO_RURAL_SHORTAGE' }, '没有乡村学校缺其所教学科', 'no rural school is short of these subjects'],
  [{ code: 'FILLED_BY_OTHERS' }, '缺口已由其他人补上', 'others fill the shortage'],
  [{ code: 'FILLS_LESS', actual: 0.6, limit: 0.8 }, '只能补0.6，少于0.8', 'fills 0.6 FTE, less than 0.8'],
  [
    { code: 'COSTS_MORE', actual: 1.3, limit: 1.1 },
    '代价更高（1.3，入选者1.1）',
    'costs more (1.3 against 1.1)',
  ],
  [{ code: 'BACKBONE_WANTED' }, '入选者是骨干教师', 'the one chosen is a backbone teacher'],
  [{ code: 'AS_GOOD' }, '同样合适，按教职工号取先者', 'as good; the staff number decides'],
  [{ code: 'NO_GAIN' }, '去了也不降低乡村学科缺口', 'would not lower the rural subject shortage'],
  [
    { code: 'WITHIN_GAP' },
    '在求解精度之内，可能还有改进',
    'within the gap of the search; an improvement may be left',
  ],
];

test.each(ROWS.map((row) => [row[0].code, row] as const))('%s', (_, [blocker, zh, en]) => {
  expect(blockerSentence(blocker)).toEqual({ zh, en });
});

test('every reason is in the table', () => {
  expect([...new Set(ROWS.map(([{ code }]) => code))].sort()).toEqual([...REASON_CODES].sort());
});
