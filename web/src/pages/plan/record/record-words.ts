// Words of what was said and decided about a plan, and of what has changed since.
import {
  moveVerdictKindWords,
  planDecisionKindWords,
  planInputChangeKindWords,
  planInputSheetWords,
} from '../../../language/vocabulary';
import { dictionary } from '../../../language/words';

export const recordWords = dictionary({
  comments: { zh: '意见', en: 'Comments' },
  comment: { zh: '意见', en: 'Comment' },
  about: { zh: (move: string) => `关于“${move}”：`, en: (move: string) => `On “${move}”: ` },
  write: { zh: '发表意见', en: 'Write a comment' },
  commentHint: {
    zh: '本县人事干部、审批人和督导都能看到。不要写健康或家庭情况。',
    en: 'Officers, approvers and auditors of the county read it. Leave out anybody’s health or family.',
  },
  send: { zh: '发表', en: 'Send' },
  sent: { zh: '意见已发表', en: 'Comment sent' },
  noComments: { zh: '还没有意见。', en: 'No comments yet.' },
  by: {
    zh: (who: string, when: string) => `${who}，${when}`,
    en: (who: string, when: string) => `${who}, ${when}`,
  },
  decisions: { zh: '办理记录', en: 'What was decided' },
  noDecisions: { zh: '还没有办理记录。', en: 'Nothing has been decided yet.' },
  what: { zh: '事项', en: 'What' },
  who: { zh: '办理人', en: 'Who' },
  when: { zh: '时间', en: 'When' },
  reason: { zh: '意见、理由', en: 'Remark, reason' },
  ...planDecisionKindWords,
  verdicts: { zh: '措施审定', en: 'Verdicts on moves' },
  verdict: { zh: '审定', en: 'Verdict' },
  move: { zh: '措施', en: 'Move' },
  ...moveVerdictKindWords,
  changes: { zh: '制定后名册和规则的变更', en: 'What has changed since it was computed' },
  sheet: { zh: '表', en: 'Sheet' },
  entry: { zh: '条目', en: 'Entry' },
  change: { zh: '变化', en: 'Change' },
  fields: { zh: '变更的项', en: 'Fields' },
  ...planInputChangeKindWords,
  unchanged: { zh: '制定后没有变更。', en: 'Nothing has changed since.' },
  ...planInputSheetWords,
});
