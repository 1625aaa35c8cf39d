// Chinese words of codes, dates and figures as they stand in papers.
import { type IsoDate } from '../../../domain/calendar';
import { type Stage } from '../../../domain/school';
import { type BackboneLevel, type Title } from '../../../domain/teacher';
import { type Measure } from '../../../planning/plan';

export const STAGE_ZH: Readonly<Record<Stage, string>> = { PRIMARY: '小学', JUNIOR: '初中' };

export const TITLE_ZH: Readonly<Record<Title, string>> = {
  NONE: '未定级',
  THIRD: '三级教师',
  SECOND: '二级教师',
  FIRST: '一级教师',
  SENIOR: '高级教师',
  PROFESSOR: '正高级教师',
};

export const BACKBONE_ZH: Readonly<Record<BackboneLevel, string>> = {
  NONE: '无',
  SCHOOL: '校级',
  COUNTY: '县级',
  CITY: '市级',
  PROVINCE: '省级',
};

export const MEASURE_ZH: Readonly<Record<Measure, string>> = {
  COVER: '校内兼课',
  ITINERANT: '走教',
  ROTATION: '交流轮岗',
  HIRE: '新招聘',
};

/** Reason codes of shortages that remain, as plans write them; a code without words is shown as it is. */
export const REASON_ZH: Readonly<Record<string, string>> = {
  NOBODY_QUALIFIED: '县内无富余的合格教师',
  NOBODY_IN_REACH: '可及范围内无合格教师',
  NO_POST: '无空编',
  NO_BED: '无周转宿舍床位',
  BUDGET_USED_UP: '招聘名额已用完',
  SENDER_WOULD_GO_SHORT: '派出学校将缺课',
  LOAD_TOO_SMALL: '缺口太小，不足以派人',
};

/** 2026年9月1日. */
export function dateZh(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A figure with two decimals at most, without trailing zeros. */
export function figure(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)));
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : figure((100 * part) / whole, 1);
}
