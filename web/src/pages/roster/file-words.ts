// Words of one teacher's file.
import { genderWords } from '../../language/vocabulary';
import { counted, dictionary } from '../../language/words';

export const fileWords = dictionary({
  unknown: {
    zh: '这个学年没有这个教职工号，或者不在您的管理范围。',
    en: 'Nobody of this school year and county has this staff number.',
  },
  back: { zh: '返回教师名单', en: 'Back to the teachers' },
  standing: { zh: '交流条件', en: 'Exchange conditions' },
  met: {
    zh: '符合交流条件，可以列入方案。',
    en: 'Meets the exchange conditions: plans may send this teacher.',
  },
  notMet: { zh: '不符合交流条件，原因：', en: 'Does not meet the exchange conditions:' },
  gone: { zh: '开学时已离岗。', en: 'Has left by the first day.' },
  facts: { zh: '基本情况', en: 'Facts' },
  fact: { zh: '项目', en: 'Fact' },
  value: { zh: '内容', en: 'Value' },
  gender: { zh: '性别', en: 'Sex' },
  ...genderWords,
  birth: { zh: '出生日期', en: 'Born on' },
  age: {
    zh: (day: string, years: number) => `${day}（开学时 ${years} 岁）`,
    en: (day: string, years: number) => `${day} (${years} on the first day)`,
  },
  tenure: {
    zh: (day: string, years: number) => `${day}（在本校满 ${years} 年）`,
    en: (day: string, years: number) => `${day} (${years} full years here)`,
  },
  teaches: { zh: '学段与任教学科', en: 'Stage and main subject' },
  fte: { zh: '工作量折算', en: 'Full-time equivalent' },
  leaves: { zh: '离岗日期', en: 'Leaves on' },
  years: { zh: (years: number) => `${years} 年`, en: (years: number) => counted(years, 'year') },
  none: { zh: '无', en: 'None' },
  service: { zh: '交流轮岗记录', en: 'Service elsewhere' },
  noService: {
    zh: '没有交流、支教、走教或跟岗记录。',
    en: 'No rotation, support, itinerant work or shadowing.',
  },
  kind: { zh: '形式', en: 'Kind' },
  host: { zh: '接收学校', en: 'Host' },
  from: { zh: '开始', en: 'From' },
  until: { zh: '结束', en: 'Until' },
  open: { zh: '未定', en: 'Open' },
  state: { zh: '状态', en: 'State' },
  absence: { zh: '缺勤', en: 'Absent' },
  absenceSpan: {
    zh: (kind: string, from: string, to: string | null) =>
      to ? `${kind}（${from} 至 ${to}）` : `${kind}（${from} 起）`,
    en: (kind: string, from: string, to: string | null) =>
      to ? `${kind} (${from} to ${to})` : `${kind} (from ${from})`,
  },
  clocks: { zh: '三年内到期事项', en: 'Comes due within three years' },
  noClocks: { zh: '三年内没有到期事项。', en: 'Nothing comes due within three years.' },
  day: { zh: '日期', en: 'Day' },
  matter: { zh: '事项', en: 'Matter' },
  REACHES_TENURE: {
    zh: (years: number) => `在同一学校满 ${years} 年`,
    en: (years: number) => `${counted(years, 'year')} at one school`,
  },
  RETIRES: { zh: '到达退休年龄', en: 'Reaches the retirement age' },
  TERM_ENDS: { zh: '在外校服务期满', en: 'The term elsewhere ends' },
  LACKS_RURAL_YEAR: {
    zh: (title: string, served: number) => `晋升${title}还缺乡村任教年限（已有 ${served} 年）`,
    en: (title: string, served: number) => `Lacks rural service for ${title} (${served} years so far)`,
  },
  pin: { zh: '作人工指定', en: 'Set a pin' },
  private: { zh: '免交流事由和证件号', en: 'Exemption and identity number' },
  privateHint: {
    zh: '属于个人隐私，只有人事干部可以查看；每次查看都记入审计。',
    en: 'Private: for personnel officers only, and every look is kept in the audit log.',
  },
  look: { zh: '查看（记入审计）', en: 'Look (kept in the audit log)' },
  exemption: { zh: '免于交流', en: 'Exempt' },
  until2: { zh: (day: string) => `到 ${day}`, en: (day: string) => `until ${day}` },
  idNumber: { zh: '身份证号', en: 'Identity number' },
  noNumber: { zh: '没有登记', en: 'None kept' },
  reveal: { zh: '查看完整身份证号', en: 'Show the whole number' },
  revealTitle: { zh: '查看完整身份证号', en: 'The whole identity number' },
  reason: { zh: '事由', en: 'Why' },
  reasonHint: {
    zh: '例如：核对社保缴纳。记入审计，2 至 500 字。',
    en: 'Kept in the audit log, 2 to 500 characters.',
  },
  show: { zh: '显示', en: 'Show' },
});
