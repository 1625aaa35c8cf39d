// The five tiers as linear objectives, with the columns that make a maximum and a shortfall linear.
import { FTE_PER_DAY } from '../../src/domain/service';
import { BACKBONE_LEVELS } from '../../src/domain/teacher';
import { type TierId } from '../../src/planning/plan';
import { isQuotaWay, takes } from './directions';
import { type Group } from './groups';
import { type Objective, type Terms } from './linear-model';
import { type PlainModel } from './plain-model';

/** Columns that only tiers 2 and 4 need, and what those tiers are before any move. */
export interface TierColumns {
  readonly worst: Objective;
  /** People missing to the quota, backbone teachers missing among them. */
  readonly missing: Objective;
  /** Rural schools without backbone teacher. */
  readonly unserved: Objective;
}

const NOTHING: Objective = { terms: [], constant: 0, before: 0 };

export function addTierColumns(model: PlainModel, tiers: readonly TierId[]): TierColumns {
  const wantsT4 = tiers.includes('T4');
  const wantsQuota = wantsT4 && model.county.settings['rotation-quota'].enabled;
  return {
    worst: tiers.includes('T2') ? addWorst(model) : NOTHING,
    missing: wantsQuota ? addMissing(model) : NOTHING,
    unserved: wantsT4 ? addUnserved(model) : NOTHING,
  };
}

export function objectiveOf(model: PlainModel, tier: TierId, columns: TierColumns): Objective {
  switch (tier) {
    case 'T1':
      return shortageObjective(model, true);
    case 'T2':
      return columns.worst;
    case 'T3':
      return shortageObjective(model, false);
    case 'T4':
      return {
        terms: [...columns.missing.terms, ...columns.unserved.terms],
        constant: columns.unserved.constant,
        before: columns.missing.before + columns.unserved.before,
      };
    case 'T5':
      return { terms: priceTerms(model), constant: 0, before: 0 };
  }
}

function shortageObjective({ county, remaining }: PlainModel, rural: boolean): Objective {
  const weights = new Map(county.roster.subjects.map((subject) => [subject.code, subject.weight]));
  const cells = county.staffing.cells.flatMap((cell) => {
    const u = remaining.get(cell.id);
    const school = county.schools.get(cell.school);
    if (u === undefined || (school !== undefined && takes(school)) !== rural) return [];
    const weight = (1 + 0.25 * (school?.remoteness ?? 0)) * (weights.get(cell.subject) ?? 1);
    return [{ u, shortage: cell.shortage, weight: rural ? weight : 1 }];
  });
  return {
    terms: cells.map(({ u, weight }) => [u, weight] as const),
    constant: 0,
    before: cells.reduce((total, { shortage, weight }) => total + weight * shortage, 0),
  };
}

/** T2: a column at least as large as every rural school's lacking share. */
function addWorst({ county, linear, remaining }: PlainModel): Objective {
  let before = 0;
  const worst = linear.column(Number.POSITIVE_INFINITY, 'REAL');
  for (const school of county.receivers) {
    const cells = county.staffing.cells.filter((cell) => cell.school === school.code);
    const need = cells.reduce((total, cell) => total + cell.need, 0);
    const terms = cells.flatMap((cell) => {
      const u = remaining.get(cell.id);
      return u === undefined ? [] : [[u, 1] as const];
    });
    if (need <= 0 || terms.length === 0) continue;
    linear.row(Number.NEGATIVE_INFINITY, 0, [...terms, [worst, -need]]);
    before = Math.max(before, cells.reduce((total, cell) => total + cell.shortage, 0) / need);
  }
  return { terms: [[worst, 1]], constant: 0, before };
}

/** T4: the quota is not rounded; backbone teachers are counted among all who go. */
function addMissing({ county, linear, rotations, exchanges }: PlainModel): Objective {
  const going = [
    ...rotations
      .filter(({ group, host }) => isQuotaWay(county.schools.get(group.home)!, county.schools.get(host)!))
      .map(({ group, people }) => ({ group, column: people })),
    ...exchanges.map(({ group, pairs }) => ({ group, column: pairs })),
  ];
  const people = linear.column(Number.POSITIVE_INFINITY, 'REAL');
  const wanted = county.settings['rotation-quota'].share * county.eligible;
  linear.row(wanted, Number.POSITIVE_INFINITY, [
    [people, 1],
    ...going.map(({ column }) => [column, 1] as const),
  ]);
  const backbone = linear.column(Number.POSITIVE_INFINITY, 'REAL');
  const { share } = county.settings['backbone-share'];
  linear.row(0, Number.POSITIVE_INFINITY, [
    [backbone, 1],
    ...going.map(({ group, column }) => [column, (group.backbone ? 1 : 0) - share] as const),
  ]);
  return { terms: [people, backbone].map((column) => [column, 1] as const), constant: 0, before: wanted };
}

/** T4: z >= 1 - backbone teachers present after the plan; whole numbers make z whole. */
function addUnserved(model: PlainModel): Objective {
  const { county, linear, rotations, exchanges } = model;
  const present = backbonePresent(model);
  const unserved: number[] = [];
  let forGood = 0;
  let before = 0;
  for (const school of county.receivers) {
    const needy = county.staffing.cells.some((cell) => cell.school === school.code && cell.need > 0);
    if (!needy) continue;
    const arriving = rotations
      .filter(({ group, host }) => group.backbone && host === school.code)
      .map(({ people }) => [people, 1] as const);
    const trading = exchanges
      .filter(({ partners }) => partners.home === school.code)
      .map(({ group, partners, pairs }) => {
        return [pairs, (group.backbone ? 1 : 0) - (partners.backbone ? 1 : 0)] as const;
      });
    const going = rotations
      .filter(({ group }) => group.backbone && group.home === school.code)
      .map(({ people }) => [people, -1] as const);
    const swapped = exchanges
      .filter(({ group }) => group.home === school.code)
      .map(({ group, partners, pairs }) => {
        return [pairs, (partners.backbone ? 1 : 0) - (group.backbone ? 1 : 0)] as const;
      });
    const here = present.get(school.code) ?? 0;
    if (here === 0) before += 0.01;
    const changes = [...arriving, ...trading, ...going, ...swapped].filter(
      ([, coefficient]) => coefficient !== 0,
    );
    if (changes.length === 0) {
      if (here === 0) forGood += 0.01;
      continue;
    }
    const z = linear.column(1, 'REAL');
    linear.row(1 - here, Number.POSITIVE_INFINITY, [[z, 1], ...changes]);
    unserved.push(z);
  }
  return { terms: unserved.map((z) => [z, 0.01] as const), constant: forGood, before };
}

function backbonePresent({ county }: PlainModel): ReadonlyMap<string, number> {
  const level = BACKBONE_LEVELS.indexOf(county.settings['backbone-share'].level);
  const counts = new Map<string, number>();
  for (const { teacher, gone, absent, presentAt } of county.staffing.service) {
    if (gone || absent || teacher.employment === 'CONTRACT') continue;
    if (BACKBONE_LEVELS.indexOf(teacher.backbone) < level) continue;
    counts.set(presentAt, (counts.get(presentAt) ?? 0) + 1);
  }
  return counts;
}

function priceTerms(model: PlainModel): Terms {
  const { county, covers, itinerants, rotations, exchanges, hires } = model;
  const personal = ({ wantsService, burden }: Group): number => burden - (wantsService ? 0.25 : 0);
  return [
    ...rotations.map(({ group, host, people }) => {
      return [people, 1 + roadPrice(model, group.home, host) + personal(group)] as const;
    }),
    ...exchanges.map(({ group, partners, pairs }) => {
      const road = 2 * roadPrice(model, group.home, partners.home);
      return [pairs, 2 + road + personal(group)] as const;
    }),
    ...itinerants.map(({ group, host, days }) => {
      return [days, FTE_PER_DAY * (1 + county.km(group.home, host) / 10)] as const;
    }),
    ...hires.map(({ people }) => [people, 0.5] as const),
    ...covers.map(({ fte }) => [fte, 0.1] as const),
  ];
}

function roadPrice({ county }: PlainModel, a: string, b: string): number {
  const paired =
    county.schools.get(a)?.pairedSchoolCode === b || county.schools.get(b)?.pairedSchoolCode === a;
  return paired ? 0 : county.km(a, b) / 50;
}
