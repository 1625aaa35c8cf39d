// The plain formulation of the complete planning model: one set of columns for each group of identical teachers and host.
import { type TierId } from '../../src/planning/plan';
import { addExchanges } from './columns-of-exchanges';
import { addHires } from './columns-of-hires';
import { addCovers, addItinerants, addRotations } from './columns-of-stayers';
import { type County } from './county';
import { newLinearModel } from './linear-model';
import { type FinishedModel, type PlainModel } from './plain-model';
import { addPersonRows, addRuleRows } from './rule-rows';
import { addTierColumns, objectiveOf } from './tiers';

/**
 * Builds the model for the tiers asked for. Null when a pin asks for a rotation that no rule allows: the county has
 * no plan then.
 */
export function buildPlainModel(county: County, tiers: readonly TierId[]): FinishedModel | null {
  const model: PlainModel = {
    county,
    linear: newLinearModel(),
    remaining: new Map(),
    shortageRow: new Map(),
    surplusRow: new Map(),
    covers: [],
    itinerants: [],
    rotations: [],
    exchanges: [],
    hires: [],
  };
  addCellRows(model);
  for (const group of county.groups) {
    addCovers(model, group);
    addItinerants(model, group);
    addRotations(model, group);
  }
  if (tiers.includes('T4') || tiers.includes('T5')) addExchanges(model);
  addHires(model);
  addPersonRows(model);
  addRuleRows(model);
  if (!enforceSendTo(model)) return null;
  const columns = addTierColumns(model, tiers);
  return { ...model, objectives: new Map(tiers.map((tier) => [tier, objectiveOf(model, tier, columns)])) };
}

function addCellRows({ county, linear, remaining, shortageRow, surplusRow }: PlainModel): void {
  for (const cell of county.staffing.cells) {
    if (cell.shortage > 0) {
      const u = linear.column(cell.shortage, 'REAL');
      remaining.set(cell.id, u);
      shortageRow.set(cell.id, linear.row(cell.shortage, cell.shortage, [[u, 1]]));
    }
    if (cell.surplus > 0) surplusRow.set(cell.id, linear.row(Number.NEGATIVE_INFINITY, cell.surplus));
  }
}

/** Every SEND_TO becomes a rotation that must be made; false when there is no such rotation to make. */
function enforceSendTo({ county, linear, rotations }: PlainModel): boolean {
  if (!county.settings.pinned.enabled) return true;
  return county.roster.pins
    .filter((pin) => pin.kind === 'SEND_TO')
    .every(({ staffNo, toSchoolCode }) => {
      // Pins are part of a group's traits, so its members are all pinned alike.
      const link = rotations.find(
        ({ group, host }) => group.members.includes(staffNo ?? '') && host === toSchoolCode,
      );
      if (!link || link.group.sendTo.length > 1) return false;
      linear.row(link.group.members.length, link.group.members.length, [[link.people, 1]]);
      return true;
    });
}
