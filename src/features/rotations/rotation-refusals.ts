// Why an event may not be recorded, in words.
import { type Refusal } from '../../domain/rotation-lifecycle';
import { type Message } from '../../graphql/language';
import { type UserErrorValue } from '../../graphql/types/user-error.type';

const WORDS: Readonly<Record<Refusal, Message & { readonly field: string | null }>> = {
  NOT_ALLOWED_NOW: {
    field: 'input.kind',
    zh: '记录目前的状态不允许这一步',
    en: 'The state of the record does not allow this step',
  },
  BEFORE_LAST_EVENT: {
    field: 'input.happenedOn',
    zh: '日期早于上一条记录',
    en: 'The day is before that of the last event',
  },
  REASON_MISSING: { field: 'input.reason', zh: '须说明理由', en: 'Give a reason' },
  AUTHOR_MISSING: { field: null, zh: '缺少记录人', en: 'Nobody is named as author' },
  DEADLINE_BEFORE_DAY: {
    field: 'input.deadline',
    zh: '期限早于办理日期',
    en: 'The deadline is before the day of the event',
  },
  OBJECTION_TOO_LATE: { field: 'input.happenedOn', zh: '已过异议期限', en: 'The time to object is over' },
  OBJECTION_HEARD: { field: null, zh: '异议已经裁定', en: 'An objection was decided already' },
  NOT_LATE: {
    field: 'input.happenedOn',
    zh: '未超过开始日期，应登记为按期报到',
    en: 'Not after the first day: record it as reported',
  },
  ON_TIME_ONLY: {
    field: 'input.happenedOn',
    zh: '已超过开始日期，应登记为逾期报到',
    en: 'After the first day: record it as late',
  },
  END_NOT_LATER: {
    field: 'input.endsOn',
    zh: '延期后的结束日期须晚于原结束日期',
    en: 'An extension ends after the present last day',
  },
  END_NOT_EARLIER: {
    field: 'input.endsOn',
    zh: '提前离开的最后一天须在报到之后、原结束日期之前，且不晚于登记日期',
    en: 'The last day lies between arrival and the agreed last day, and not after the day it is recorded for',
  },
  IN_FUTURE: { field: 'input.happenedOn', zh: '日期晚于今天', en: 'The day is after today' },
  NOTHING_TO_CORRECT: {
    field: 'input.corrects',
    zh: '没有可更正的这条记录（首条不能更正，已更正的不能再次更正）',
    en: 'No such event stands: the first one cannot be corrected, nor one that was corrected already',
  },
  POSTING_OFF: {
    field: 'input.corrects',
    zh: '已撤销的安排不能通过更正恢复，请另行安排',
    en: 'A posting that was taken off is not brought back by a correction: arrange a new one',
  },
  LATER_EVENTS_FOLLOW: {
    field: 'input.corrects',
    zh: '后面的记录以它为前提，请先更正后面的记录',
    en: 'Later events rest on it: correct those first',
  },
  TERM_NOT_OVER: {
    field: 'input.happenedOn',
    zh: '交流期限未满',
    en: 'The term is not over',
  },
};

export function refusalError(refusal: Refusal): UserErrorValue {
  const { field, zh, en } = WORDS[refusal];
  return { code: `ROTATION_${refusal}`, field, message: { zh, en }, hint: null };
}

export function inputError(code: string, field: string, message: Message): UserErrorValue {
  return { code, field: `input.${field}`, message, hint: null };
}
