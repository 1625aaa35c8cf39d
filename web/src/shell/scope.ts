// The county and school year that every page below /COUNTY/YEAR is about.
import { createContext, useContext } from 'react';
import { type County, type Grant, type Role, type Viewer } from './viewer';

export interface Scope {
  readonly viewer: Viewer;
  readonly county: County;
  readonly schoolYear: string;
  /** The viewer's grants in this county. */
  readonly grants: readonly Grant[];
  /** For what no viewerCan tells; what a button may do is asked of the object itself. */
  readonly hasRole: (role: Role) => boolean;
}

export const ScopeContext = createContext<Scope | null>(null);

export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('Pages stand inside a county and a school year');
  return scope;
}

const KEY = 'scope';

export interface ScopeAddress {
  readonly county: string;
  readonly schoolYear: string;
}

/** The first county and its newest year, or those of the last visit when they are still there. */
export function firstScope(counties: readonly County[]): ScopeAddress | null {
  const kept = localStorage.getItem(KEY)?.split('/') ?? [];
  const county =
    counties.find(({ code }) => code === kept[0]) ??
    counties.find(({ schoolYears }) => schoolYears.length > 0);
  const years = county?.schoolYears ?? [];
  const year = years.find(({ label }) => label === kept[1]) ?? newest(years);
  return county && year ? { county: county.code, schoolYear: year.label } : null;
}

export function rememberScope({ county, schoolYear }: ScopeAddress): void {
  localStorage.setItem(KEY, `${county}/${schoolYear}`);
}

export function newest(years: County['schoolYears']): County['schoolYears'][number] | undefined {
  return [...years].sort((one, other) => (one.startDate < other.startDate ? 1 : -1))[0];
}

export function addressOf({ county, schoolYear }: ScopeAddress): string {
  return `/${encodeURIComponent(county)}/${encodeURIComponent(schoolYear)}`;
}
