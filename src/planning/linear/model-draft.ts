// A linear model being written: what the measures of a plan add up to so far, as expressions; never column numbers.
import { type LinearModelBuilder } from './linear-model';
import { TermIndex } from './term-index';

/** What the measures of a plan add up to. Persons unless said otherwise. */
export interface PlanTotals {
  /** FTE filled into a cell, by cell id. */
  readonly fills: TermIndex<string>;
  /** FTE leaving a cell by cover, itinerant days and rotations, by cell id. */
  readonly leaving: TermIndex<string>;
  /** Members of a group who rotate or are exchanged, by group index. */
  readonly absent: TermIndex<number>;
  /** Members of a group who rotate, by group index. */
  readonly rotating: TermIndex<number>;
  /** People rotating out of a school. */
  readonly rotationsFrom: TermIndex<string>;
  /** People of a sender exchanged out of it. */
  readonly exchangesFrom: TermIndex<string>;
  /** Partners of exchanges leaving a receiver. */
  readonly partnersFrom: TermIndex<string>;
  /** From senders to receivers: those of quota and backbone share. */
  readonly rotations: TermIndex<'all' | 'backbone'>;
  /** Along the other directions that the rule set opens: they count under the ceiling alone. */
  readonly extraRotations: TermIndex<'all'>;
  readonly exchanges: TermIndex<'all' | 'backbone'>;
  /** Arrivals that take a bed, by host school. */
  readonly beds: TermIndex<string>;
  /** New hires by school. */
  readonly hires: TermIndex<string>;
  /** Backbone teachers gained (lost: negative) by a receiving school. */
  readonly backboneGain: TermIndex<string>;
  /** Terms of the least-disruption tier. */
  readonly disruption: TermIndex<'all'>;
}

/** The totals, and the builder that takes the rows about them. */
export interface ModelDraft extends PlanTotals {
  readonly builder: LinearModelBuilder;
}

/** Empty totals over a builder. */
export function modelDraft(builder: LinearModelBuilder): ModelDraft {
  return {
    builder,
    fills: new TermIndex(),
    leaving: new TermIndex(),
    absent: new TermIndex(),
    rotating: new TermIndex(),
    rotationsFrom: new TermIndex(),
    exchangesFrom: new TermIndex(),
    partnersFrom: new TermIndex(),
    rotations: new TermIndex(),
    extraRotations: new TermIndex(),
    exchanges: new TermIndex(),
    beds: new TermIndex(),
    hires: new TermIndex(),
    backboneGain: new TermIndex(),
    disruption: new TermIndex(),
  };
}
