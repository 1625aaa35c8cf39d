// Loads the roster of a county and school year: exactly what was saved, in canonical order, with what the system added since.
import { EntityManager } from 'typeorm';
import { type Roster } from '../../domain/roster';
import { canonicalRoster } from '../../planning/problem';
import { findCounty, type Scope } from './roster-scope';
import { readRoster } from './stored-roster';

/** There is no such county or school year. */
export class RosterNotFoundError extends Error {
  readonly code = 'ROSTER_NOT_FOUND';

  constructor(countyCode: string, schoolYear: string) {
    super(
      `没有 ${countyCode} ${schoolYear} 学年的名册。 There is no roster of ${countyCode} for ${schoolYear}.`,
    );
    this.name = 'RosterNotFoundError';
  }
}

/** The stored roster. The number of statements does not depend on its size. Throws RosterNotFoundError. */
export async function loadRoster(
  manager: EntityManager,
  countyCode: string,
  schoolYear: string,
): Promise<Roster> {
  return (await loadScopedRoster(manager, countyCode, schoolYear)).roster;
}

/** The same with the ids its rows begin with. */
export async function loadScopedRoster(
  manager: EntityManager,
  countyCode: string,
  schoolYear: string,
): Promise<{ readonly scope: Scope; readonly roster: Roster }> {
  const found = await findCounty(manager, countyCode, schoolYear);
  const stored = found && (await readRoster(manager, found.scope));
  if (!found || !stored) throw new RosterNotFoundError(countyCode, schoolYear);
  return { scope: found.scope, roster: canonicalRoster({ county: found.county, ...stored }) };
}
