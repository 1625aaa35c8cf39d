// Words of the list of teachers and of one teacher's file.
import { dictionary } from '../../language/words';

export const teacherWords = dictionary({
  title: { zh: '教师', en: 'Teachers' },
  lead: {
    zh: (eligible: number, others: number) =>
      `符合交流条件 ${eligible} 人，不符合 ${others} 人。点姓名看个人情况。`,
    en: (eligible: number, others: number) =>
      `${eligible} meet the exchange conditions, ${others} do not. Open a name for the person.`,
  },
  caption: {
    zh: (county: string, year: string) => `${county} ${year} 学年教师`,
    en: (county: string, year: string) => `Teachers of ${county}, ${year}`,
  },
  search: { zh: '姓名或教职工号', en: 'Name or staff number' },
  school: { zh: '学校', en: 'School' },
  subject: { zh: '任教学科', en: 'Main subject' },
  standing: { zh: '交流条件', en: 'Exchange conditions' },
  isEligible: { zh: (count: number) => `符合（${count} 人）`, en: (count: number) => `Met (${count})` },
  notEligible: {
    zh: (count: number) => `不符合（${count} 人）`,
    en: (count: number) => `Not met (${count})`,
  },
  counted: {
    zh: (name: string, count: number) => `${name}（${count} 人）`,
    en: (name: string, count: number) => `${name} (${count})`,
  },
  nobody: { zh: '没有符合条件的教师。', en: 'Nobody fits.' },
  name: { zh: '姓名', en: 'Name' },
  staffNo: { zh: '教职工号', en: 'Staff no.' },
  stage: { zh: '学段', en: 'Stage' },
  others: { zh: '可兼任学科', en: 'Other subjects' },
  jobTitle: { zh: '职称', en: 'Title' },
  backbone: { zh: '骨干', en: 'Backbone' },
  employment: { zh: '用工', en: 'Employment' },
  joined: { zh: '到校日期', en: 'Joined' },
  years: { zh: '本校年限', en: 'Years here' },
  rural: { zh: '乡村年限', en: 'Rural years' },
  eligible: { zh: '符合', en: 'Met' },
  notMet: { zh: '不符合', en: 'Not met' },
  reasons: { zh: '原因', en: 'Reasons' },
  gone: { zh: '已离岗', en: 'Has left' },
  leaves: { zh: (day: string) => `${day} 离岗`, en: (day: string) => `leaves on ${day}` },
});
