// hiring-budget: the county hires no more people than it has budget for.
import { type Violation } from '../plan';
import { type AppliedPlan, type Rule } from './rule';
import { violation } from './wording';

export const hiringBudget: Rule = {
  id: 'hiring-budget',
  nameZh: '招聘名额',
  nameEn: 'Hiring budget',
  statement: (settings) => ({
    zh: `全县新招聘不超过${settings['hiring-budget'].budget}人。`,
    en: `The county hires at most ${settings['hiring-budget'].budget} people.`,
  }),
  constrains: ({ facts, draft }) =>
    draft.builder.atMost(draft.hires.all(), facts.settings['hiring-budget'].budget),
  check: checkBudget,
};

function checkBudget(applied: AppliedPlan): readonly Violation[] {
  const { budget } = applied.settings['hiring-budget'];
  const hires = applied.hires.reduce((sum, { move }) => sum + move.count, 0);
  if (hires <= budget) return [];
  const sentence = {
    zh: `方案全县招聘${hires}人，超过名额${budget}人。`,
    en: `The plan hires ${hires} people; the budget is ${budget}.`,
  };
  return [violation('hiring-budget', sentence)];
}
