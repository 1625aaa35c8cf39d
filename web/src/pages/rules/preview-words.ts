// Words of the live count: whom a change of numbers affects before anything is solved.
import { counted, dictionary } from '../../language/words';

export const previewWords = dictionary({
  title: { zh: '影响多少人', en: 'Whom it affects' },
  nothing: {
    zh: '改动任何一项，这里立即算出影响。',
    en: 'Change anything, and the effect is counted here at once.',
  },
  counting: { zh: '正在计算…', en: 'Counting…' },
  affected: {
    zh: (count: number) => `影响 ${count} 人`,
    en: (count: number) => `${counted(count, 'person', 'people')} affected`,
  },
  shift: {
    zh: (gained: number, lost: number) => `新符合 ${gained} 人，不再符合 ${lost} 人`,
    en: (gained: number, lost: number) => `${gained} become eligible, ${lost} no longer are`,
  },
  figures: { zh: '人数变化', en: 'Numbers before and after' },
  figure: { zh: '项目', en: 'Figure' },
  before: { zh: '现行', en: 'Now' },
  after: { zh: '改后', en: 'Then' },
  eligible: { zh: '符合交流条件', en: 'Meet the conditions' },
  rotating: { zh: '可轮岗', en: 'May rotate' },
  exchanging: { zh: '可对换的城镇教师', en: 'May be exchanged, town' },
  partners: { zh: '可对换的乡村教师', en: 'May be exchanged, rural' },
  travelling: { zh: '可走教', en: 'May travel' },
  ceiling: { zh: '交流人数上限', en: 'Most who may go' },
  quota: { zh: '应交流人数目标', en: 'Goal of people going' },
  noLimit: { zh: '不限', en: 'no limit' },
  heldBack: { zh: '各规则限制的人数', en: 'Kept from going by rule' },
  rule: { zh: '规则', en: 'Rule' },
  gained: { zh: '新符合条件的教师', en: 'Eligible from now on' },
  lost: { zh: '不再符合条件的教师', en: 'No longer eligible' },
  name: { zh: '姓名', en: 'Name' },
  staffNo: { zh: '教职工号', en: 'Staff no.' },
  kept: { zh: '原来的限制', en: 'What kept them' },
  keeps: { zh: '新的限制', en: 'What keeps them' },
  schools: { zh: '受影响的学校', en: 'Schools whose limits change' },
  school: { zh: '学校', en: 'School' },
  senderCap: { zh: '可派出', en: 'May leave' },
  mostHires: { zh: '可招聘', en: 'May be hired' },
  inReach: { zh: '走教可达学校', en: 'Schools in reach' },
  farSenders: { zh: '需住宿的派出学校', en: 'Senders needing beds' },
  fromTo: {
    zh: (before: string, after: string) => `${before} → ${after}`,
    en: (before: string, after: string) => `${before} → ${after}`,
  },
  firstOf: {
    zh: (shown: number, total: number) => `只列出前 ${shown} 个，共 ${total} 个`,
    en: (shown: number, total: number) => `The first ${shown} of ${total}`,
  },
});
