// The model of one county: measures add columns, rules add rows, tiers are expressions over both.

import { FTE_PER_DAY } from '../../domain/service';
import { type StaffingCell } from '../../domain/shortage';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { LinearModelBuilder } from '../linear/linear-model';
import { type ModelDraft, modelDraft, type PlanTotals } from '../linear/model-draft';
import { ALL_RULES } from '../rules';
import { addCover, type CoverColumn } from './cover';
import { addExchanges, type ExchangeColumns } from './exchange';
import { addHires, type HireColumn } from './hire';
import { addItinerant, type ItinerantColumns } from './itinerant';
import { addRotation, type RotationColumns } from './rotation';
import { inScope, type ModelInput } from './scope';

/** A cell with a shortage in scope and the column of what remains of it. */
export interface ShortageColumn {
  readonly cell: StaffingCell;
  /** u[c], FTE. */
  readonly column: number;
}

export interface StaffingModel {
  readonly input: ModelInput;
  readonly builder: LinearModelBuilder;
  readonly totals: PlanTotals;
  readonly shortages: readonly ShortageColumn[];
  readonly covers: readonly CoverColumn[];
  readonly itinerants: ItinerantColumns;
  readonly rotations: RotationColumns;
  readonly hires: readonly HireColumn[];
  readonly exchanges: ExchangeColumns;
}

/** Builds the model of a scope. */
export function buildStaffingModel(input: ModelInput): StaffingModel {
  const builder = new LinearModelBuilder();
  const draft = modelDraft(builder);
  const has = (measure: ModelInput['scope']['measures'][number]): boolean =>
    input.scope.measures.includes(measure);
  const rotations = has('ROTATION') ? addRotation(input, draft) : { flows: [], arrivals: [] };
  const exchanges = has('EXCHANGE') ? addExchanges(input, draft) : { pairs: [], flows: [], partners: [] };
  const covers = has('COVER') ? addCover(input, draft) : [];
  const itinerants = has('ITINERANT')
    ? addItinerant(input, draft)
    : { days: [], filled: new Map<string, number>() };
  const hires = has('HIRE') ? addHires(input, draft) : [];
  limitSurplus(input, draft);
  const { settings, schools, people } = input.facts;
  const { groups, eligibleCount, scope } = input;
  const ruled = { schools, people, groups, eligibleCount, measures: scope.measures, draft };
  for (const rule of ALL_RULES) {
    if (settings[rule.id].enabled) rule.constrains(ruled, settings);
  }
  const shortages = input.facts.staffing.cells
    .filter(
      (cell) => cell.shortage > 0 && (inScope(input, cell.school) || draft.fills.get(cell.id).length > 0),
    )
    .map((cell) => ({ cell, column: remaining(draft, cell) }));
  return { input, builder, totals: draft, shortages, covers, itinerants, rotations, hires, exchanges };
}

/** u[c] = d[c] - fills into c, and u[c] >= 0. */
function remaining(draft: ModelDraft, cell: StaffingCell): number {
  const column = draft.builder.column({ upper: cell.shortage });
  draft.builder.equal([{ column, coefficient: 1 }, ...draft.fills.get(cell.id)], cell.shortage);
  return column;
}

/** Only surplus moves: the FTE leaving a cell is at most e[c]. */
function limitSurplus({ facts }: ModelInput, draft: ModelDraft): void {
  for (const id of draft.leaving.keys()) {
    const surplus = facts.staffing.cellById.get(id)?.surplus ?? 0;
    draft.builder.atMost(draft.leaving.get(id), surplus);
    wholeMovers(draft, id, surplus);
  }
}

/**
 * Valid inequalities: rotations take 1 FTE and itinerant days 0.2, both whole, so rotations <= floor(e) and
 * 5 x rotations + days <= floor(5 e), whatever cover takes besides.
 */
function wholeMovers(draft: ModelDraft, id: string, surplus: number): void {
  const whole = draft.leaving.get(id).filter(({ column }) => draft.builder.isInteger(column));
  for (const size of [1, FTE_PER_DAY]) {
    const terms = whole
      .filter(({ coefficient }) => coefficient >= size - FTE_TOLERANCE)
      .map(({ column, coefficient }) => ({ column, coefficient: Math.round(coefficient / size) }));
    if (terms.length > 0) draft.builder.atMost(terms, Math.floor(surplus / size + FTE_TOLERANCE));
  }
}
