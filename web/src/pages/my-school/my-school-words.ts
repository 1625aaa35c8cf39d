// Words of the principal's page: whole sentences, as one would say them on the telephone.
import { counted, dictionary } from '../../language/words';

export const mySchoolWords = dictionary({
  title: { zh: '我的学校', en: 'My school' },
  school: { zh: '学校', en: 'School' },
  noSchool: {
    zh: '您的账号还没有指定学校，请管理员办理。',
    en: 'Your account names no school yet: ask the administrator.',
  },
  noData: {
    zh: '这个学年的名册里没有您的学校。',
    en: 'Your school is not in the roster of this school year.',
  },
  size: {
    zh: (classes: number, pupils: string, teachers: number) =>
      `${classes} 个班，${pupils} 名学生，${teachers} 名教师`,
    en: (classes: number, pupils: string, teachers: number) =>
      `${classes} classes, ${pupils} pupils, ${teachers} teachers`,
  },
  gaps: { zh: '缺什么老师', en: 'Which teachers are missing' },
  teachingGap: { zh: '课时缺口', en: 'Teaching gap' },
  teachingGapIs: {
    zh: (gap: string) => `课没人上的，合 ${gap} 名专职教师。`,
    en: (gap: string) => `Lessons without a teacher come to ${gap} full-time teachers.`,
  },
  noTeachingGap: { zh: '各科都有人上课。', en: 'Every subject has its teachers.' },
  establishmentGap: { zh: '编制缺口', en: 'Establishment gap' },
  postsAndPeople: {
    zh: (posts: number, people: number) => `核定 ${posts} 个编制，在编 ${people} 人`,
    en: (posts: number, people: number) =>
      `${counted(posts, 'post')}, ${counted(people, 'person', 'people')} in them`,
  },
  under: { zh: (count: number) => `空编 ${count} 个`, en: (count: number) => `${count} posts are empty` },
  over: { zh: (count: number) => `超编 ${count} 人`, en: (count: number) => `${count} above the posts` },
  even: { zh: '正好满编', en: 'exactly filled' },
  apart: {
    zh: '两种缺口各算各的：编制满了，也可能没人上音乐课。',
    en: 'The two are counted apart: with every post filled, music may still have no teacher.',
  },
  short: { zh: (fte: string) => `缺 ${fte} 人`, en: (fte: string) => `${fte} missing` },
  spare: { zh: (fte: string) => `余 ${fte} 人`, en: (fte: string) => `${fte} to spare` },
  spareSubjects: { zh: '有富余的学科', en: 'Subjects with teachers to spare' },
  comings: { zh: '谁来', en: 'Who comes' },
  goings: { zh: '谁走', en: 'Who goes' },
  nobodyComes: { zh: '这个学年没有老师来。', en: 'Nobody comes this school year.' },
  nobodyGoes: { zh: '这个学年没有老师走。', en: 'Nobody goes this school year.' },
  notShown: {
    zh: (count: number) => `另有 ${count} 条较早的没有显示。`,
    en: (count: number) => `${count} earlier ones are not shown.`,
  },
  former: { zh: (count: number) => `已结束的 ${count} 条`, en: (count: number) => `${count} that are over` },
  formerGuest: { zh: '来过本校的老师', en: 'A teacher who was here' },
  taught: {
    zh: (subject: string) => `教${subject}`,
    en: (subject: string) => `taught ${subject}`,
  },
  comes: {
    zh: (from: string, teaches: string) => `从${from}来，教${teaches}`,
    en: (from: string, teaches: string) => `from ${from}, teaches ${teaches}`,
  },
  goes: {
    zh: (to: string, teaches: string) => `去${to}，教${teaches}`,
    en: (to: string, teaches: string) => `to ${to}, teaches ${teaches}`,
  },
  from: { zh: (start: string) => `${start} 起`, en: (start: string) => `From ${start}` },
  fromUntil: {
    zh: (start: string, end: string) => `${start} 至 ${end}`,
    en: (start: string, end: string) => `${start} to ${end}`,
  },
  how: {
    zh: (kind: string, days: number | null) =>
      days === null ? `（${kind}）` : `（${kind}，每周 ${days} 天）`,
    en: (kind: string, days: number | null) =>
      days === null ? ` (${kind})` : ` (${kind}, ${days} days a week)`,
  },
  plannedMeans: {
    zh: '标“拟定”的，县里还没有通知本人。',
    en: 'Where it says “Planned”, the county has not notified the teacher yet.',
  },
  jump: { zh: '本页内容', en: 'On this page' },
  jumpGaps: { zh: (gap: string) => `缺 ${gap} 人`, en: (gap: string) => `${gap} missing` },
  jumpComings: { zh: (count: number) => `来 ${count} 人次`, en: (count: number) => `${count} come` },
  jumpGoings: { zh: (count: number) => `走 ${count} 人次`, en: (count: number) => `${count} go` },
  notices: { zh: '通知书', en: 'Notices' },
  noticesHint: {
    zh: '本校来去教师的通知书，可下载打印后发给本人。',
    en: 'The notices of who comes to and goes from your school, to print and hand over.',
  },
  noNotices: {
    zh: '县里还没有印发通知书，印发后可以在这里领取。',
    en: 'The county has issued no notices yet; once it has, they are here.',
  },
  getNotices: { zh: '领取通知书', en: 'Get the notices' },
  noticesFailed: {
    zh: '这批通知书里没有本校的老师。',
    en: 'None of these notices is about your school.',
  },
  assess: { zh: '考核', en: 'Assess' },
  assessOf: { zh: (name: string) => `考核${name}`, en: (name: string) => `Assess ${name}` },
  assessAgain: { zh: '重新考核', en: 'Assess again' },
  grade: { zh: '等次', en: 'Grade' },
  done: { zh: '“五个一”完成了哪些', en: 'Which of the five ones are done' },
  on: { zh: '考核日期', en: 'Day of the assessment' },
  remarks: { zh: '评语（可不填）', en: 'Remarks (may be left out)' },
  assessed: { zh: (grade: string) => `考核：${grade}`, en: (grade: string) => `Assessed: ${grade}` },
  missing: {
    zh: (ones: string) => `“五个一”还差：${ones}`,
    en: (ones: string) => `Of the five ones still to do: ${ones}`,
  },
  saved: { zh: '考核已登记', en: 'The assessment has been recorded' },
});

/** What a principal has to know or do next, by where a posting stands. */
export const nextStepWords = dictionary({
  PLANNED: { zh: '', en: '' },
  NOTIFIED: {
    zh: '已通知本人，等待报到。报到当天请告诉县教育局登记。',
    en: 'Notified, not here yet. On the day of arrival let the county office know, who records it.',
  },
  OBJECTED: {
    zh: '本人提出了异议，等县教育局裁定。',
    en: 'The teacher has objected; the county office decides.',
  },
  SERVING: { zh: '已到岗。', en: 'At work.' },
  LEFT_EARLY: {
    zh: '已提前离开。回到原校当天请告诉县教育局登记。',
    en: 'Left early. On the day of return let the county office know, who records it.',
  },
  COMPLETED: {
    zh: '期满。回到原校当天请告诉县教育局登记。',
    en: 'Term served. On the day of return let the county office know, who records it.',
  },
  RETURNED: { zh: '已返回原校。', en: 'Back at the home school.' },
  WITHDRAWN: { zh: '安排已撤回。', en: 'The posting was taken back.' },
});
