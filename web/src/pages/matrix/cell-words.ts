// Words of the facts behind a cell.
import { dictionary } from '../../language/words';

export const cellWords = dictionary({
  facts: { zh: '依据', en: 'Facts' },
  fact: { zh: '项目', en: 'Item' },
  value: { zh: '数值', en: 'Value' },
  need: { zh: '需求（按课程方案和班额）', en: 'Need (curriculum and classes)' },
  supply: {
    zh: '现有（到岗计入，外派和代课不计）',
    en: 'Supply (guests count; people away and substitutes do not)',
  },
  shortage: { zh: '课时缺口', en: 'Teaching gap' },
  surplus: { zh: '富余', en: 'Surplus' },
  classes: { zh: '全校班级数', en: 'Classes of the school' },
  pupils: { zh: '全校学生数', en: 'Pupils of the school' },
  own: { zh: '主教该学科的本校教师', en: 'Teachers of the subject at the school' },
  certified: { zh: '还能教该学科的本校教师（主教其他学科）', en: 'Others at the school certified for it' },
  guests: { zh: '来校交流、走教的教师', en: 'Guests who teach it here' },
  nobody: { zh: '没有。', en: 'Nobody.' },
  name: { zh: '姓名', en: 'Name' },
  staffNo: { zh: '教职工号', en: 'Staff no.' },
  jobTitle: { zh: '职称', en: 'Title' },
  employment: { zh: '用工', en: 'Employment' },
  mainSubject: { zh: '主教', en: 'Main subject' },
  fte: { zh: '折合全职', en: 'FTE' },
  remark: { zh: '备注', en: 'Remark' },
  kind: { zh: '形式', en: 'Kind' },
  from: { zh: '来自', en: 'From' },
  days: { zh: '每周天数', en: 'Days a week' },
  until: { zh: '至', en: 'Until' },
  open: { zh: '未定', en: 'open' },
  away: {
    zh: (kind: string, school: string) => `${kind}：${school}`,
    en: (kind: string, school: string) => `${kind}: ${school}`,
  },
  leaves: { zh: (day: string) => `${day} 离岗`, en: (day: string) => `leaves on ${day}` },
  unknown: {
    zh: '没有这一格：学校或学科已不在名册中。',
    en: 'There is no such cell: the school or subject is not in the roster.',
  },
});
