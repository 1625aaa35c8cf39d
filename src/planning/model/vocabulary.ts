// The words in which measures and rules speak to each other inside the model: expressions, never column numbers.
import { type Expression, type LinearModelBuilder, type Term } from './linear-model';

/** Expressions collected under a key: a school, a cell, a group. */
export class TermIndex<Key> {
  private readonly terms = new Map<Key, Term[]>();

  add(key: Key, column: number, coefficient = 1): void {
    const list = this.terms.get(key);
    if (list) list.push({ column, coefficient });
    else this.terms.set(key, [{ column, coefficient }]);
  }

  get(key: Key): Expression {
    return this.terms.get(key) ?? [];
  }

  all(): Expression {
    return [...this.terms.values()].flat();
  }

  keys(): readonly Key[] {
    return [...this.terms.keys()];
  }
}

/** What the measures of a plan add up to. Persons unless said otherwise. */
export interface Vocabulary {
  readonly builder: LinearModelBuilder;
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
  /** Town people exchanged out of a school, and partners exchanged out of a rural school. */
  readonly exchangesFrom: TermIndex<string>;
  readonly rotations: TermIndex<'all' | 'backbone'>;
  readonly exchanges: TermIndex<'all' | 'backbone'>;
  /** Arrivals that take a bed, by host school. */
  readonly beds: TermIndex<string>;
  /** New hires by school. */
  readonly hires: TermIndex<string>;
  /** Backbone teachers gained (lost: negative) by a rural school. */
  readonly backboneGain: TermIndex<string>;
  /** Terms of the least-disruption tier. */
  readonly disruption: TermIndex<'all'>;
}

export function vocabulary(builder: LinearModelBuilder): Vocabulary {
  return {
    builder,
    fills: new TermIndex(),
    leaving: new TermIndex(),
    absent: new TermIndex(),
    rotating: new TermIndex(),
    rotationsFrom: new TermIndex(),
    exchangesFrom: new TermIndex(),
    rotations: new TermIndex(),
    exchanges: new TermIndex(),
    beds: new TermIndex(),
    hires: new TermIndex(),
    backboneGain: new TermIndex(),
    disruption: new TermIndex(),
  };
}
