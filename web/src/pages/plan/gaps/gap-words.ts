// Words of what stays short, and of who stays.
import { dictionary } from '../../../language/words';

export const gapWords = dictionary({
  gaps: { zh: '方案后仍有的缺口', en: 'What stays short' },
  school: { zh: '学校', en: 'School' },
  area: { zh: '城乡', en: 'Area' },
  stage: { zh: '学段', en: 'Stage' },
  subject: { zh: '学科', en: 'Subject' },
  before: { zh: '原缺口', en: 'Before' },
  after: { zh: '剩余缺口', en: 'Still short' },
  reason: { zh: '原因', en: 'Reason' },
  ways: { zh: '试过的途径，各差在哪里', en: 'Ways that were tried, and what bars each' },
  waysShown: { zh: '查看', en: 'Show' },
  waysOf: {
    zh: (cell: string) => `查看试过的途径：${cell}`,
    en: (cell: string) => `Show the ways that were tried: ${cell}`,
  },
  noGaps: { zh: '没有符合条件的剩余缺口。', en: 'Nothing that fits stays short.' },
  stays: { zh: '符合交流条件而留任的教师', en: 'Teachers who could go and stay' },
  teacher: { zh: '教师', en: 'Teacher' },
  home: { zh: '所在学校', en: 'Home school' },
  nearest: { zh: '最接近的去处', en: 'Nearest place' },
  why: { zh: '为什么留任', en: 'Why' },
  noStays: { zh: '没有符合条件的教师。', en: 'Nobody fits.' },
  ask: { zh: '为什么不派这位教师？', en: 'Why not this teacher?' },
  staffNo: { zh: '教职工号', en: 'Staff number' },
  askDo: { zh: '查询', en: 'Ask' },
  unknownTeacher: { zh: '名册中没有这个教职工号。', en: 'The roster has no such staff number.' },
  notEligible: { zh: '不符合交流条件：', en: 'Does not meet the exchange conditions:' },
  eligible: { zh: '符合交流条件。', en: 'Meets the exchange conditions.' },
  inPlan: { zh: '方案中的安排：', en: 'In the plan:' },
});
