// The model of one county: measures add columns, rules add rows, tiers are expressions over both.

import { FTE_PER_DAY } from '../../domain/service';
import { type StaffingCell } from '../../domain/shortage';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { RULES } from '../rules';
import { addCover, type CoverColumn } from './cover';
import { addExchanges, type ExchangeColumns } from './exchange';
import { addHires, type HireColumn } from './hire';
import { addItinerant, type ItinerantColumns } from './itinerant';
import { LinearModelBuilder } from './linear-model';
import { addRotation, type RotationColumns } from './rotation';
import { inScope, type ModelInput } from './scope';
import { type Vocabulary, vocabulary } from './vocabulary';

/** A cell with a shortage in scope and the column of what remains of it. */
export interface ShortageColumn {
  readonly cell: StaffingCell;
  /** u[c], FTE. */
  readonly column: number;
}

export interface StaffingModel {
  readonly input: ModelInput;
  readonly builder: LinearModelBuilder;
  readonly words: Vocabulary;
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
  const words = vocabulary(builder);
  const has = (measure: ModelInput['scope']['measures'][number]): boolean =>
    input.scope.measures.includes(measure);
  const rotations = has('ROTATION') ? addRotation(input, words) : { flows: [], arrivals: [] };
  const exchanges = has('EXCHANGE') ? addExchanges(input, words) : { pairs: [], flows: [], partners: [] };
  const covers = has('COVER') ? addCover(input, words) : [];
  const itinerants = has('ITINERANT')
    ? addItinerant(input, words)
    : { days: [], filled: new Map<string, number>() };
  const hires = has('HIRE') ? addHires(input, words) : [];
  limitSurplus(input, words);
  for (const rule of RULES) {
    if (input.facts.settings[rule.id].enabled) rule.constrains?.({ ...input, words });
  }
  const shortages = input.facts.staffing.cells
    .filter((cell) => cell.shortage > 0 && inScope(input, cell.school))
    .map((cell) => ({ cell, column: remaining(words, cell) }));
  return { input, builder, words, shortages, covers, itinerants, rotations, hires, exchanges };
}

/** u[c] = d[c] - fills into c, and u[c] >= 0. */
function remaining(words: Vocabulary, cell: StaffingCell): number {
  const column = words.builder.column({ upper: cell.shortage });
  words.builder.equal([{ column, coefficient: 1 }, ...words.fills.get(cell.id)], cell.shortage);
  return column;
}

/** Only surplus moves: the FTE leaving a cell is at most e[c]. */
function limitSurplus({ facts }: ModelInput, words: Vocabulary): void {
  for (const id of words.leaving.keys()) {
    const surplus = facts.staffing.cellById.get(id)?.surplus ?? 0;
    words.builder.atMost(words.leaving.get(id), surplus);
    wholeMovers(words, id, surplus);
  }
}

/**
 * Valid inequalities: rotations take 1 FTE and itinerant days 0.2, both whole, so rotations <= floor(e) and
 * 5 x rotations + days <= floor(5 e), whatever cover takes besides.
 */
function wholeMovers(words: Vocabulary, id: string, surplus: number): void {
  const whole = words.leaving.get(id).filter(({ column }) => words.builder.isInteger(column));
  for (const size of [1, FTE_PER_DAY]) {
    const terms = whole
      .filter(({ coefficient }) => coefficient >= size - FTE_TOLERANCE)
      .map(({ column, coefficient }) => ({ column, coefficient: Math.round(coefficient / size) }));
    if (terms.length > 0) words.builder.atMost(terms, Math.floor(surplus / size + FTE_TOLERANCE));
  }
}
