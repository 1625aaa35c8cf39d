// Arguments of a Relay connection and their checked form.
import { ArgsType, Field, Int } from 'type-graphql';
import { RefusedError } from '../errors';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE } from '../limits/limits';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Entries from the start of the list, 1-200; 50 when nothing is given (每页条数).',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts (起始游标).' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Entries from the end of the list, 1-200 (倒数条数).' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends (结束游标).' })
  before?: string | null;
}

/** Names of the paging arguments, for access tables. */
export const PAGE_ARGS = ['first', 'after', 'last', 'before'] as const;

/** A page that is asked for: so many entries, forwards from a cursor or backwards from one. */
export interface PageRequest {
  readonly size: number;
  readonly backwards: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

/** Refuses sizes outside 1-200 and pages asked for from both ends. */
export function pageRequest(args: PageArgs): PageRequest {
  const { first = null, last = null } = args;
  if (first !== null && last !== null) {
    throw new RefusedError('BAD_USER_INPUT', {
      zh: 'first 与 last 只能给一个',
      en: 'Give first or last, not both',
    });
  }
  const size = first ?? last ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > LARGEST_PAGE_SIZE) {
    throw new RefusedError('BAD_USER_INPUT', {
      zh: `每页条数须在 1 至 ${LARGEST_PAGE_SIZE} 之间`,
      en: `A page holds 1 to ${LARGEST_PAGE_SIZE} entries`,
    });
  }
  return { size, backwards: last !== null, after: args.after ?? null, before: args.before ?? null };
}
