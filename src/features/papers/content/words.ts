// Chinese words of codes, dates and figures as they stand in papers.
import { type IsoDate } from '../../../domain/calendar';
import { type TierId, type TierResult } from '../../../planning/plan';

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
  BEST_FOUND: '已找到的最好值',
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
