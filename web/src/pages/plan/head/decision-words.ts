// Words of the decisions about a plan: on their buttons, in their dialogs, and once they are made.
import { counted, dictionary } from '../../../language/words';

export const decisionWords = dictionary({
  submit: { zh: '提交审批', en: 'Submit' },
  approve: { zh: '批准', en: 'Approve' },
  publish: { zh: '公示', en: 'Publish' },
  close: { zh: '结束', en: 'Close' },
  recheck: { zh: '复核', en: 'Recheck' },
  return: { zh: '退回', en: 'Return' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  submitMeaning: {
    zh: '方案提交给审批人；提交的账号自己不能批准。',
    en: 'The plan goes to the approver; the account that submits it cannot approve it.',
  },
  approveMeaning: {
    zh: '批准后，交流、走教和招聘安排开始生效，占用相应的编制、招聘名额和床位。',
    en: 'Once approved, its postings are made and its hires hold posts, budget and beds.',
  },
  publishMeaning: {
    zh: '公示后，有关教师和学校可以看到安排并提出异议。',
    en: 'Once published, teachers and schools see their arrangements and may object.',
  },
  closeMeaning: { zh: '公示期满、异议办结后结束。', en: 'When its time is over and objections are settled.' },
  recheckMeaning: {
    zh: '用今天的名册逐条核查方案是否仍然成立。',
    en: 'Every move is checked again on the roster of today.',
  },
  returnMeaning: {
    zh: '方案退回为草案，请写明要改什么。',
    en: 'It becomes a draft again: say what to change.',
  },
  withdrawMeaning: {
    zh: '撤回后不能恢复；已占用的编制、名额和床位一并释放。',
    en: 'This cannot be undone; posts, budget and beds it held become free.',
  },
  reason: { zh: '意见（选填）', en: 'Remark (optional)' },
  reasonNeeded: { zh: '理由', en: 'Reason' },
  reasonHint: { zh: '不要写健康或家庭情况。', en: 'Leave out anybody’s health or family.' },
  termYears: { zh: '交流年限（学年）', en: 'School years that rotations last' },
  done: { zh: (what: string) => `已办理：${what}`, en: (what: string) => `Done: ${what}` },
  broken: {
    zh: (count: number) => `方案在今天的名册上有 ${count} 处不再成立：`,
    en: (count: number) => `${counted(count, 'rule')} broken on the roster of today:`,
  },
  replan: { zh: '以此为基础重新计算', en: 'Plan again from this one' },
  replanMeaning: {
    zh: '按现在的名册、规则和指定事项重新计算，尽量少改动本方案。本方案保留不变。',
    en: 'A new plan on today’s roster, rules and pins that changes this one as little as possible. This one stays as it is.',
  },
  newName: { zh: '新方案名称', en: 'Name of the new plan' },
  again: { zh: (name: string) => `${name}（调整）`, en: (name: string) => `${name} (adjusted)` },
  start: { zh: '开始计算', en: 'Start' },
  started: { zh: '已开始计算', en: 'The computation has begun' },
});
