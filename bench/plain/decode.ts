// Turns counts of groups back into moves of named people.
import { FTE_PER_DAY } from '../../src/domain/service';
import {
  type CoverMove,
  type ExchangeMove,
  type Fill,
  type HireMove,
  type ItinerantMove,
  type PlanMoves,
  type RotationMove,
} from '../../src/planning/plan';
import { type Group } from './groups';
import { type PlainModel } from './plain-model';

/** FTE below this are noise of the solver. */
const NOISE = 1e-7;

/** `point`: value of every column, whole ones already rounded. */
export function decodeMoves(model: PlainModel, point: ArrayLike<number>): PlanMoves {
  const roll = new Roll();
  const rotations = decodeRotations(model, point, roll);
  const exchanges = decodeExchanges(model, point, roll);
  return {
    rotations,
    exchanges,
    covers: decodeCovers(model, point, roll),
    itinerants: decodeItinerants(model, point, roll),
    hires: decodeHires(model, point),
  };
}

/** Members of each group who have not left yet. */
class Roll {
  private readonly left = new Map<Group, number>();

  leave(group: Group, count: number): readonly string[] {
    const gone = this.left.get(group) ?? 0;
    this.left.set(group, gone + count);
    return group.members.slice(gone, gone + count);
  }

  staying(group: Group): readonly string[] {
    return group.members.slice(this.left.get(group) ?? 0);
  }
}

function fillsOf(
  stage: Fill['stage'],
  fills: readonly { readonly subject: string; readonly fte: number }[],
  point: ArrayLike<number>,
): readonly Fill[] {
  return fills
    .map(({ subject, fte }) => ({ stage, subject, fte: point[fte]! }))
    .filter((fill) => fill.fte > NOISE);
}

/** Every limit splits evenly, so the people of one link share its fills. */
function decodeRotations(model: PlainModel, point: ArrayLike<number>, roll: Roll): readonly RotationMove[] {
  return model.rotations.flatMap(({ group, host, people, fills }) => {
    const count = point[people]!;
    const each = fillsOf(group.stage, fills, point).map((fill) => ({ ...fill, fte: fill.fte / count }));
    return roll.leave(group, count).map((staffNo) => ({
      staffNo,
      fromSchool: group.home,
      toSchool: host,
      fills: each,
    }));
  });
}

function decodeExchanges(model: PlainModel, point: ArrayLike<number>, roll: Roll): readonly ExchangeMove[] {
  return model.exchanges.flatMap(({ group, partners, pairs }) => {
    const partnerStaff = roll.leave(partners, point[pairs]!);
    return roll.leave(group, point[pairs]!).map((staffNo, i) => ({
      staffNo,
      partnerStaffNo: partnerStaff[i]!,
      townSchool: group.home,
      ruralSchool: partners.home,
      stage: group.stage,
      subject: group.main,
    }));
  });
}

/** Hands an amount out to people in order, none beyond what they have left. */
function handOut(left: Map<string, number>, amount: number): readonly (readonly [string, number])[] {
  const shares: [string, number][] = [];
  let rest = amount;
  for (const [staffNo, free] of left) {
    const share = Math.min(rest, free);
    if (share <= NOISE) continue;
    left.set(staffNo, free - share);
    rest -= share;
    shares.push([staffNo, share]);
  }
  return shares;
}

class Capacities {
  private readonly byGroup = new Map<Group, Map<string, number>>();

  constructor(
    private readonly roll: Roll,
    private readonly each: (group: Group) => number,
  ) {}

  of(group: Group): Map<string, number> {
    const known = this.byGroup.get(group);
    if (known) return known;
    const left = new Map(this.roll.staying(group).map((staffNo) => [staffNo, this.each(group)]));
    this.byGroup.set(group, left);
    return left;
  }
}

function decodeCovers(model: PlainModel, point: ArrayLike<number>, roll: Roll): readonly CoverMove[] {
  const { enabled, share } = model.county.settings.cover;
  const capacities = new Capacities(roll, (group) => (enabled ? share : 1) * group.fte);
  return model.covers.flatMap(({ group, subject, fte }) =>
    handOut(capacities.of(group), point[fte]!).map(([staffNo, amount]) => ({
      staffNo,
      school: group.home,
      stage: group.stage,
      subject,
      fte: amount,
    })),
  );
}

function decodeItinerants(model: PlainModel, point: ArrayLike<number>, roll: Roll): readonly ItinerantMove[] {
  const capacities = new Capacities(roll, (group) => group.days);
  return model.itinerants.flatMap(({ group, host, subject, days, fte }) => {
    const filled = point[fte]!;
    if (filled <= NOISE) return [];
    const perDay = Math.min(FTE_PER_DAY, filled / point[days]!);
    return handOut(capacities.of(group), point[days]!).map(([staffNo, daysPerWeek]) => ({
      staffNo,
      fromSchool: group.home,
      toSchool: host,
      stage: group.stage,
      subject,
      daysPerWeek,
      fillsFte: perDay * daysPerWeek,
    }));
  });
}

function decodeHires(model: PlainModel, point: ArrayLike<number>): readonly HireMove[] {
  return model.hires
    .filter(({ people }) => point[people]! > 0)
    .map(({ school, stage, main, people, fills }) => ({
      school,
      stage,
      mainSubject: main,
      count: point[people]!,
      fills: fillsOf(stage, fills, point),
    }));
}
