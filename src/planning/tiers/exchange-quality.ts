// Tier 4, exchange and quality: T4 = max(0, 0.10 x eligible - m) + max(0, 0.20 x m - b) + 0.01 x z.
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type CountyFacts } from '../facts/county-facts';
import { type Expression, evaluate, scaled } from '../linear/linear-model';
import { type StaffingModel } from '../model/staffing-model';
import { type Tier } from './tier';

const WEIGHT_WITHOUT_BACKBONE = 0.01;

/** Rural schools with need and the backbone teachers of the wanted level present there on the start date. */
function backbonePresent(facts: CountyFacts): ReadonlyMap<string, number> {
  const present = new Map<string, number>();
  for (const cell of facts.staffing.cells) {
    if (cell.need > FTE_TOLERANCE && facts.schoolByCode.get(cell.school)?.receives)
      present.set(cell.school, 0);
  }
  for (const person of facts.people) {
    const { presentAt: at, absent } = person.service;
    if (person.inPost && !absent && person.backbone && present.has(at))
      present.set(at, (present.get(at) ?? 0) + 1);
  }
  return present;
}

interface QualityColumns {
  /** max(0, quota - m) and max(0, share x m - b); absent when `rotation-quota` is off. */
  readonly missing: { readonly people: number; readonly backbone: number } | null;
  readonly quota: number;
  readonly share: number;
  /** 1 where a rural school is left without a backbone teacher. */
  readonly without: ReadonlyMap<string, { readonly column: number; readonly present: number }>;
}

/** m and b: people going to the countryside by rotation and exchange, and the backbone teachers among them. */
function going(model: StaffingModel): { readonly people: Expression; readonly backbone: Expression } {
  const { rotations, exchanges } = model.totals;
  return {
    people: [...rotations.get('all'), ...exchanges.get('all')],
    backbone: [...rotations.get('backbone'), ...exchanges.get('backbone')],
  };
}

function addColumns(model: StaffingModel): QualityColumns {
  const { builder, totals, input } = model;
  const { settings } = input.facts;
  const quota = settings['rotation-quota'].share * input.eligibleCount;
  const share = settings['backbone-share'].share;
  const { people, backbone } = going(model);
  let missing: QualityColumns['missing'] = null;
  if (settings['rotation-quota'].enabled) {
    missing = { people: builder.column(), backbone: builder.column() };
    builder.atLeast([{ column: missing.people, coefficient: 1 }, ...people], quota);
    builder.atLeast(
      [{ column: missing.backbone, coefficient: 1 }, ...backbone, ...scaled(people, -share)],
      0,
    );
  }
  const without = new Map<string, { column: number; present: number }>();
  for (const [school, present] of backbonePresent(input.facts)) {
    const gain = totals.backboneGain.get(school);
    if (present > 0 && gain.every(({ coefficient }) => coefficient > 0)) continue;
    const column = builder.column({ upper: 1, integer: true });
    builder.atLeast([{ column, coefficient: 1 }, ...gain], 1 - present);
    without.set(school, { column, present });
  }
  return { missing, quota, share, without };
}

export const exchangeQuality: Tier = {
  id: 'T4',
  before: (facts, eligibleCount) => {
    const rule = facts.settings['rotation-quota'];
    const z = [...backbonePresent(facts).values()].filter((present) => present === 0).length;
    return (rule.enabled ? rule.share * eligibleCount : 0) + WEIGHT_WITHOUT_BACKBONE * z;
  },
  express: (model) => {
    const columns = addColumns(model);
    const goals = columns.missing ? [columns.missing.people, columns.missing.backbone] : [];
    const schools = [...columns.without.values()].map(({ column }) => ({
      column,
      coefficient: WEIGHT_WITHOUT_BACKBONE,
    }));
    return {
      expression: [...goals.map((column) => ({ column, coefficient: 1 })), ...schools],
      complete: (point) => completeColumns(model, columns, point),
    };
  },
};

function completeColumns(model: StaffingModel, columns: QualityColumns, point: Float64Array): void {
  const { people, backbone } = going(model);
  const m = evaluate(people, point);
  if (columns.missing) {
    point[columns.missing.people] = Math.max(0, columns.quota - m);
    point[columns.missing.backbone] = Math.max(0, columns.share * m - evaluate(backbone, point));
  }
  for (const [school, { column, present }] of columns.without) {
    point[column] = present + evaluate(model.totals.backboneGain.get(school), point) >= 0.5 ? 0 : 1;
  }
}
