// The change feed: read page by page from a cursor, or followed as it happens.
import { Args, Ctx, Query, Resolver, Root, Subscription } from 'type-graphql';
import { type GraphContext } from '../../graphql/context';
import { type Edge, type Page, pageRequest } from '../../graphql/paging';
import { Watch } from '../../graphql/watch';
import { ChangeEventConnection, ChangeNewsType, ChangesArgs, ChangesSinceArgs } from './change-event.type';
import { type ChangeRow, changesFor, nextChangesFor } from './change-feed.store';

@Resolver()
export class ChangeFeedResolver {
  @Query(() => ChangeEventConnection, {
    description:
      'What changed in a county since a cursor, oldest first, each change exactly once (变更记录). Keep the end cursor.',
  })
  changesSince(
    @Args(() => ChangesSinceArgs) { county, ...page }: ChangesSinceArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<ChangeRow>> {
    return changesFor(context.manager, context.viewer, county, pageRequest(page));
  }

  @Subscription(() => ChangeNewsType, {
    description:
      'The same changes as they happen, from a cursor on; a cut stream goes on from its last (实时变更).',
    subscribe: ({ args, context }: { args: ChangesArgs; context: GraphContext }) =>
      followChanges(context, args.county, args.after ?? null),
  })
  changes(
    @Root() news: Edge<ChangeRow>,
    @Args(() => ChangesArgs) _args: ChangesArgs,
    @Ctx() _context: GraphContext,
  ): Edge<ChangeRow> {
    return news;
  }
}

function followChanges(context: GraphContext, county: string, from: string | null): Watch<Edge<ChangeRow>> {
  let after = from;
  return new Watch(async () => {
    const news = await nextChangesFor(context.manager, context.viewer, county, after);
    after = news.at(-1)?.cursor ?? after;
    return { news, over: false };
  });
}
