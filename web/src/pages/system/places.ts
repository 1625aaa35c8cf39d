// Which counties somebody administers or audits, and what there is to see in each.
import { grantsIn, type Role, type Viewer } from '../../shell/viewer';

/** The installation itself: accounts that belong to no county. */
export const INSTALLATION = '*';

export type Tab = 'accounts' | 'webhook' | 'audit' | 'held';

export interface Place {
  readonly code: string;
  /** Null for a county without a roster yet, and for the installation. */
  readonly name: string | null;
}

const ROLES: ReadonlySet<string> = new Set<Role>(['IT_ADMIN', 'AUDITOR']);

function held(viewer: Viewer, county: string): ReadonlySet<string> {
  const roles = grantsIn(viewer, county).map(({ role }) => role);
  return new Set(roles.filter((role) => ROLES.has(role)));
}

/** Counties with a roster first, then those that only a grant names, the installation last. */
export function placesOf(viewer: Viewer): readonly Place[] {
  const known: readonly Place[] = viewer.counties.filter(({ code }) => held(viewer, code).size > 0);
  const codes = new Set(known.map(({ code }) => code));
  const granted = viewer.grants.filter(({ role, countyCode }) => ROLES.has(role) && !codes.has(countyCode));
  const others = [...new Set(granted.map(({ countyCode }) => countyCode))].sort().reverse();
  return [...known, ...others.map((code) => ({ code, name: null }))];
}

/** Whoever administers the installation makes the first accounts of a county that has no roster yet. */
export function mayChooseAny(viewer: Viewer): boolean {
  return viewer.grants.some(({ role, countyCode }) => role === 'IT_ADMIN' && countyCode === INSTALLATION);
}

export function tabsIn(viewer: Viewer, county: string): readonly Tab[] {
  const roles = held(viewer, county);
  const ofCounty = county !== INSTALLATION;
  return [
    ...(roles.has('IT_ADMIN') ? (['accounts'] as const) : []),
    ...(roles.has('AUDITOR') ? (['audit', 'held'] as const) : []),
    ...(ofCounty ? (['webhook'] as const) : []),
  ];
}

export function isAdministrator(viewer: Viewer, county: string): boolean {
  return held(viewer, county).has('IT_ADMIN');
}
