// Which pages are open to a viewer, where they are, and with which one a visit begins.
import { PAGES, type PageEntry } from '../pages';
import { addressOf, firstScope, type ScopeAddress } from './scope';
import { grantsIn, type Viewer } from './viewer';

export interface OpenPage extends PageEntry {
  /** Address of the page from the root of the server. */
  readonly address: string;
}

/** Pages of a county and its year; those that stand alone are not among them. */
export function pagesIn(viewer: Viewer, scope: ScopeAddress): readonly OpenPage[] {
  const roles = new Set<string>(grantsIn(viewer, scope.county).map(({ role }) => role));
  return PAGES.filter((page) => !page.standsAlone && page.roles.some((role) => roles.has(role))).map(
    (page) => ({ ...page, address: addressOf(scope) + (page.path === '/' ? '' : page.path) }),
  );
}

/** Pages that need no county, for a role held anywhere. */
export function pagesAlone(viewer: Viewer): readonly OpenPage[] {
  const roles = new Set<string>(viewer.grants.map(({ role }) => role));
  return PAGES.filter((page) => page.standsAlone && page.roles.some((role) => roles.has(role))).map(
    (page) => ({ ...page, address: page.path }),
  );
}

/** The page that needs no county with which a visit may begin; undefined when there is none. */
export function firstAlone(viewer: Viewer): OpenPage | undefined {
  return pagesAlone(viewer).find(({ isOwn }) => !isOwn);
}

/** Everything the navigation shows; without a county only what stands alone. */
export function pagesInReach(viewer: Viewer, scope: ScopeAddress | null): readonly OpenPage[] {
  return [...(scope ? pagesIn(viewer, scope) : []), ...pagesAlone(viewer)].filter(({ hidden }) => !hidden);
}

/** Where a visit begins: the county that was looked at last, else a page that needs none; null when nothing is open. */
export function firstAddress(viewer: Viewer): string | null {
  const scope = firstScope(viewer.counties);
  const [first] = pagesInReach(viewer, scope);
  if (scope && first && !first.standsAlone) return addressOf(scope);
  // Hidden ones come last: nothing else can be done before there is a county.
  return first?.address ?? firstAlone(viewer)?.address ?? null;
}
