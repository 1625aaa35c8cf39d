// The tags that each letter's template may use, with their meaning: what a bureau's own template is checked against.

/** Meaning of a tag, or the tags inside a repeated part ({#tag} ... {/tag}). */
export interface TagSpec {
  readonly [tag: string]: string | TagSpec;
}

export const LETTER_KINDS = [
  'NOTICE',
  'ITINERANT_CARD',
  'HIRING_ANNOUNCEMENT',
  'ASSESSMENT_FORM',
  'DECISION_REPORT',
] as const;
/** NOTICE 交流轮岗通知书, ITINERANT_CARD 走教安排卡, HIRING_ANNOUNCEMENT 招聘公告, ASSESSMENT_FORM 考核表, DECISION_REPORT 决策报告. */
export type LetterKind = (typeof LETTER_KINDS)[number];

const HEAD: TagSpec = {
  发文机关: 'bureau that issues the paper',
  发文字号: 'document number',
  印发日期: 'day of issue',
  县名: 'county',
  学年: 'school year',
  联系人: 'person to ask',
  联系电话: 'telephone',
};

const POSTING: TagSpec = {
  ...HEAD,
  姓名: 'teacher',
  教职工号: 'staff number',
  职称: 'professional title',
  骨干级别: 'backbone level',
  派出学校: 'home school',
  接收学校: 'host school',
  接收乡镇: 'township of the host',
  交流形式: 'rotation or two-way exchange',
  学段: 'stage',
  学科: 'subjects at the host',
  任教说明: 'what the posting is for: shortage filled by subject, or a swap',
  开始日期: 'first day of service',
  结束日期: 'last day of service',
  报到日期: 'day to report for duty',
  单程公里: 'road distance from home to host school, km',
  住宿安排: 'whether a bed is kept in the staff dormitory',
};

export const LETTER_TAGS: Readonly<Record<LetterKind, TagSpec>> = {
  NOTICE: { ...POSTING, 异议截止日期: 'last day to object' },
  ASSESSMENT_FORM: POSTING,
  ITINERANT_CARD: {
    ...HEAD,
    姓名: 'teacher',
    教职工号: 'staff number',
    派出学校: 'home school',
    主教学科: 'main subject',
    每周总天数: 'itinerant days a week in all',
    开始日期: 'first day of service',
    结束日期: 'last day of service',
    走教: {
      接收学校: 'host school',
      学科: 'subject taught there',
      每周天数: 'days a week there',
      建议星期: 'suggested days of the week',
      单程公里: 'road distance, km',
      补缺: 'shortage filled, in full-time teachers',
    },
  },
  HIRING_ANNOUNCEMENT: {
    ...HEAD,
    招聘总数: 'people to be hired',
    学校数: 'schools that hire',
    岗位: {
      序号: 'running number',
      学校: 'school',
      乡镇: 'township',
      学段: 'stage',
      学科: 'main subject of the post',
      兼教学科: 'other subjects the post teaches',
      人数: 'people',
    },
  },
  DECISION_REPORT: {
    ...HEAD,
    缺口前: 'rural subject shortage before (weighted, full-time teachers)',
    缺口后: 'rural subject shortage after',
    下界: 'proven lower bound of the shortage after',
    降幅: 'fall in per cent',
    最差学校前: "worst rural school's share of need unmet before, per cent",
    最差学校后: 'the same after',
    其他缺口前: 'shortage elsewhere before, full-time teachers',
    其他缺口后: 'shortage elsewhere after',
    符合条件人数: 'teachers who meet the exchange conditions',
    下乡人数: 'people going to the countryside',
    下乡比例: 'their share of the eligible, per cent',
    骨干人数: 'backbone teachers among them',
    骨干比例: 'their share, per cent',
    指标结论: 'whether quota and backbone share are reached',
    轮岗人数: 'rotations',
    双向对数: 'two-way exchanges, pairs',
    走教天数: 'itinerant days a week',
    走教人数: 'itinerant teachers',
    兼课人数: 'teachers who cover at home',
    招聘人数: 'new hires',
    求解器: 'solver and version',
    规则版本: 'version of the rule set',
    输入指纹: 'hash of the frozen input',
    核查结论: 'result of the independent check',
    措施: {
      措施名称: 'measures in force',
      剩余缺口: 'shortage then',
      本步减少: 'bought by the last measure',
    },
    目标值: {
      目标: 'goal of the tier',
      实施前: 'value before any move',
      实施后: 'value of the plan',
      下限: 'proven lower bound',
      结论: 'whether the value is proven to be the best',
    },
    均衡: {
      学段: 'stage',
      指标: 'resource per 100 pupils',
      前: 'coefficient of variation before',
      后: 'the same after',
      基本均衡: 'limit of basic balance',
      优质均衡: 'limit of quality balance',
    },
    逐项: {
      序号: 'running number',
      安排: 'what is done, what it fills and costs',
      依据: 'the rules that let it pass, with figures',
      其他人选: 'who else could have done it, and why not',
    },
    剩余: { 学校: 'school', 学段: 'stage', 学科: 'subject', 缺口: 'shortage that remains', 原因: 'why' },
    人员: { 姓名: 'teacher', 派出学校: 'home school', 接收学校: 'host school', 任教安排: 'what it fills' },
  },
};
