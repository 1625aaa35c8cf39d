// The Node interface and the root field that finds an object by its id.
import { Arg, Ctx, Field, ID, InterfaceType, Query, Resolver } from 'type-graphql';
import { type GraphContext } from '../context';
import { decodeNodeId } from '../node-id';

@InterfaceType('Node', {
  description: 'An object with a global id (可按全局标识查找的对象).',
  // Rows are plain objects, so a finder says the type.
  resolveType: (value: { readonly __typename?: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque global id (全局标识).' })
  readonly id!: string;
}

/** Finds an object of one type by its natural key; null when it is not there or not the viewer's to see. */
export type FindNode = (context: GraphContext, key: readonly string[]) => Promise<object | null>;

@Resolver()
export class NodeResolver {
  /** Finders by type name, declared by the features. */
  constructor(private readonly finders: Readonly<Record<string, FindNode>>) {}

  @Query(() => Node, { nullable: true, description: 'An object by its global id (按全局标识查找).' })
  async node(
    @Arg('id', () => ID, { description: 'Opaque global id (全局标识).' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<object | null> {
    const found = decodeNodeId(id);
    const find = found && Object.hasOwn(this.finders, found.type) ? this.finders[found.type] : undefined;
    return found && find ? find(context, found.key) : null;
  }
}
