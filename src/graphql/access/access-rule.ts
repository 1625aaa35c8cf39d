// Access rules as data: which role may, and how far it reaches. Pure, so that a matrix of role x field can be printed and tested.
import { EVERY_COUNTY, type Grant, type Role, type Viewer } from '../viewer';

/** How far a role reaches: the whole county, the own school, the own person. */
export type Scope = 'COUNTY' | 'OWN_SCHOOL' | 'SELF';

/** What a value is about; rules compare it with the viewer's grants. */
export interface About {
  readonly county: string;
  /** Schools the value belongs to (home and host of a rotating teacher). */
  readonly schools?: readonly string[];
  readonly staffNo?: string;
}

export type AccessRule =
  /** Only the listed roles, each within its scope. */
  | {
      readonly kind: 'ROLES';
      readonly scopes: Readonly<Partial<Record<Role, Scope>>>;
      /** Whether every look is an audit entry. */
      readonly noted?: true;
    }
  /** A list cut down to the rows that the inner rule lets the viewer see; the resolver narrows it with `reachOf`. */
  | { readonly kind: 'ROWS'; readonly of: AccessRule }
  /** Whoever was allowed to read the field that led here (for an argument: the field it belongs to). */
  | { readonly kind: 'INHERITED' }
  /** Anybody signed in: says nothing about a county. */
  | { readonly kind: 'SIGNED_IN' };

/** Only these roles, each within its scope. */
export function allow(scopes: Readonly<Partial<Record<Role, Scope>>>): AccessRule {
  return { kind: 'ROLES', scopes };
}

/** Only these roles, and every look at what is somebody else's goes into the audit log. */
export function allowNoted(scopes: Readonly<Partial<Record<Role, Scope>>>): AccessRule {
  return { kind: 'ROLES', scopes, noted: true };
}

export function isNoted(rule: AccessRule): boolean {
  return rule.kind === 'ROLES' && rule.noted === true;
}

/** The rows of a list that `rule` lets the viewer see. */
export function rowsOf(rule: AccessRule): AccessRule {
  return { kind: 'ROWS', of: rule };
}

export const inherited: AccessRule = { kind: 'INHERITED' };
export const signedIn: AccessRule = { kind: 'SIGNED_IN' };

/** Whether a rule lets a viewer see what `about` says. Without `about` no role holds anywhere. */
export function permits(rule: AccessRule, viewer: Viewer | null, about: About | null): boolean {
  if (!viewer) return false;
  if (rule.kind === 'INHERITED' || rule.kind === 'SIGNED_IN') return true;
  if (!about) return false;
  if (rule.kind === 'ROWS') return !isNowhere(reachOf(rule.of, viewer, about.county));
  return viewer.grants.some((grant) => {
    const scope = rule.scopes[grant.role];
    return scope !== undefined && holdsIn(grant, about.county) && covers(scope, grant, about);
  });
}

/** The part of a county's rows that a rule lets a viewer see: everything, or some schools and persons. */
export interface Reach {
  readonly everything: boolean;
  readonly schools: readonly string[];
  readonly staffNos: readonly string[];
}

/** Turns a rule into the condition that a store adds to its query, so that counts and pages tell nothing of the rest. */
export function reachOf(rule: AccessRule, viewer: Viewer | null, county: string): Reach {
  if (!viewer) return NOWHERE;
  if (rule.kind === 'ROWS') return reachOf(rule.of, viewer, county);
  if (rule.kind !== 'ROLES') return { everything: true, schools: [], staffNos: [] };
  const schools = new Set<string>();
  const staffNos = new Set<string>();
  for (const grant of viewer.grants) {
    if (!holdsIn(grant, county)) continue;
    const scope = rule.scopes[grant.role];
    if (scope === 'COUNTY') return { everything: true, schools: [], staffNos: [] };
    if (scope === 'OWN_SCHOOL' && grant.schoolCode !== null) schools.add(grant.schoolCode);
    if (scope === 'SELF' && grant.staffNo !== null) staffNos.add(grant.staffNo);
  }
  return { everything: false, schools: [...schools], staffNos: [...staffNos] };
}

/** Whether a row that belongs to these schools (and person) lies within a reach. */
export function reaches(reach: Reach, schools: readonly string[], staffNo: string | null = null): boolean {
  return (
    reach.everything ||
    schools.some((school) => reach.schools.includes(school)) ||
    (staffNo !== null && reach.staffNos.includes(staffNo))
  );
}

/** Counties in which the viewer holds any role; null when it is every county. */
export function countiesOf(viewer: Viewer | null): readonly string[] | null {
  const counties = new Set((viewer?.grants ?? []).map((grant) => grant.countyCode));
  return counties.has(EVERY_COUNTY) ? null : [...counties].sort();
}

const NOWHERE: Reach = { everything: false, schools: [], staffNos: [] };

function isNowhere(reach: Reach): boolean {
  return !reach.everything && reach.schools.length === 0 && reach.staffNos.length === 0;
}

function holdsIn(grant: Grant, county: string): boolean {
  return grant.countyCode === EVERY_COUNTY || grant.countyCode === county;
}

function covers(scope: Scope, grant: Grant, about: About): boolean {
  if (scope === 'COUNTY') return true;
  if (scope === 'OWN_SCHOOL') {
    return grant.schoolCode !== null && (about.schools ?? []).includes(grant.schoolCode);
  }
  return grant.staffNo !== null && grant.staffNo === about.staffNo;
}
