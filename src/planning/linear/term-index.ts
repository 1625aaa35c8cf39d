// Linear expressions collected under a key.
import { type Expression, type Term } from './linear-model';

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
