// The fixed lists of the roster, with the national codes among what is understood.
import { term, type Vocabulary } from './term';

/** Stage of compulsory schooling (学段): grades 1-6 are PRIMARY (小学), 7-9 JUNIOR (初中). */
export const STAGE_WORDS = {
  PRIMARY: term('小学', 'Primary', '小学段', '小学阶段', '小学学段', 'primary school'),
  JUNIOR: term(
    '初中',
    'Junior',
    '初级中学',
    '初中段',
    '初中阶段',
    '初中学段',
    'junior high',
    'junior secondary',
  ),
} as const satisfies Vocabulary;

/** School kinds (办学类型) of GB/T 33782-2017 that a county plans for. */
export const SCHOOL_KIND_WORDS = {
  PRIMARY: term('小学', 'Primary', '完全小学', '完小', '中心小学', '中心校', '村小', 'primary school'),
  JUNIOR: term('初中', 'Junior', '初级中学', '中学', 'junior high', 'junior secondary'),
  NINE_YEAR: term('九年一贯制', 'Nine-year', '九年一贯制学校', '九年制', '九年制学校'),
  TEACHING_POINT: term('教学点', 'Teaching point', '小学教学点'),
  SPECIAL: term('特殊教育', 'Special', '特殊教育学校', '特教', '特教学校'),
} as const satisfies Vocabulary;

/** Urban/rural class (城乡类别), with the codes of the urban/rural classification used in education statistics. */
export const AREA_WORDS = {
  URBAN: term('城区', 'Urban', '城市', '主城区', '城乡结合区', '111', '112'),
  TOWN: term('镇区', 'Town', '镇', '县城', '县镇', '镇中心区', '镇乡结合区', '特殊区域', '121', '122', '123'),
  RURAL: term('乡村', 'Rural', '农村', '乡', '村', '乡中心区', '村庄', '210', '220'),
} as const satisfies Vocabulary;

/** Support class (帮扶类别): who sends and who receives; BOTH does either. */
export const SUPPORT_CLASS_WORDS = {
  SENDER: term('支援校', 'Sender', '支援', '支援学校', '帮扶校', '派出校', '派出学校', '优质校'),
  RECEIVER: term(
    '受援校',
    'Receiver',
    '受援',
    '受援学校',
    '被帮扶校',
    '接收校',
    '接收学校',
    '薄弱校',
    '薄弱学校',
  ),
  BOTH: term('双向', 'Both', '双向校', '既支援又受援', '两者'),
} as const satisfies Vocabulary;

/** How far one direction of exchange (交流方向) is open. */
export const DIRECTION_WORDS = {
  NEVER: term('不允许', 'Never'),
  SAME_CLUSTER: term('限同一学区', 'Inside a cluster'),
  ANYWHERE: term('全县', 'Anywhere'),
} as const satisfies Vocabulary;

/** Which schools may hire. */
export const HIRING_SCHOOLS_WORDS = {
  RECEIVERS: term('限受援校', 'Receivers only'),
  ALL: term('各校均可', 'All schools'),
} as const satisfies Vocabulary;

export const GENDER_WORDS = {
  MALE: term('男', 'Male', '男性', 'M', '1'),
  FEMALE: term('女', 'Female', '女性', 'F', '2'),
} as const satisfies Vocabulary;

/** Professional titles (职称), lowest first; titles from before 2015 as the reform turned them (人社部发〔2015〕79号). */
export const TITLE_WORDS = {
  NONE: term(
    '无',
    'None',
    '无职称',
    '未评',
    '未评级',
    '未定级',
    '未定职级',
    '未评定',
    '未聘',
    '未定职称',
    '见习',
  ),
  THIRD: term(
    '三级',
    'Third grade',
    '三级教师',
    '三级职称',
    '中小学三级教师',
    '中学三级',
    '中学三级教师',
    '小学二级',
    '小学二级教师',
    '小学三级',
    '小学三级教师',
  ),
  SECOND: term(
    '二级',
    'Second grade',
    '二级教师',
    '二级职称',
    '中小学二级教师',
    '初级',
    '中学二级',
    '中学二级教师',
    '小学一级',
    '小学一级教师',
  ),
  FIRST: term(
    '一级',
    'First grade',
    '一级教师',
    '一级职称',
    '中小学一级教师',
    '中级',
    '中学一级',
    '中学一级教师',
    '小学高级',
    '小学高级教师',
  ),
  SENIOR: term(
    '高级',
    'Senior',
    '高级教师',
    '高级职称',
    '副高级',
    '副高',
    '中小学高级教师',
    '中学高级',
    '中学高级教师',
  ),
  PROFESSOR: term('正高级', 'Professor grade', '正高', '正高级教师', '中小学正高级教师'),
} as const satisfies Vocabulary;

/** Backbone levels (骨干教师级别), lowest first. */
export const BACKBONE_WORDS = {
  NONE: term('无', 'None', '否', '非骨干', '不是'),
  SCHOOL: term('校级', 'School level', '校级骨干', '校级骨干教师', '校骨干'),
  COUNTY: term(
    '县级',
    'County level',
    '县级骨干',
    '县级骨干教师',
    '县骨干',
    '区级',
    '区级骨干',
    '区县级',
    '县区级',
  ),
  CITY: term('市级', 'City level', '市级骨干', '市级骨干教师', '市骨干', '地市级'),
  PROVINCE: term(
    '省级',
    'Province level',
    '省级骨干',
    '省级骨干教师',
    '省骨干',
    '国家级',
    '国家级骨干',
    'provincial',
  ),
} as const satisfies Vocabulary;

/** POST 在编, SPECIAL_POST 特岗, CONTRACT 代课 (substitute). */
export const EMPLOYMENT_WORDS = {
  POST: term(
    '在编',
    'Post',
    '有编',
    '事业编',
    '事业编制',
    '全额事业编',
    '差额事业编',
    '全额',
    '全额拨款',
    '财政全额',
    '编内',
    '在编教师',
    '在编在岗',
    '正式',
    '公办',
  ),
  SPECIAL_POST: term('特岗', 'Special post', '特岗教师', '特岗计划'),
  CONTRACT: term(
    '代课',
    'Substitute',
    '代课教师',
    '不在编',
    '无编',
    '非编',
    '非在编',
    '自聘',
    '临时聘用',
    '劳务派遣',
    '合同教师',
    '编外聘用',
    '合同',
    '合同制',
    '临聘',
    '临聘教师',
    '编外',
    '聘用',
    '外聘',
    'substitute',
  ),
} as const satisfies Vocabulary;

export const EXEMPTION_WORDS = {
  NONE: term('无', 'None', '否', '不免'),
  PREGNANT: term('孕期', 'Pregnancy', '怀孕', '孕妇'),
  NURSING: term('哺乳期', 'Nursing', '哺乳'),
  ILLNESS: term('疾病', 'Illness', '患病', '病', '重病', '病假', '长病'),
  CARE: term('照护家人', 'Caring for family', '照护', '照顾家人', '照顾亲属', '赡养'),
  OTHER: term('其他', 'Other', '其它'),
} as const satisfies Vocabulary;

/** Why somebody who is in post is not there for a while (缺勤). */
export const ABSENCE_WORDS = {
  MATERNITY: term('产假', 'Maternity leave', '生育假', '休产假'),
  ILLNESS: term('病假', 'Sick leave', '因病', '长病', '长期病假', '病休'),
  CARE: term('护理照料', 'Care of family', '护理假', '照护', '照料家人'),
  SECONDMENT: term('借调', 'Secondment', '借用', '抽调'),
  STUDY: term('脱产进修', 'Full-time study', '进修', '脱产学习', '脱产培训'),
  OTHER: term('其他', 'Other', '其它', '事假'),
} as const satisfies Vocabulary;

/** The same said of a person: what they are while it lasts. */
export const ABSENT_WORDS = {
  MATERNITY: term('休产假', 'On maternity leave'),
  ILLNESS: term('因病缺勤', 'Absent through illness'),
  CARE: term('因照料家人缺勤', 'Absent to care for family'),
  SECONDMENT: term('借调外出', 'Seconded elsewhere'),
  STUDY: term('脱产进修', 'On full-time study'),
  OTHER: term('因故缺勤', 'Absent for another reason'),
} as const satisfies Vocabulary<keyof typeof ABSENCE_WORDS>;

/** All but ITINERANT are full-time. */
export const ROTATION_KIND_WORDS = {
  ROTATION: term('交流轮岗', 'Rotation', '交流', '轮岗'),
  SUPPORT: term('支教', 'Support'),
  ITINERANT: term('走教', 'Itinerant', '巡回走教'),
  SHADOWING: term('跟岗', 'Shadowing', '跟岗学习'),
} as const satisfies Vocabulary;

export const ROTATION_STATUS_WORDS = {
  PLANNED: term('已安排', 'Planned', '计划', '待执行', '计划中', '拟派', '未开始'),
  ACTIVE: term('进行中', 'Under way', '在岗', '执行中', '正在进行', '交流中'),
  COMPLETED: term('已完成', 'Completed', '完成', '已结束', '结束', '期满'),
  WITHDRAWN: term(
    '已撤回',
    'Withdrawn',
    '撤回',
    '取消',
    '已取消',
    '撤销',
    '中止',
    '终止',
    'cancelled',
    'canceled',
  ),
} as const satisfies Vocabulary;

/** SEND_TO this teacher rotates to this school; NEVER (to that school, or at all); STAYS does not rotate; RECEIVES_NOBODY for a school. */
export const PIN_KIND_WORDS = {
  SEND_TO: term('派往', 'Send to', '指定派往', '必须派往'),
  NEVER: term('不派', 'Never', '不得派往', '不派往', '不派出'),
  STAYS: term('留任', 'Stays', '不动', '留校'),
  RECEIVES_NOBODY: term('不接收', 'Receives nobody', '学校不接收', '不接收交流'),
} as const satisfies Vocabulary;
