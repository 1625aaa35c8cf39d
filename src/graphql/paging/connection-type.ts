// GraphQL types of a Relay connection, made for one node type.
import 'reflect-metadata';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { type Edge, type Page, type PageInfoValue } from './page';

@ObjectType({ description: 'Where a page stands in its list (分页信息).' })
export class PageInfo implements PageInfoValue {
  @Field(() => Boolean, { description: 'Whether entries follow the page (是否有下一页).' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether entries precede the page (是否有上一页).' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry (首条游标).' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry (末条游标).' })
  readonly endCursor!: string | null;
}

/** Makes `<name>Connection` and `<name>Edge`; `words` names the entries in English and Chinese. */
export function connectionType<T extends object>(
  node: () => ClassType<T>,
  name: string,
  words: string,
): ClassType<Page<T>> {
  @ObjectType(`${name}Edge`, { description: `An entry of a page of ${words} and its cursor.` })
  class ConnectionEdge implements Edge<T> {
    @Field(node, { description: `The entry: ${words}.` })
    readonly node!: T;

    @Field(() => String, { description: 'Opaque position of the entry in the list (游标).' })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${words}.` })
  class Connection implements Page<T> {
    @Field(() => [node()], { description: `Entries of the page: ${words}.` })
    readonly nodes!: readonly T[];

    @Field(() => [ConnectionEdge], { description: 'Entries with their cursors (带游标的条目).' })
    readonly edges!: readonly Edge<T>[];

    @Field(() => Int, { description: 'Entries of the whole list that the viewer may see (总数).' })
    readonly totalCount!: number;

    @Field(() => PageInfo, { description: 'Where the page stands in the list (分页信息).' })
    readonly pageInfo!: PageInfoValue;
  }
  return Connection as ClassType<Page<T>>;
}
