// Adds a change to the feed, next to its audit entry and in the same transaction. Called by `audit` only.
import { type EntityManager } from 'typeorm';

/** Where a change happened and whom it is about besides the county's offices. */
export interface Change {
  /** Label of the school year. */
  readonly schoolYear: string;
  /** Codes of schools whose principals may be told. */
  readonly schools?: readonly string[];
  /** Staff numbers of teachers who may be told. */
  readonly staffNos?: readonly string[];
}

/** Place of a change in the audit log of its county. */
export interface ChangePlace {
  /** County code. */
  readonly chain: string;
  readonly sequence: number;
}

/**
 * The sequence must have been taken under the lock of the chain: writers then commit in its order, and a reader who has
 * seen one change has missed none before it.
 */
export async function recordChange(
  manager: EntityManager,
  { chain, sequence }: ChangePlace,
  { schoolYear, schools = [], staffNos = [] }: Change,
): Promise<void> {
  await manager.query(
    `INSERT INTO change_event (county_id, sequence, school_year, school_codes, staff_nos)
     SELECT id, $2, $3, $4, $5 FROM county WHERE code = $1`,
    [chain, sequence, schoolYear, schools, staffNos],
  );
}
