// distance: how road distances are estimated from the map. It shapes the facts; no move can break it.
import { factor, type ValuesOf } from './parameter';
import { defineRule } from './rule';

const parameters = {
  detour: factor(1.3, ['道路绕行系数', 'Detour factor of roads'], { minimum: 1, maximum: 5 }),
};
type Own = ValuesOf<typeof parameters>;

export const distance = defineRule({
  id: 'distance',
  name: { zh: '道路距离', en: 'Distance' },
  group: 'TRAVEL',
  parameters,
  statement: (own) => ({
    zh: `未提供道路距离的，按球面距离乘以${detourFactor(own)}估算。`,
    en: `Road distances that are not supplied are great-circle distances times ${detourFactor(own)}.`,
  }),
  check: () => [],
});

/** Switched off, the great circle stands as it is. */
export function detourFactor({ enabled, detour }: Own): number {
  return enabled ? detour : 1;
}
