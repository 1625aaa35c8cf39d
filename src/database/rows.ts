// Reading tables by their entities: columns that an entity does not have do not compile.
import { type EntityManager, type FindOptionsWhere } from 'typeorm';
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
  const query = manager.createQueryBuilder(entity, 't').select([]);
  for (const name of names) query.addSelect(`t.${name}`, name);
  return query.where(where).getRawMany<Pick<E, K>>();
}

/** SQL names of a table's columns under an alias, for statements that the query builder cannot say. */
export type ColumnNames<E> = { readonly [K in keyof E & string]: string };

export function columnsOf<E extends object>(_entity: RowClass<E>, alias: string): ColumnNames<E> {
  return new Proxy({} as ColumnNames<E>, {
    get: (_target, name) => `${alias}.${snakeCase(String(name))}`,
  });
}
