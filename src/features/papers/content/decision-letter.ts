// The decision report of a plan: its figures in words.

import { MOVE_WORDS, STAGE_WORDS } from '../../../domain/words';
import { goersOfPlan, quotaLedger } from '../../../planning/ledgers';
import { type Plan, type TierId, type TierResult } from '../../../planning/plan';
import { type Letter, type LetterValues } from '../filling/fill-letters';
import { reasonOfGap, reasonsOfMoves } from './decision-reasons';
import { balanceRows, tierRows } from './decision-tables';
import { headValues, type PaperSource } from './paper-source';
import { assignmentZh, postingsOf } from './postings';
import { figure, percent } from './words';

/** Shortages named in the report; the rest are in the plan. */
const GAPS_NAMED = 60;

function tierOf(plan: Plan, id: TierId): TierResult {
  const tier = plan.tiers.find((each) => each.id === id);
  if (!tier) throw new RangeError(`The plan has no tier ${id}`);
  return tier;
}

function steps(plan: Plan): readonly LetterValues[] {
  let before = tierOf(plan, 'T1').before;
  return plan.waterfall.map((step) => {
    const bought = before - step.t1;
    before = step.t1;
    return {
      措施名称: step.measures.map((measure) => MOVE_WORDS[measure].zh).join('＋'),
      剩余缺口: figure(step.t1),
      本步减少: figure(bought),
    };
  });
}

function gaps(source: PaperSource): readonly LetterValues[] {
  return source.plan.cells
    .filter((cell) => cell.shortageAfter > 0)
    .sort((a, b) => b.shortageAfter - a.shortageAfter)
    .slice(0, GAPS_NAMED)
    .map((cell) => ({
      学校: source.school(cell.school).name,
      学段: STAGE_WORDS[cell.stage].zh,
      学科: source.subject(cell.subject),
      缺口: figure(cell.shortageAfter),
      原因: reasonOfGap(source, cell),
    }));
}

function quotaValues(source: PaperSource): LetterValues {
  const quota = quotaLedger(source.roster, goersOfPlan(source.plan));
  const missed = [
    quota.missedBy > 0 ? `距${figure(100 * quota.quotaShare)}%的交流比例还差${quota.missedBy}人` : '',
    quota.backboneMissedBy > 0
      ? `距${figure(100 * quota.backboneShare)}%的骨干比例还差${quota.backboneMissedBy}人`
      : '',
  ].filter((part) => part !== '');
  return {
    符合条件人数: String(quota.eligible),
    下乡人数: String(quota.went),
    下乡比例: percent(quota.went, quota.eligible),
    骨干人数: String(quota.backbone),
    骨干比例: percent(quota.backbone, quota.went),
    指标结论: missed.length === 0 ? '交流比例和骨干比例均已达到。' : `${missed.join('，')}。`,
  };
}

function moveValues(plan: Plan): LetterValues {
  const travellers = new Set(plan.itinerants.map((move) => move.staffNo));
  return {
    轮岗人数: String(plan.rotations.length),
    双向对数: String(plan.exchanges.length),
    走教天数: String(plan.itinerants.reduce((sum, move) => sum + move.daysPerWeek, 0)),
    走教人数: String(travellers.size),
    兼课人数: String(new Set(plan.covers.map((move) => move.staffNo)).size),
    招聘人数: String(plan.hires.reduce((sum, hire) => sum + hire.count, 0)),
  };
}

export function decisionLetters(source: PaperSource): readonly Letter[] {
  const { plan } = source;
  const [t1, t2, t3] = [tierOf(plan, 'T1'), tierOf(plan, 'T2'), tierOf(plan, 'T3')];
  const violations = plan.check.violations.length;
  const values = {
    ...headValues(source),
    缺口前: figure(t1.before),
    缺口后: figure(t1.value),
    下界: figure(t1.bound),
    降幅: percent(t1.before - t1.value, t1.before),
    最差学校前: figure(100 * t2.before, 1),
    最差学校后: figure(100 * t2.value, 1),
    其他缺口前: figure(t3.before),
    其他缺口后: figure(t3.value),
    ...quotaValues(source),
    ...moveValues(plan),
    求解器: `${plan.solver.name} ${plan.solver.version}`,
    规则版本: plan.ruleSetVersion,
    输入指纹: plan.inputHash.slice(0, 16),
    核查结论:
      violations === 0 ? '经独立核查，方案没有违反任何规则。' : `经独立核查，方案有${violations}处违反规则。`,
    目标值: tierRows(source),
    均衡: balanceRows(source),
    逐项: reasonsOfMoves(source),
    措施: steps(plan),
    剩余: gaps(source),
    人员: postingsOf(source).map((posting) => ({
      姓名: source.teacher(posting.staffNo).name,
      派出学校: source.school(posting.fromSchool).name,
      接收学校: source.school(posting.toSchool).name,
      任教安排: assignmentZh(source, posting),
    })),
  };
  return [{ name: `${source.roster.county.name}方案决策报告`, values }];
}
