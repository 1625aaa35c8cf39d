// Reading tables by their entities: columns that an entity does not have do not compile.
import { type EntityManager, type FindOptionsWhere, type SelectQueryBuilder } from 'typeorm';
import { snakeCase } from './naming';

/** A class TypeORM maps to a table. */
export type RowClass<E extends object> = new () => E;

/** Plain rows of one table, by its entity's names: the columns asked for and no others, withheld ones only when named. */
export async function selectRows<E extends object, K extends keyof E & string>(
  manager: EntityManager,
  entity: RowClass<E>,
  names: readonly K[],
  where: FindOptionsWhere<E>,
): Promise<Pick<E, K>[]> {
  return rowsOf(manager, entity, names).where(where).getRawMany<Pick<E, K>>();
}

/**
 * The same under a lock of each row until the transaction ends, taken in the order of their ids, so that two who lock
 * the same rows wait for each other and never in a circle. Rows that point at these may still be added.
 */
export async function lockRows<E extends { readonly id: string }, K extends keyof E & string>(
  manager: EntityManager,
  entity: RowClass<E>,
  names: readonly K[],
  where: FindOptionsWhere<E>,
): Promise<Pick<E, K>[]> {
  const query = rowsOf(manager, entity, names).where(where).orderBy('t.id');
  return query.setLock('for_no_key_update').getRawMany<Pick<E, K>>();
}

function rowsOf<E extends object>(
  manager: EntityManager,
  entity: RowClass<E>,
  names: readonly (keyof E & string)[],
): SelectQueryBuilder<E> {
  const query = manager.createQueryBuilder(entity, 't').select([]);
  for (const name of names) query.addSelect(`t.${name}`, name);
  return query;
}

/**
 * SELECT list of a table's columns under the names its rows carry, for statements that the query builder cannot say;
 * `renamed` gives the column of a row's name where the two differ.
 */
export function selectList<E extends object>(
  _entity: RowClass<E>,
  alias: string,
  names: readonly (keyof E & string)[],
  renamed: Readonly<Record<string, keyof E & string>> = {},
): string {
  const given = [...names.map((name) => [name, name] as const), ...Object.entries(renamed)];
  return given.map(([name, column]) => `${alias}.${snakeCase(column)} AS "${name}"`).join(', ');
}
