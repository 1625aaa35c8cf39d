// distance: how road distances are estimated from the map. It shapes the facts; no move can break it.
import { type Settings } from '../settings';
import { type Rule } from './rule';

export const distance: Rule = {
  id: 'distance',
  nameZh: '道路距离',
  nameEn: 'Distance',
  statement: (settings) => ({
    zh: `未提供道路距离的，按球面距离乘以${detourFactor(settings)}估算。`,
    en: `Road distances that are not supplied are great-circle distances times ${detourFactor(settings)}.`,
  }),
  check: () => [],
};

/** Switched off, the great circle stands as it is. */
export function detourFactor(settings: Settings): number {
  return settings.distance.enabled ? settings.distance.detour : 1;
}
