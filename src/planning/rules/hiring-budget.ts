// hiring-budget: the county hires no more people than it has budget for.
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { count, type ValuesOf } from './parameter';
import { defineRule } from './rule';

const parameters = {
  budget: count(0, ['全县招聘名额', 'Hires in the county'], { unit: 'persons', maximum: 100000 }),
};
type Own = ValuesOf<typeof parameters>;

export const hiringBudget = defineRule({
  id: 'hiring-budget',
  name: { zh: '招聘名额', en: 'Hiring budget' },
  group: 'HIRING',
  parameters,
  statement: (own) => ({
    zh: `全县新招聘不超过${own.budget}人。`,
    en: `The county hires at most ${own.budget} people.`,
  }),
  obstacle: {
    code: 'BUDGET_USED',
    rank: 2,
    sentence: ({ actual, limit }) => ({
      zh: `招聘名额已用完（${actual}/${limit}）`,
      en: `the hiring budget is used up (${actual} of ${limit})`,
    }),
  },
  allowance: { unit: 'PERSONS', side: 'MOST' },
  relaxations: [
    {
      limit: 'hiring-budget',
      step: 1,
      onPeople: true,
      words: (n) => ({ zh: `全县招聘名额增加${n}人`, en: `${n} more hire in the county` }),
      values: (own) => ({ budget: own.budget + 1 }),
    },
  ],
  constrains: ({ draft }, own) => draft.builder.atMost(draft.hires.all(), own.budget),
  check: checkBudget,
});

function checkBudget(applied: AppliedPlan, { budget }: Own): readonly Finding[] {
  const hires = applied.hires.reduce((sum, { move }) => sum + move.count, 0);
  if (hires <= budget) return [];
  const sentence = {
    zh: `方案全县招聘${hires}人，超过名额${budget}人。`,
    en: `The plan hires ${hires} people; the budget is ${budget}.`,
  };
  return [finding(sentence)];
}
