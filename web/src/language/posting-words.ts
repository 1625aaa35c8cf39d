// Words for a teacher's posting: where it stands, what happened to it, how the host graded it.
import { dictionary } from './words';

export const phaseWords = dictionary({
  PLANNED: { zh: '拟定', en: 'Planned' },
  NOTIFIED: { zh: '已通知', en: 'Notified' },
  OBJECTED: { zh: '异议中', en: 'Objection open' },
  SERVING: { zh: '任教中', en: 'Serving' },
  LEFT_EARLY: { zh: '提前离开', en: 'Left early' },
  COMPLETED: { zh: '期满', en: 'Term served' },
  RETURNED: { zh: '已返回', en: 'Returned' },
  WITHDRAWN: { zh: '已撤销', en: 'Withdrawn' },
});

export type Phase = keyof typeof phaseWords;

export const postingEventWords = dictionary({
  PLANNED: { zh: '拟定', en: 'Planned' },
  NOTIFIED: { zh: '通知本人', en: 'Notified' },
  OBJECTED: { zh: '提出异议', en: 'Objected' },
  OBJECTION_DECIDED: { zh: '异议裁定', en: 'Objection decided' },
  REPORTED: { zh: '按期报到', en: 'Reported in time' },
  LATE: { zh: '逾期报到', en: 'Reported late' },
  EXTENDED: { zh: '延期', en: 'Extended' },
  LEFT_EARLY: { zh: '提前离开', en: 'Left early' },
  COMPLETED: { zh: '期满', en: 'Term served' },
  RETURNED: { zh: '返回原校', en: 'Returned home' },
  ASSESSED: { zh: '考核', en: 'Assessed' },
  WITHDRAWN: { zh: '撤销', en: 'Withdrawn' },
  ANNULLED: { zh: '更正作废', en: 'Annulled' },
});

export type PostingEvent = keyof typeof postingEventWords;

export const gradeWords = dictionary({
  EXCELLENT: { zh: '优秀', en: 'Excellent' },
  PASS: { zh: '合格', en: 'Pass' },
  BASIC: { zh: '基本合格', en: 'Just passed' },
  FAIL: { zh: '不合格', en: 'Failed' },
});

export const fiveOneWords = dictionary({
  CLASS: { zh: '带好一个班', en: 'Led one class' },
  COLLEAGUE: { zh: '帮扶一名教师', en: 'Helped one colleague' },
  MODEL_LESSON: { zh: '一节示范课', en: 'One model lesson' },
  LECTURE: { zh: '一次讲座', en: 'One lecture' },
  REPORT: { zh: '一份总结', en: 'One report' },
});
