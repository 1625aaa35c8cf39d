// Why something was not done, each reason code in a few words; the figures of a case are in the server's sentence.
import { dictionary } from '../../../language/words';

export const reasonWords = dictionary({
  NO_BED: { zh: '没有床位', en: 'No bed' },
  BUDGET_USED: { zh: '招聘名额用完', en: 'Hiring budget used up' },
  NO_POST: { zh: '没有空编', en: 'No vacant post' },
  NEW_HIRE_SHARE: { zh: '新聘人数到上限', en: 'Share of new hires reached' },
  CEILING: { zh: '全县交流人数到上限', en: 'Ceiling of rotations reached' },
  SENDER_CAP: { zh: '派出学校人数到上限', en: 'Sending school at its cap' },
  BACKBONE_SHARE: { zh: '骨干占比不够', en: 'Backbone share too low' },
  SMALL_LOAD: { zh: '一个人的课不够', en: 'Too little work for a person' },
  OTHER_SUBJECTS: { zh: '非主教学科过多', en: 'Too much in other subjects' },
  NEEDED_ELSEWHERE: { zh: '另有安排', en: 'Used elsewhere' },
  OUT_OF_REACH: { zh: '走教够不着', en: 'Out of itinerant reach' },
  COVER_SHARE: { zh: '兼课到上限', en: 'Cover at its limit' },
  MINIMUM_TENURE: { zh: '任教年限未满', en: 'Too short at the school' },
  EXEMPT: { zh: '免于交流', en: 'Exempt' },
  COOL_OFF: { zh: '上次交流结束不久', en: 'Back from a rotation lately' },
  NEAR_RETIREMENT: { zh: '临近退休', en: 'Near retirement' },
  PINNED: { zh: '局里已有决定', en: 'Decided by an officer' },
  NOT_QUALIFIED: { zh: '没有学科资格', en: 'Not qualified' },
  SENDER_SHORT: { zh: '原校会缺课', en: 'Home school would go short' },
  DAYS_USED: { zh: '走教天数已满', en: 'No itinerant day left' },
  NOT_FULL_TIME: { zh: '不是全职', en: 'Not full-time' },
  NOT_IN_POST: { zh: '不在编在岗', en: 'Not in post' },
  ABSENT: { zh: '缺勤', en: 'Absent' },
  RURAL_SCHOOL: { zh: '本人在受援学校', en: 'At a receiving school' },
  DIRECTION: { zh: '交流方向不允许', en: 'Direction not allowed' },
  ON_ROTATION: { zh: '正在交流', en: 'On a rotation' },
  ITINERANT_ALREADY: { zh: '正在走教', en: 'Travels already' },
  NO_PROFILE: { zh: '没有该学科的招聘岗位', en: 'No hiring profile' },
  NOBODY_SPARE: { zh: '没有富余教师，也不能招聘', en: 'Nobody spare, no hire' },
  NO_RURAL_SHORTAGE: { zh: '没有乡村学校缺其学科', en: 'No rural school lacks it' },
  FILLED_BY_OTHERS: { zh: '缺口已由他人补上', en: 'Filled by others' },
  FILLS_LESS: { zh: '补得较少', en: 'Fills less' },
  COSTS_MORE: { zh: '代价更高', en: 'Costs more' },
  BACKBONE_WANTED: { zh: '需要骨干教师', en: 'Backbone wanted' },
  AS_GOOD: { zh: '同样合适', en: 'As good' },
  NO_GAIN: { zh: '不降低乡村缺口', en: 'No gain' },
  WITHIN_GAP: { zh: '在求解精度之内', en: 'Within the gap of the search' },
});

export type ReasonCode = keyof typeof reasonWords;

/** The code itself for one that a newer server may send. */
export function reasonName(names: Readonly<Record<ReasonCode, string>>, code: string | null): string {
  return code === null ? '' : (names[code as ReasonCode] ?? code);
}
