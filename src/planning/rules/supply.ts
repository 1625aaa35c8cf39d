// supply: whether substitutes count as supply. It shapes the facts; no move can break it.
import { type ValuesOf, yesOrNo } from './parameter';
import { defineRule } from './rule';

const parameters = {
  countSubstitutes: yesOrNo(false, ['代课教师计入供给', 'Substitutes count as supply']),
};
type Own = ValuesOf<typeof parameters>;

export const supply = defineRule({
  id: 'supply',
  name: { zh: '供给口径', en: 'Supply' },
  group: 'LOAD',
  parameters,
  statement: (own) =>
    countsSubstitutes(own)
      ? { zh: '代课教师计入供给。', en: 'Substitutes count as supply.' }
      : { zh: '代课教师不计入供给。', en: 'Substitutes do not count as supply.' },
  check: () => [],
});

/** Switched off, the model's own reading holds: substitutes are no supply. */
export function countsSubstitutes({ enabled, countSubstitutes }: Own): boolean {
  return enabled && countSubstitutes;
}
