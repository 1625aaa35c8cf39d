// The parts of the plain formulation: which column stands for which move, which row for which cell.
import { type TierId } from '../../src/planning/plan';
import { type County } from './county';
import { type Group } from './groups';
import { type LinearModel, type Objective } from './linear-model';

/** One link of the model: which column stands for which move. */
export interface CoverColumn {
  readonly group: Group;
  readonly subject: string;
  readonly fte: number;
}
export interface ItinerantColumn {
  readonly group: Group;
  readonly host: string;
  readonly subject: string;
  readonly days: number;
  readonly fte: number;
}
export interface RotationColumn {
  readonly group: Group;
  readonly host: string;
  readonly people: number;
  readonly fills: readonly { readonly subject: string; readonly fte: number }[];
}
export interface ExchangeColumn {
  readonly group: Group;
  readonly partners: Group;
  readonly pairs: number;
}
export interface HireColumn {
  readonly school: string;
  readonly stage: Group['stage'];
  readonly main: string;
  readonly people: number;
  readonly fills: readonly { readonly subject: string; readonly fte: number }[];
}

/** The model under construction: columns by meaning, rows of cells by cell id. */
export interface PlainModel {
  readonly county: County;
  readonly linear: LinearModel;
  /** Column of the remaining shortage u, by cell id. */
  readonly remaining: Map<string, number>;
  /** Row u + fills = d, by cell id. */
  readonly shortageRow: Map<string, number>;
  /** Row of what leaves <= e, by cell id. */
  readonly surplusRow: Map<string, number>;
  readonly covers: CoverColumn[];
  readonly itinerants: ItinerantColumn[];
  readonly rotations: RotationColumn[];
  readonly exchanges: ExchangeColumn[];
  readonly hires: HireColumn[];
}

export interface FinishedModel extends PlainModel {
  /** Tiers in the order they are minimised. */
  readonly objectives: ReadonlyMap<TierId, Objective>;
}
