// Who was shown private facts in a request: noted while it runs, told in one piece before its answer leaves.
import { type GraphContext } from '../context';
import { type Viewer } from '../viewer';
import { type About } from './access-rule';

/** What one request showed (or filtered by) of the people of one county. */
export interface PrivateViews {
  readonly county: string;
  /** Type.field, sorted; with `(…)` where an argument asked by a private fact. */
  readonly fields: readonly string[];
  /** Staff numbers of those whose private facts were shown, sorted. */
  readonly people: readonly string[];
}

/** Keeps the views of a request; throws when they cannot be kept, and then the answer stays here. */
export type KeepViews = (viewer: Viewer, views: readonly PrivateViews[]) => Promise<void>;

interface Noted {
  readonly fields: Set<string>;
  readonly people: Set<string>;
}

const noted = new WeakMap<GraphContext, Map<string, Noted>>();

/** Notes that a value was shown. What says nothing ("none", empty) and what is the viewer's own is no view. */
export function noteView(context: GraphContext, place: string, about: About | null, value: unknown): void {
  if (value === null || value === undefined || value === 'NONE') return;
  if (about) note(context, place, about);
}

/** Notes that rows were asked for by a private fact, whatever came of it. */
export function noteQuestion(context: GraphContext, place: string, about: About | null): void {
  if (about) note(context, `${place}(…)`, { county: about.county });
}

function note(context: GraphContext, place: string, { county, staffNo }: About): void {
  const own = context.viewer?.grants.some(
    (grant) => grant.staffNo !== null && grant.staffNo === staffNo && grant.countyCode === county,
  );
  if (own) return;
  const counties = noted.get(context) ?? new Map<string, Noted>();
  noted.set(context, counties);
  const seen = counties.get(county) ?? { fields: new Set(), people: new Set() };
  counties.set(county, seen);
  seen.fields.add(place);
  if (staffNo !== undefined) seen.people.add(staffNo);
}

/** The views of a request so far, one of each county; they are forgotten here. */
export function takeViews(context: GraphContext): readonly PrivateViews[] {
  const counties = noted.get(context);
  noted.delete(context);
  return [...(counties ?? [])].map(([county, { fields, people }]) => ({
    county,
    fields: [...fields].sort(),
    people: [...people].sort(),
  }));
}
