// Words of the trade that many pages use; Chinese after docs/glossary.md.
import { dictionary } from './words';

export const areaWords = dictionary({
  URBAN: { zh: '城区', en: 'Urban' },
  TOWN: { zh: '镇区', en: 'Town' },
  RURAL: { zh: '乡村', en: 'Rural' },
});

export const stageWords = dictionary({
  PRIMARY: { zh: '小学', en: 'Primary' },
  JUNIOR: { zh: '初中', en: 'Junior' },
});

export const moveWords = dictionary({
  COVER: { zh: '校内兼课', en: 'Cover' },
  ITINERANT: { zh: '走教', en: 'Itinerant' },
  ROTATION: { zh: '交流轮岗', en: 'Rotation' },
  EXCHANGE: { zh: '双向交流', en: 'Exchange' },
  HIRE: { zh: '新招聘', en: 'Hire' },
});

export const planStateWords = dictionary({
  DRAFT: { zh: '草案', en: 'Draft' },
  SUBMITTED: { zh: '已提交', en: 'Submitted' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  PUBLISHED: { zh: '已公示', en: 'Published' },
  CLOSED: { zh: '已结束', en: 'Closed' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
});

export const runStateWords = dictionary({
  QUEUED: { zh: '排队', en: 'Queued' },
  RUNNING: { zh: '计算中', en: 'Running' },
  SUCCEEDED: { zh: '完成', en: 'Done' },
  FAILED: { zh: '失败', en: 'Failed' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
});

export const titleWords = dictionary({
  NONE: { zh: '未定级', en: 'None' },
  THIRD: { zh: '三级', en: 'Third grade' },
  SECOND: { zh: '二级', en: 'Second grade' },
  FIRST: { zh: '一级', en: 'First grade' },
  SENIOR: { zh: '高级', en: 'Senior' },
  PROFESSOR: { zh: '正高级', en: 'Professor grade' },
});

export const employmentWords = dictionary({
  POST: { zh: '在编', en: 'Post' },
  SPECIAL_POST: { zh: '特岗', en: 'Special post' },
  CONTRACT: { zh: '代课', en: 'Substitute' },
});

export const rotationKindWords = dictionary({
  ROTATION: { zh: '交流轮岗', en: 'Rotation' },
  SUPPORT: { zh: '支教', en: 'Support' },
  SHADOWING: { zh: '跟岗', en: 'Shadowing' },
  ITINERANT: { zh: '走教', en: 'Itinerant' },
});

export const roleWords = dictionary({
  PERSONNEL_OFFICER: { zh: '人事干部', en: 'Personnel officer' },
  APPROVER: { zh: '审批人', en: 'Approver' },
  PRINCIPAL: { zh: '校长', en: 'Principal' },
  TEACHER: { zh: '教师', en: 'Teacher' },
  AUDITOR: { zh: '督导', en: 'Auditor' },
  IT_ADMIN: { zh: '系统管理员', en: 'Administrator' },
});

/** Words for what every page has. */
export const commonWords = dictionary({
  product: { zh: '教师交流与乡村师资配置', en: 'Teacher exchange and rural staffing' },
  loading: { zh: '正在加载…', en: 'Loading…' },
  retry: { zh: '重试', en: 'Try again' },
  reload: { zh: '重新加载', en: 'Reload' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  print: { zh: '打印', en: 'Print' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '没有数据', en: 'Nothing to show' },
  signIn: { zh: '登录', en: 'Sign in' },
});

export const backboneWords = dictionary({
  NONE: { zh: '非骨干', en: 'None' },
  SCHOOL: { zh: '校级骨干', en: 'School level' },
  COUNTY: { zh: '县级骨干', en: 'County level' },
  CITY: { zh: '市级骨干', en: 'City level' },
  PROVINCE: { zh: '省级骨干', en: 'Province level' },
});

export const schoolKindWords = dictionary({
  PRIMARY: { zh: '小学', en: 'Primary' },
  JUNIOR: { zh: '初中', en: 'Junior' },
  NINE_YEAR: { zh: '九年一贯制', en: 'Nine-year' },
  TEACHING_POINT: { zh: '教学点', en: 'Teaching point' },
  SPECIAL: { zh: '特殊教育', en: 'Special' },
});

export const rotationStatusWords = dictionary({
  PLANNED: { zh: '拟定', en: 'Planned' },
  ACTIVE: { zh: '进行中', en: 'Under way' },
  COMPLETED: { zh: '已期满', en: 'Completed' },
  WITHDRAWN: { zh: '已撤销', en: 'Withdrawn' },
});
