// What an account is like, in one word, and its roles in a line.

import { type Tone } from '../../parts/badge';
import { type Role } from '../../shell/viewer';
import { INSTALLATION } from './places';

interface Condition {
  readonly disabledAt: string | null;
  readonly validUntil: string | null;
  /** Only administrators are told these two. */
  readonly lockedUntil?: string | null;
  readonly hasPassword?: boolean;
}

export interface AccountState {
  readonly word: 'disabled' | 'expired' | 'locked' | 'noPassword' | 'works';
  readonly tone: Tone;
}

export function accountState({ disabledAt, validUntil, lockedUntil, hasPassword }: Condition): AccountState {
  const now = new Date().toISOString();
  if (disabledAt !== null) return { word: 'disabled', tone: 'bad' };
  if (validUntil !== null && validUntil < now) return { word: 'expired', tone: 'bad' };
  if (lockedUntil && lockedUntil > now) return { word: 'locked', tone: 'warning' };
  if (hasPassword === false) return { word: 'noPassword', tone: 'warning' };
  return { word: 'works', tone: 'good' };
}

export interface GrantWords {
  readonly roles: Readonly<Record<Role, string>>;
  readonly everyCounty: string;
}

interface GrantFacts {
  readonly role: Role;
  readonly countyCode: string;
  readonly schoolCode: string | null;
  readonly staffNo: string | null;
}

export function grantLine({ role, countyCode, schoolCode, staffNo }: GrantFacts, words: GrantWords): string {
  const where = [countyCode === INSTALLATION ? words.everyCounty : null, schoolCode, staffNo].filter(Boolean);
  return where.length > 0 ? `${words.roles[role]}（${where.join(' ')}）` : words.roles[role];
}
