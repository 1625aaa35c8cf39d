// Chinese words of codes, dates and figures as they stand in papers.
import { type IsoDate } from '../../../domain/calendar';
import { type Stage } from '../../../domain/school';
import { type BackboneLevel, type Title } from '../../../domain/teacher';
import { type BalanceIndicator } from '../../../planning/explain';
import { type Measure, type TierId, type TierResult } from '../../../planning/plan';

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

/** The goals in their order (planning model, section 4). */
export const TIER_ZH: Readonly<Record<TierId, string>> = {
  T1: '乡村学校学科缺口（加权，人）',
  T2: '缺口最重乡村学校未满足的教学需要（比例）',
  T3: '其他学校学科缺口（人）',
  T4: '交流比例、骨干比例和职称均衡的差额',
  T5: '人员变动的代价',
};

export const STATUS_ZH: Readonly<Record<TierResult['status'], string>> = {
  PROVEN: '已证明最优',
  BEST_FOUND: '时限内最好',
};

/** Resources per 100 pupils whose spread between schools is measured. */
export const BALANCE_ZH: Readonly<Record<BalanceIndicator['resource'], string>> = {
  TEACHERS: '每百名学生专任教师数',
  MID_TITLE: '每百名学生中级及以上职称教师数',
  BACKBONE: '每百名学生骨干教师数',
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
