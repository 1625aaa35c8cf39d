// Words of a teacher's own page.
import { counted, dictionary } from '../../language/words';

export const myRecordWords = dictionary({
  title: { zh: '我的档案', en: 'My record' },
  noPerson: {
    zh: '您的账号还没有指定教职工号，请管理员办理。',
    en: 'Your account names no staff number yet: ask the administrator.',
  },
  noRecord: {
    zh: '这个学年的名册里没有您。',
    en: 'You are not in the roster of this school year.',
  },
  postings: { zh: '我的交流安排', en: 'My postings' },
  noPostings: { zh: '您没有交流安排。', en: 'You have no posting.' },
  toTeach: {
    zh: (school: string, subject: string) => `去${school}教${subject}`,
    en: (school: string, subject: string) => `At ${school}, teaching ${subject}`,
  },
  from: { zh: (start: string) => `${start} 起`, en: (start: string) => `From ${start}` },
  fromUntil: {
    zh: (start: string, end: string) => `${start} 至 ${end}`,
    en: (start: string, end: string) => `${start} to ${end}`,
  },
  days: { zh: (days: number) => `每周 ${days} 天`, en: (days: number) => `${counted(days, 'day')} a week` },
  mayObject: {
    zh: (until: string) => `不同意的，可以在 ${until} 以前提出异议。`,
    en: (until: string) => `If you do not agree, you may object until ${until}.`,
  },
  tooLate: {
    zh: (until: string) => `异议期到 ${until} 已结束。`,
    en: (until: string) => `The time to object ended on ${until}.`,
  },
  deciding: {
    zh: (until: string) => `您的异议正在处理，最迟 ${until} 答复。`,
    en: (until: string) => `Your objection is being decided, by ${until} at the latest.`,
  },
  upheld: { zh: '异议成立', en: 'objection accepted' },
  rejected: { zh: '异议不成立', en: 'objection not accepted' },
  until: { zh: (day: string) => `期限 ${day}`, en: (day: string) => `by ${day}` },
  history: { zh: '办理经过', en: 'What has happened' },
  object: { zh: '提出异议', en: 'Object' },
  objectTo: {
    zh: (school: string) => `对去${school}的安排提出异议`,
    en: (school: string) => `Object to ${school}`,
  },
  objectHint: {
    zh: '理由只有县教育局人事干部和您本人能看到。教育局应在 10 日内答复。',
    en: 'Only the county personnel office and you can read the reason. The office answers within 10 days.',
  },
  reason: { zh: '理由', en: 'Reason' },
  send: { zh: '提交异议', en: 'Send the objection' },
  objected: { zh: '异议已提交', en: 'Your objection has been sent' },
  getNotice: { zh: '领取通知书', en: 'Get my notice' },
  noNotice: { zh: '没有给您的通知书。', en: 'There is no notice for you.' },
  facts: { zh: '名册里的我', en: 'What the roster says about me' },
  staffNo: { zh: '教职工号', en: 'Staff number' },
  school: { zh: '学校', en: 'School' },
  subject: { zh: '任教学科', en: 'Subject' },
  jobTitle: { zh: '职称', en: 'Title' },
  birthDate: { zh: '出生日期', en: 'Born on' },
  joinedOn: { zh: '到校日期', en: 'At this school since' },
  ruralYears: { zh: '乡村任教年限', en: 'Years of rural service' },
  years: { zh: (years: number) => `${years} 年`, en: (years: number) => counted(years, 'year') },
  exemption: { zh: '免于交流', en: 'Exempt from exchange' },
  wrong: {
    zh: '有不对的地方，请告诉学校或县教育局更正。',
    en: 'If anything is wrong, tell your school or the county office.',
  },
  standing: { zh: '是否应当交流', en: 'Whether I am due for exchange' },
  eligible: { zh: '符合交流条件', en: 'Due for exchange' },
  notEligible: { zh: '目前不需要交流', en: 'Not due for exchange now' },
  data: { zh: '我的个人数据', en: 'My personal data' },
  dataHint: {
    zh: '系统里保存的关于您的全部数据，做成一个文件给您。导出会记入审计日志。',
    en: 'Everything that is kept about you, as a file. The export is noted in the audit log.',
  },
  export: { zh: '导出我的数据', en: 'Export my data' },
  exportReason: { zh: '本人查阅', en: 'asked for by the person' },
});
