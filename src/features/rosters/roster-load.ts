// Loads the roster of a county and school year: exactly what was saved, in canonical order, with what the system added since.
import { EntityManager } from 'typeorm';
import { type Roster } from '../../domain/roster';
import { canonicalRoster } from '../../planning/problem';
import { findCounty } from './roster-scope';
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
  const found = await findCounty(manager, countyCode, schoolYear);
  const roster = found && (await readRoster(manager, found.scope));
  if (!found || !roster) throw new RosterNotFoundError(countyCode, schoolYear);
  return canonicalRoster({ county: found.county, ...roster });
}
