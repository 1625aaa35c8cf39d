// The fixed lists of the roster: code words with their Chinese words and national codes; the first word is the one written.

/** Code word -> Chinese words, the first one being the standard term. */
export type Vocabulary<T extends string = string> = Readonly<Record<T, readonly [string, ...string[]]>>;

/** The code words of a list, in its order. */
export function codesOf<T extends string>(words: Vocabulary<T>): readonly T[] {
  return Object.keys(words) as T[];
}

/** Stage of compulsory schooling (学段): grades 1-6 are PRIMARY (小学), 7-9 JUNIOR (初中). */
export const STAGE_WORDS = {
  PRIMARY: ['小学', '小学段', '小学阶段', '小学学段', 'primary school'],
  JUNIOR: ['初中', '初级中学', '初中段', '初中阶段', '初中学段', 'junior high', 'junior secondary'],
} as const satisfies Vocabulary;

/** School kinds (办学类型) of GB/T 33782-2017 that a county plans for. */
export const SCHOOL_KIND_WORDS = {
  PRIMARY: ['小学', '完全小学', '完小', '中心小学', '中心校', '村小', 'primary school'],
  JUNIOR: ['初中', '初级中学', '中学', 'junior high', 'junior secondary'],
  NINE_YEAR: ['九年一贯制', '九年一贯制学校', '九年制', '九年制学校'],
  TEACHING_POINT: ['教学点', '小学教学点'],
  SPECIAL: ['特殊教育', '特殊教育学校', '特教', '特教学校'],
} as const satisfies Vocabulary;

/** Urban/rural class (城乡类别), with the codes of the urban/rural classification used in education statistics. */
export const AREA_WORDS = {
  URBAN: ['城区', '城市', '主城区', '城乡结合区', '111', '112'],
  TOWN: ['镇区', '镇', '县城', '县镇', '镇中心区', '镇乡结合区', '特殊区域', '121', '122', '123'],
  RURAL: ['乡村', '农村', '乡', '村', '乡中心区', '村庄', '210', '220'],
} as const satisfies Vocabulary;

export const GENDER_WORDS = {
  MALE: ['男', '男性', 'M', '1'],
  FEMALE: ['女', '女性', 'F', '2'],
} as const satisfies Vocabulary;

/** Professional titles (职称), lowest first. */
export const TITLE_WORDS = {
  NONE: ['无', '无职称', '未评', '未评级', '未定级', '未定职级', '未评定', '未聘', '见习'],
  THIRD: ['三级', '三级教师', '三级职称'],
  SECOND: ['二级', '二级教师', '二级职称', '中小学二级教师', '初级'],
  FIRST: ['一级', '一级教师', '一级职称', '中小学一级教师', '中级'],
  SENIOR: ['高级', '高级教师', '高级职称', '副高级', '副高', '中小学高级教师'],
  PROFESSOR: ['正高级', '正高', '正高级教师', '中小学正高级教师'],
} as const satisfies Vocabulary;

/** Backbone levels (骨干教师级别), lowest first. */
export const BACKBONE_WORDS = {
  NONE: ['无', '否', '非骨干', '不是'],
  SCHOOL: ['校级', '校级骨干', '校级骨干教师', '校骨干'],
  COUNTY: ['县级', '县级骨干', '县级骨干教师', '县骨干', '区级', '区级骨干', '区县级', '县区级'],
  CITY: ['市级', '市级骨干', '市级骨干教师', '市骨干', '地市级'],
  PROVINCE: ['省级', '省级骨干', '省级骨干教师', '省骨干', '国家级', '国家级骨干', 'provincial'],
} as const satisfies Vocabulary;

/** POST 在编, SPECIAL_POST 特岗, CONTRACT 代课 (substitute). */
export const EMPLOYMENT_WORDS = {
  POST: ['在编', '编内', '在编教师', '在编在岗', '正式', '公办'],
  SPECIAL_POST: ['特岗', '特岗教师'],
  CONTRACT: ['代课', '代课教师', '合同', '合同制', '临聘', '临聘教师', '编外', '聘用', '外聘', 'substitute'],
} as const satisfies Vocabulary;

export const EXEMPTION_WORDS = {
  NONE: ['无', '否', '不免'],
  PREGNANT: ['孕期', '怀孕', '孕妇'],
  NURSING: ['哺乳期', '哺乳'],
  ILLNESS: ['疾病', '患病', '病', '重病', '病假', '长病'],
  CARE: ['照护家人', '照护', '照顾家人', '照顾亲属', '赡养'],
  OTHER: ['其他', '其它'],
} as const satisfies Vocabulary;

/** All but ITINERANT are full-time. */
export const ROTATION_KIND_WORDS = {
  ROTATION: ['交流轮岗', '交流', '轮岗'],
  SUPPORT: ['支教'],
  ITINERANT: ['走教', '巡回走教'],
  SHADOWING: ['跟岗', '跟岗学习'],
} as const satisfies Vocabulary;

export const ROTATION_STATUS_WORDS = {
  PLANNED: ['已安排', '计划', '待执行', '计划中', '拟派', '未开始'],
  ACTIVE: ['进行中', '在岗', '执行中', '正在进行', '交流中'],
  COMPLETED: ['已完成', '完成', '已结束', '结束', '期满'],
  WITHDRAWN: ['已撤回', '撤回', '取消', '已取消', '撤销', '中止', '终止', 'cancelled', 'canceled'],
} as const satisfies Vocabulary;

/** SEND_TO this teacher rotates to this school; NEVER (to that school, or at all); STAYS does not rotate; RECEIVES_NOBODY for a school. */
export const PIN_KIND_WORDS = {
  SEND_TO: ['派往', '指定派往', '必须派往'],
  NEVER: ['不派', '不得派往', '不派往', '不派出'],
  STAYS: ['留任', '不动', '留校'],
  RECEIVES_NOBODY: ['不接收', '学校不接收', '不接收交流'],
} as const satisfies Vocabulary;
