// The five tiers in strict order, and the scope in which each is minimised.
import { type Scope } from '../model/scope';
import { disruption } from './disruption';
import { exchangeQuality } from './exchange-quality';
import { otherShortage } from './other-shortage';
import { ruralShortage } from './rural-shortage';
import { type Tier } from './tier';
import { worstSchool } from './worst-school';

export { provenGap, type Tier, type TierExpression } from './tier';
export { ruralShortage };

const ONE_WAY = ['COVER', 'ITINERANT', 'ROTATION', 'HIRE'] as const;
const ALL = [...ONE_WAY, 'EXCHANGE'] as const;

/** Exchanges leave need, supply and shortage as they are, and town cells do not count before tier 3: so each tier sees no more than it must. */
export const TIERS: readonly { readonly tier: Tier; readonly scope: Scope }[] = [
  { tier: ruralShortage, scope: { measures: ONE_WAY, cells: 'RURAL', links: 'POOLED' } },
  { tier: worstSchool, scope: { measures: ONE_WAY, cells: 'RURAL', links: 'POOLED' } },
  { tier: otherShortage, scope: { measures: ONE_WAY, cells: 'COUNTY', links: 'POOLED' } },
  { tier: exchangeQuality, scope: { measures: ALL, cells: 'COUNTY', links: 'BACKBONE' } },
  { tier: disruption, scope: { measures: ALL, cells: 'COUNTY', links: 'PAIRED' } },
];
