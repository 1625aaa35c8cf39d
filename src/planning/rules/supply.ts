// supply: whether substitutes count as supply. It shapes the facts; no move can break it.
import { type Settings } from '../settings';
import { type Rule } from './rule';

export const supply: Rule = {
  id: 'supply',
  nameZh: '供给口径',
  nameEn: 'Supply',
  statement: (settings) =>
    countsSubstitutes(settings)
      ? { zh: '代课教师计入供给。', en: 'Substitutes count as supply.' }
      : { zh: '代课教师不计入供给。', en: 'Substitutes do not count as supply.' },
  check: () => [],
};

/** Switched off, the model's own reading holds: substitutes are no supply. */
export function countsSubstitutes(settings: Settings): boolean {
  return settings.supply.enabled && settings.supply.countSubstitutes;
}
