// Words of the pins: officers' decisions that every plan honours.
import { pinKindWords } from '../../language/vocabulary';
import { dictionary } from '../../language/words';

export const pinsWords = dictionary({
  title: { zh: '人工指定', en: 'Pins' },
  lead: {
    zh: '领导或人事干部已经定下来的事，每个方案都照办；与规则矛盾时，方案会指出是哪一条。',
    en: 'What the office has decided: every plan keeps it, and says which one contradicts the rules.',
  },
  caption: {
    zh: (county: string, year: string) => `${county} ${year} 学年人工指定`,
    en: (county: string, year: string) => `Pins of ${county}, ${year}`,
  },
  none: { zh: '没有人工指定。', en: 'There is no pin.' },
  filter: { zh: '指定种类', en: 'Kind' },
  kind: { zh: '种类', en: 'Kind' },
  whom: { zh: '教师或学校', en: 'Teacher or school' },
  staffNo: { zh: '教职工号', en: 'Staff no.' },
  where: { zh: '学校', en: 'School' },
  reason: { zh: '理由', en: 'Why' },
  source: { zh: '来源', en: 'Comes from' },
  OFFICER: { zh: '在此指定', en: 'Set here' },
  ROSTER: { zh: '名册导入', en: 'Roster' },
  when: { zh: '时间', en: 'When' },
  action: { zh: '办理', en: 'Action' },
  remove: { zh: '取消指定', en: 'Remove' },
  removeOf: { zh: (whom: string) => `取消指定：${whom}`, en: (whom: string) => `Remove: ${whom}` },
  removeTitle: { zh: '取消指定', en: 'Remove a pin' },
  removeReason: { zh: '取消的理由（可不填）', en: 'Why (may stay empty)' },
  rosterAgain: {
    zh: '这一条来自名册文件；下次导入的名册里如果还有，会再次出现。',
    en: 'This one came with a roster: if the next one holds it again, it comes back.',
  },
  removed: { zh: '已取消指定', en: 'Removed' },
  add: { zh: '新增指定', en: 'Set a pin' },
  ...pinKindWords,
  SEND_TO_hint: { zh: '这位教师交流到指定的学校。', en: 'The teacher rotates to the school.' },
  STAYS_hint: { zh: '这位教师不参加交流，可以走教。', en: 'The teacher does not rotate, but may travel.' },
  NEVER_hint: {
    zh: '这位教师不派往某校；不选学校则哪里都不派，也不走教。',
    en: 'The teacher is not sent to the school; without a school, nowhere, and does not travel.',
  },
  RECEIVES_NOBODY_hint: {
    zh: '这所学校不接收交流、走教和新招聘的教师。',
    en: 'The school receives no rotation, no itinerant day and no hire.',
  },
  teacher: { zh: '教师', en: 'Teacher' },
  search: { zh: '姓名或教职工号', en: 'Name or staff number' },
  searchHint: { zh: '输入后在下面选一位', en: 'Then choose one below' },
  found: { zh: '找到的教师', en: 'Teachers found' },
  nobody: { zh: '没有找到这位教师。', en: 'Nobody found.' },
  tooMany: {
    zh: (total: number) => `共 ${total} 人，只列出前 8 位，请再输几个字`,
    en: (total: number) => `${total} people, the first 8 are listed: type more`,
  },
  notEligible: { zh: '不符合交流条件', en: 'does not meet the exchange conditions' },
  warning: {
    zh: '这位教师不符合交流条件：指定不改变规则，方案会报告矛盾。',
    en: 'This teacher does not meet the exchange conditions: a pin overrides no rule, plans will report the contradiction.',
  },
  school: { zh: '学校', en: 'School' },
  toSchool: { zh: '派往学校', en: 'To the school' },
  notToSchool: { zh: '不派往的学校', en: 'Not to the school' },
  chooseSchool: { zh: '请选择', en: 'Choose one' },
  anySchool: { zh: '哪里都不派', en: 'Nowhere at all' },
  reasonHint: {
    zh: '写进方案说明和审计，500 字以内',
    en: 'Kept with plans and in the audit log, 500 characters at most',
  },
  needTeacher: { zh: '请先选一位教师', en: 'Choose a teacher first' },
  set: { zh: '保存指定', en: 'Save the pin' },
  done: { zh: '已保存指定，新方案会照办', en: 'Saved: new plans keep it' },
});

export const KINDS = ['SEND_TO', 'STAYS', 'NEVER', 'RECEIVES_NOBODY'] as const;
export type PinKind = (typeof KINDS)[number];
