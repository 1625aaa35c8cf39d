// Words of the overview.
import { dictionary } from '../../language/words';

export const overviewWords = dictionary({
  title: { zh: '总览', en: 'Overview' },
  lead: {
    zh: (start: string, version: number) => `以 ${start} 为准；名册第 ${version} 版`,
    en: (start: string, version: number) => `As on ${start}; roster version ${version}`,
  },
  bothGaps: { zh: '两种缺口', en: 'The two gaps' },
  teachingGap: { zh: '课时缺口', en: 'Teaching gap' },
  teachingGapUnit: { zh: '人（折合全职）', en: 'full-time teachers' },
  teachingGapMeaning: {
    zh: (need: string, supply: string, surplus: string) =>
      `按课程方案需要 ${need}，现有 ${supply}；同时有学科富余 ${surplus}。`,
    en: (need: string, supply: string, surplus: string) =>
      `The curriculum asks for ${need}, ${supply} are there; at the same time ${surplus} are to spare in other subjects.`,
  },
  establishmentGap: { zh: '编制缺口', en: 'Establishment gap' },
  persons: { zh: '人', en: 'persons' },
  establishmentMeaning: {
    zh: (posts: string, inPost: string) => `核定编制 ${posts}，在编在岗 ${inPost}。`,
    en: (posts: string, inPost: string) => `${posts} authorised posts, ${inPost} staff in post.`,
  },
  over: { zh: '超编', en: 'over establishment' },
  under: { zh: '缺编', en: 'under establishment' },
  balanced: { zh: '满编', en: 'at establishment' },
  structural: {
    zh: '有编、有人，不等于每门课都有人上：缺的是某些学校的某些学科。',
    en: 'Posts that are filled do not mean lessons that are taught: what lacks is some subjects at some schools.',
  },
  byArea: { zh: '城乡对照', en: 'By area' },
  area: { zh: '城乡', en: 'Area' },
  schools: { zh: '学校数', en: 'Schools' },
  need: { zh: '需求', en: 'Need' },
  supply: { zh: '现有', en: 'Supply' },
  surplus: { zh: '富余', en: 'Surplus' },
  authorised: { zh: '核定编制', en: 'Posts' },
  inPost: { zh: '在编在岗', en: 'In post' },
  whole: { zh: '全县', en: 'County' },
  worst: { zh: '课时缺口最大的学校', en: 'Schools with the largest teaching gap' },
  worstSubjects: { zh: '缺口最大的学科', en: 'Subjects with the largest gap' },
  school: { zh: '学校', en: 'School' },
  township: { zh: '乡镇', en: 'Township' },
  share: { zh: '占需求', en: 'Of the need' },
  subject: { zh: '学科', en: 'Subject' },
  schoolsShort: { zh: '缺该学科的学校', en: 'Schools short of it' },
  toMatrix: { zh: '查看全部学校和学科', en: 'See all schools and subjects' },
  plan: { zh: '最近的方案', en: 'The latest plan' },
  noPlan: { zh: '这个学年还没有方案。', en: 'There is no plan for this year yet.' },
  unnamed: { zh: '未命名方案', en: 'Plan without a name' },
  outdated: { zh: '名册已变', en: 'Roster has changed' },
  made: { zh: (when: string) => `${when} 制定`, en: (when: string) => `made ${when}` },
  tierOne: { zh: '乡村学科缺口', en: 'Rural subject shortage' },
  fromTo: {
    zh: (before: string, value: string) => `${before} → ${value}`,
    en: (before: string, value: string) => `${before} → ${value}`,
  },
  proven: { zh: '已证明最优', en: 'proven optimal' },
  bound: { zh: (bound: string) => `下界 ${bound}`, en: (bound: string) => `proven bound ${bound}` },
  measure: { zh: '措施', en: 'Measure' },
  measures: { zh: '方案中的措施', en: 'Measures of the plan' },
  moves: { zh: '条数', en: 'Entries' },
  people: { zh: '人数', en: 'Persons' },
  waiting: { zh: '待办事项', en: 'What is waiting' },
  matter: { zh: '事项', en: 'Matter' },
  forWhom: { zh: '等谁办理', en: 'For whom' },
  turn: { zh: '您可办理', en: 'Yours to do' },
  nothingWaits: { zh: '没有待办事项。', en: 'Nothing is waiting.' },
  computing: {
    zh: (plan: string) => `方案“${plan}”正在计算`,
    en: (plan: string) => `“${plan}” is being computed`,
  },
  failed: {
    zh: (plan: string) => `方案“${plan}”计算失败，需要处理`,
    en: (plan: string) => `“${plan}” failed and needs attention`,
  },
  toSubmit: {
    zh: (plan: string) => `草案“${plan}”可以提交`,
    en: (plan: string) => `The draft “${plan}” can be submitted`,
  },
  toRenew: {
    zh: (plan: string) => `草案“${plan}”之后名册有变，需重新计算`,
    en: (plan: string) => `The roster has changed since the draft “${plan}”: plan again`,
  },
  toApprove: {
    zh: (plan: string) => `方案“${plan}”等待审批`,
    en: (plan: string) => `“${plan}” waits for approval`,
  },
  toPublish: {
    zh: (plan: string) => `方案“${plan}”已批准，等待公示`,
    en: (plan: string) => `“${plan}” is approved and waits to be published`,
  },
  toClose: {
    zh: (plan: string) => `方案“${plan}”公示中，期满后结束`,
    en: (plan: string) => `“${plan}” is published; close it when its time is over`,
  },
  toFill: {
    zh: (posts: number) => `${posts} 个招聘岗位等待到岗`,
    en: (posts: number) => `${posts} vacancies to be filled`,
  },
  toReport: {
    zh: (postings: number) => `${postings} 条已安排的交流等待报到`,
    en: (postings: number) => `${postings} planned postings: people have yet to report`,
  },
  machine: { zh: '系统', en: 'The system' },
});
