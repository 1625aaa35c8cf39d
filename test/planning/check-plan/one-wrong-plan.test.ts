// One wrong plan for each way to break a rule: what the checker says of it, word for word, and of nothing else.
import { checkPlan } from '../../../src/planning/check-plan';
import { type PlanMoves, type Violation } from '../../../src/planning/plan';
import { aDistance, aPin, aRotation, needs, someMoves } from '../../builders';
import {
  aHireMove,
  anExchangeMove,
  anItinerantMove,
  aRotationMove,
  off,
  RURAL,
  rotations,
  type SceneChange,
  scene,
  TOWN,
} from '../../support/scene';

const P = 'PRIMARY' as const;
const fill = (subject: string, fte: number) => ({ stage: P, subject, fte });
const hiring = { 'hiring-budget': { budget: 9 }, 'new-hire-share': { share: 1 } };
const hire = (count: number, ...fills: readonly ReturnType<typeof fill>[]): Partial<PlanMoves> => ({
  hires: [aHireMove({ count, fills })],
});
const rotation = { rotations: [aRotationMove()] };
const exchange = { exchanges: [anExchangeMove()] };
const days = { itinerants: [anItinerantMove()] };
const km = (way: number) => ({ distances: [aDistance(TOWN, RURAL, way)] });
const both = [{ stage: P, main: 'MUS', also: ['ART'] }];
const pinned = (...pins: readonly Parameters<typeof aPin>[0][]) => ({ roster: { pins: pins.map(aPin) } });

interface Wrong {
  readonly rule: Violation['rule'];
  readonly county: SceneChange;
  readonly moves: Partial<PlanMoves>;
  readonly zh: string;
  readonly en: string;
}

// Town: 20 in post, 20 of music where 10 are needed. Countryside: 4 in post, lacks 3 of music and 1 of art.
const WRONG: Readonly<Record<string, Wrong>> = {
  'a hire without a vacant post': {
    rule: 'authorised-posts',
    county: { rules: hiring, rural: { authorisedPosts: 5 } },
    moves: hire(2, fill('MUS', 2)),
    zh: '石门小学核定编制5名、在编在岗4人，只能再招1人，方案招聘2人。',
    en: '石门小学 has 5 authorised posts and 4 staff in post: 1 free, the plan hires 2.',
  },
  'nobody of backbone level': {
    rule: 'backbone-share',
    county: {},
    moves: { rotations: [aRotationMove({ staffNo: 'T-9' })] },
    zh: '轮岗1人中只有0名县级及以上骨干教师，不足20%。',
    en: 'Only 0 of 1 rotating teachers are backbone teachers of county level or higher, less than 20%.',
  },
  'back too recently': {
    rule: 'cool-off',
    county: {
      roster: {
        rotations: [
          aRotation({ staffNo: 'T-1', startsOn: '2024-09-01', endsOn: '2025-07-31', status: 'COMPLETED' }),
        ],
      },
    },
    moves: rotation,
    zh: '李梅（T-1）上次交流于2025-07-31结束，到2026-09-01未满3年，不能再次交流。',
    en: '李梅 (T-1) came back from a rotation on 2025-07-31, less than 3 years before 2026-09-01.',
  },
  'too much cover': {
    rule: 'cover',
    county: { roster: { classes: needs(TOWN, { MUS: 10, ART: 1 }) } },
    moves: { covers: [{ staffNo: 'T-1', school: TOWN, stage: P, subject: 'ART', fte: 0.6 }] },
    zh: '李梅（T-1）兼课0.6人，超过上限0.5人。',
    en: '李梅 (T-1) would cover 0.6 FTE; the limit is 0.5.',
  },
  'two people hired in one line, one bed': {
    rule: 'dormitory',
    county: { rules: hiring, rural: { freeBeds: 1, latitude: 25.2 } },
    moves: hire(2, fill('MUS', 2)),
    zh: '石门小学空余床位1张，方案中需要住宿的有2人。',
    en: '石门小学 has 1 free beds; 2 arrivals of the plan need one.',
  },
  'a partner too new': {
    rule: 'exchange',
    county: { partner: { joinedSchoolOn: '2024-09-01' } },
    moves: exchange,
    zh: '赵平（R-1）于2024-09-01到石门小学任教，未满3年，不能对换。',
    en: '赵平 (R-1) joined 石门小学 on 2024-09-01, less than 3 years ago.',
  },
  'a partner of another subject': {
    rule: 'exchange',
    county: { partner: { mainSubject: 'ART' } },
    moves: exchange,
    zh: '赵平（R-1）主教小学美术，不能参加小学音乐的对换。',
    en: '赵平 (R-1) teaches primary Art and cannot trade a place in primary Music.',
  },
  'a part-time partner': {
    rule: 'exchange',
    county: { partner: { fte: 0.5 } },
    moves: exchange,
    zh: '赵平（R-1）不是全职教师，不能对换。',
    en: '赵平 (R-1) is not full-time and cannot trade places.',
  },
  'an exchange though there are none': {
    rule: 'exchange',
    county: { rules: off('exchange') },
    moves: exchange,
    zh: '规则集未启用双向交流，李梅（T-1）与赵平（R-1）不能对换。',
    en: 'Exchanges are switched off: 李梅 (T-1) and 赵平 (R-1) cannot trade places.',
  },
  'somebody exempt until the first day': {
    rule: 'exemption',
    county: { first: { exemption: 'CARE', exemptionUntil: '2026-09-01' } },
    moves: days,
    zh: '李梅（T-1）处于免于交流期（至2026-09-01），不能派出。',
    en: '李梅 (T-1) is exempt (until 2026-09-01) and cannot be sent.',
  },
  'a hire beyond the budget': {
    rule: 'hiring-budget',
    county: { rules: { ...hiring, 'hiring-budget': { budget: 1 } } },
    moves: hire(2, fill('MUS', 2)),
    zh: '方案全县招聘2人，超过名额1人。',
    en: 'The plan hires 2 people; the budget is 1.',
  },
  'days too far away': {
    rule: 'itinerant-reach',
    county: { roster: km(16.2) },
    moves: days,
    zh: '李梅（T-1）从城关小学到石门小学走教16.2公里，超过15公里。',
    en: '李梅 (T-1) would travel 16.2 km from 城关小学 to 石门小学; the limit is 15 km.',
  },
  'days in another cluster': {
    rule: 'itinerant-reach',
    county: { rural: { cluster: '第二学区' } },
    moves: days,
    zh: '李梅（T-1）的学校城关小学与石门小学不在同一学区，不能走教。',
    en: '李梅 (T-1): 城关小学 and 石门小学 are not in one cluster.',
  },
  'days beyond the week': {
    rule: 'itinerant-reach',
    county: {
      roster: {
        rotations: [aRotation({ staffNo: 'T-1', kind: 'ITINERANT', daysPerWeek: 1, subject: 'PED' })],
      },
    },
    moves: days,
    zh: '李梅（T-1）每周走教3天（其中已有1天），超过2天。',
    en: '李梅 (T-1) would travel 3 days a week (1 already running); the limit is 2.',
  },
  'too few years at the school': {
    rule: 'minimum-tenure',
    county: { first: { joinedSchoolOn: '2020-09-02' } },
    moves: rotation,
    zh: '李梅（T-1）于2020-09-02到城关小学任教，到2026-09-01未满6年，不能交流。',
    en: '李梅 (T-1) joined 城关小学 on 2020-09-02, less than 6 years before 2026-09-01.',
  },
  'too near retirement': {
    rule: 'near-retirement',
    county: { first: { birthDate: '1976-08-31' } },
    moves: rotation,
    zh: '李梅（T-1）（1976-08-31出生）距退休不足5年，不能交流。',
    en: '李梅 (T-1), born 1976-08-31, is less than 5 years from retirement.',
  },
  'too many new people': {
    rule: 'new-hire-share',
    county: { rules: { 'hiring-budget': { budget: 9 } } },
    moves: hire(2, fill('MUS', 2)),
    zh: '石门小学在编在岗4人，新招聘最多1人，方案招聘2人。',
    en: '石门小学 has 4 staff in post and may hire 1; the plan hires 2.',
  },
  'a rotation mostly outside the main subject': {
    rule: 'other-subjects',
    county: {},
    moves: { rotations: [aRotationMove({ fills: [fill('MUS', 0.4), fill('ART', 0.6)] })] },
    zh: '李梅（T-1）在石门小学任教非主教学科0.6人，超过0.5人。',
    en: '李梅 (T-1) would teach 0.6 FTE of other subjects at 石门小学; the limit is 0.5.',
  },
  'a hire mostly outside the main subject': {
    rule: 'other-subjects',
    county: { rules: hiring, profiles: both },
    moves: hire(1, fill('MUS', 0.4), fill('ART', 0.6)),
    zh: '石门小学新聘1名小学音乐教师任教其他学科0.6人，超过0.5人。',
    en: '1 new primary Music teachers at 石门小学 would teach 0.6 FTE of other subjects; the limit is 0.5.',
  },
  'somebody sent who was to go elsewhere': {
    rule: 'pinned',
    county: pinned({ kind: 'SEND_TO', staffNo: 'T-2', toSchoolCode: RURAL }),
    moves: rotation,
    zh: '已指定李梅（T-2）交流到石门小学，方案没有安排。',
    en: '李梅 (T-2) is pinned to 石门小学, and the plan does not send this teacher there.',
  },
  'somebody never to be sent': {
    rule: 'pinned',
    county: pinned({ kind: 'NEVER', staffNo: 'T-1' }),
    moves: days,
    zh: '已指定李梅（T-1）不外派，方案却派其到石门小学。',
    en: '李梅 (T-1) is never to be sent anywhere; the plan sends this teacher to 石门小学.',
  },
  'somebody told to stay': {
    rule: 'pinned',
    county: pinned({ kind: 'STAYS', staffNo: 'T-1' }),
    moves: rotation,
    zh: '已指定李梅（T-1）留校，方案却派其到石门小学。',
    en: '李梅 (T-1) is pinned to stay; the plan sends this teacher to 石门小学.',
  },
  'a school that receives nobody': {
    rule: 'pinned',
    county: { ...pinned({ kind: 'RECEIVES_NOBODY', schoolCode: RURAL }), rules: hiring },
    moves: hire(1, fill('MUS', 1)),
    zh: '已指定石门小学不接收教师，方案却安排了新聘教师。',
    en: '石门小学 is pinned to receive nobody; the plan brings new hires.',
  },
  'a subject without a certificate': {
    rule: 'qualified-subject',
    county: { first: { otherSubjects: [] } },
    moves: { rotations: [aRotationMove({ fills: [fill('MUS', 0.6), fill('ART', 0.4)] })] },
    zh: '李梅（T-1）没有小学美术的任教资格，不能在石门小学任教该学科。',
    en: '李梅 (T-1) is not certified for primary Art and cannot teach it at 石门小学.',
  },
  'one more than the ceiling': {
    rule: 'rotation-ceiling',
    county: { rules: off('sender-cap') },
    moves: { rotations: rotations(4) },
    zh: '轮岗与对换共4人，超过上限3人（符合交流条件教师20人）。',
    en: '4 people go, more than the ceiling of 3 (20 teachers are eligible).',
  },
  'one more than the cap of the school': {
    rule: 'sender-cap',
    county: { rules: off('rotation-ceiling') },
    moves: { rotations: rotations(4) },
    zh: '城关小学在编在岗20人，最多派出3人，方案派出4人。',
    en: '城关小学 has 20 staff in post and may send 3; the plan sends 4.',
  },
  'a rotation for half a job': {
    rule: 'useful-load',
    county: {},
    moves: { rotations: [aRotationMove({ fills: [fill('MUS', 0.55)] })] },
    zh: '李梅（T-1）到石门小学只补缺0.55人，不足0.6人。',
    en: '李梅 (T-1) would fill only 0.55 FTE at 石门小学, less than 0.6.',
  },
  'hires for less than they could do': {
    rule: 'useful-load',
    county: { rules: hiring },
    moves: hire(2, fill('MUS', 1.5)),
    zh: '石门小学招聘小学音乐教师2人只补缺1.5人，不足每人0.8人。',
    en: '石门小学 would hire 2 for primary Music to fill only 1.5 FTE, less than 0.8 each.',
  },
  'more than there is to spare': {
    rule: 'surplus',
    county: { roster: { classes: [...needs(TOWN, { MUS: 19 }), ...needs(RURAL, { MUS: 4 })] } },
    moves: { rotations: rotations(2) },
    zh: '城关小学小学音乐只富余1人，方案调出2人，原校会缺课。',
    en: '城关小学 has 1 FTE of primary Music to spare; the plan takes 2 and leaves it short.',
  },
  'more than is lacking': {
    rule: 'shortage',
    county: { roster: { classes: [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { MUS: 1.7 })] } },
    moves: rotation,
    zh: '石门小学小学音乐缺0.7人，方案补了1人。',
    en: '石门小学 lacks 0.7 FTE of primary Music; the plan fills 1.',
  },
  'hires outside their profile': {
    rule: 'form',
    county: { rules: hiring, profiles: [{ stage: P, main: 'MUS', also: [] }] },
    moves: hire(1, fill('MUS', 0.7), fill('ART', 0.3)),
    zh: '石门小学新聘小学音乐教师的任教学科超出岗位范围。',
    en: 'New primary Music teachers at 石门小学 would teach outside their hiring profile.',
  },
  'hires outside a rule set without profiles': {
    rule: 'form',
    county: { rules: hiring },
    moves: hire(1, fill('MUS', 0.7), fill('ART', 0.3)),
    zh: '石门小学新聘小学音乐教师的任教学科超出岗位范围。',
    en: 'New primary Music teachers at 石门小学 would teach outside their hiring profile.',
  },
  'hires without a profile': {
    rule: 'form',
    county: { rules: hiring, profiles: [] },
    moves: hire(1, fill('MUS', 1)),
    zh: '规则集没有小学音乐的招聘岗位。',
    en: 'The rule set has no hiring profile for primary Music.',
  },
  'hires who fill more than they are': {
    rule: 'form',
    county: { rules: hiring },
    moves: hire(1, fill('MUS', 1.5)),
    zh: '石门小学小学音乐共补缺1.5人，超过1人的工作量。',
    en: 'the hires for primary Music at 石门小学 would fill 1.5 FTE with 1 person(s).',
  },
  // They take half a person out of the school, which has just that to spare: nothing else is wrong.
  'somebody who works half time': {
    rule: 'form',
    county: {
      first: { fte: 0.5 },
      roster: { classes: [...needs(TOWN, { MUS: 19 }), ...needs(RURAL, { MUS: 4 })] },
    },
    moves: rotation,
    zh: '李梅（T-1）工作量为0.5，不是全职，不能走教或交流。',
    en: '李梅 (T-1) has 0.5 FTE; only full-time teachers travel or rotate.',
  },
};

test.each(Object.entries(WRONG))('%s', (_, { rule, county, moves, zh, en }) => {
  const found = checkPlan(scene(county), someMoves(moves));
  expect(found.map((each) => [each.rule, each.messageZh, each.messageEn])).toEqual([[rule, zh, en]]);
});
