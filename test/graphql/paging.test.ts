// Pages of lists in memory and in the database, forwards and backwards, up and down: one table for all of them.
import {
  Conditions,
  type Order,
  type Page,
  type PageArgs,
  pageOfList,
  pageOfQuery,
  pageRequest,
} from '../../src/graphql/paging';
import { onEachDatabase, type TestDatabase } from '../support/database';

interface Entry {
  readonly id: string;
  readonly rank: number;
}

/** Two share a rank, and 10 comes after 9 only where numbers are compared as numbers. */
const ENTRIES: readonly Entry[] = [
  { id: 'c', rank: 9 },
  { id: 'e', rank: 1 },
  { id: 'd', rank: 10 },
  { id: 'a', rank: 9 },
  { id: 'b', rank: 1 },
];

interface List {
  readonly order: Order<Entry>;
  /** Ids in the list's order, worked out by hand. */
  readonly ids: string;
}

const keyOf = ({ rank, id }: Entry): readonly [number, string] => [rank, id];
const ASCENDING: List = { order: { name: 'rank', keyOf }, ids: 'beacd' };
const DESCENDING: List = { order: { name: 'rank down', keyOf, descending: true }, ids: 'dcaeb' };

type Cut = (order: Order<Entry>, args: PageArgs) => Promise<Page<Entry>>;

const inMemory: Cut = async (order, args) => pageOfList(ENTRIES, order, pageRequest(args));

function inDatabase(database: TestDatabase): Cut {
  const rows = ENTRIES.map(({ id, rank }) => `('${id}', ${rank})`).join(', ');
  const list = {
    select: 't.id, t.rank',
    from: `(VALUES ${rows}) AS t (id, rank)`,
    conditions: new Conditions(),
  };
  const expressions = ['t.rank::float8', 't.id::text COLLATE "C"'];
  return (order, args) =>
    pageOfQuery(database.dataSource.manager, list, { ...order, expressions, shape: 'ns' }, pageRequest(args));
}

/** Cursors are written as the place in the list, 1 to 5, that they stand at. */
interface Asked {
  readonly first?: number;
  readonly last?: number;
  readonly after?: number;
  readonly before?: number;
}

/** What is asked for, the places that come back, and whether the list goes on after and before them. */
const PAGES: readonly [Asked, places: readonly number[], next: boolean, previous: boolean][] = [
  [{}, [1, 2, 3, 4, 5], false, false],
  [{ first: 1 }, [1], true, false],
  [{ first: 4 }, [1, 2, 3, 4], true, false],
  [{ first: 5 }, [1, 2, 3, 4, 5], false, false],
  [{ first: 2, after: 1 }, [2, 3], true, true],
  [{ first: 2, after: 3 }, [4, 5], false, true],
  [{ first: 2, after: 4 }, [5], false, true],
  [{ first: 2, after: 5 }, [], false, true],
  [{ last: 1 }, [5], false, true],
  [{ last: 4 }, [2, 3, 4, 5], false, true],
  [{ last: 5 }, [1, 2, 3, 4, 5], false, false],
  [{ last: 2, before: 5 }, [3, 4], true, true],
  [{ last: 2, before: 3 }, [1, 2], true, false],
  [{ last: 2, before: 2 }, [1], true, false],
  [{ last: 2, before: 1 }, [], true, false],
  [{ first: 1, after: 1, before: 4 }, [2], true, true],
  [{ first: 9, after: 1, before: 4 }, [2, 3], true, true],
  [{ last: 1, after: 1, before: 4 }, [3], true, true],
  [{ last: 9, after: 1, before: 4 }, [2, 3], true, true],
];

function everyPage(cut: () => Cut): void {
  describe.each([
    ['up', ASCENDING],
    ['down', DESCENDING],
  ] as const)('%s', (_direction, { order, ids }) => {
    /** Cursors of the five places, from the page that holds them all. */
    const cursors = async (): Promise<readonly string[]> =>
      (await cut()(order, { first: 5 })).edges.map(({ cursor }) => cursor);
    const asPlaces = (nodes: readonly Entry[]): readonly number[] =>
      nodes.map(({ id }) => ids.indexOf(id) + 1);

    test.each(PAGES)('%j gives %j', async (asked, places, hasNextPage, hasPreviousPage) => {
      const at = await cursors();
      const cursor = (place: number | undefined): string | null => (place ? at[place - 1]! : null);
      const args = { ...asked, after: cursor(asked.after), before: cursor(asked.before) };
      const page = await cut()(order, args);
      expect(asPlaces(page.nodes)).toEqual(places);
      expect(asPlaces(page.edges.map(({ node }) => node))).toEqual(places);
      expect(page.edges.map((edge) => edge.cursor)).toEqual(places.map((place) => at[place - 1]));
      expect(page.totalCount).toBe(5);
      expect(page.pageInfo).toEqual({
        hasNextPage,
        hasPreviousPage,
        startCursor: cursor(places[0]),
        endCursor: cursor(places.at(-1)),
      });
    });

    test.each([1, 2, 3, 4])('steps of %i meet everybody once, there and back', async (size) => {
      const there: Entry[] = [];
      for (let after: string | null = null; there.length <= ENTRIES.length; ) {
        const page: Page<Entry> = await cut()(order, { first: size, after });
        there.push(...page.nodes);
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage) break;
      }
      const back: Entry[] = [];
      for (let before: string | null = null; back.length <= ENTRIES.length; ) {
        const page: Page<Entry> = await cut()(order, { last: size, before });
        back.unshift(...page.nodes);
        before = page.pageInfo.startCursor;
        if (!page.pageInfo.hasPreviousPage) break;
      }
      expect([there, back].map((walk) => walk.map(({ id }) => id).join(''))).toEqual([ids, ids]);
    });

    test('a cursor of another order, of another shape or of nothing is refused at either end', async () => {
      const [own] = await cursors();
      const other = order.descending ? ASCENDING.order : DESCENDING.order;
      const foreign = (await cut()(other, { first: 1 })).pageInfo.startCursor!;
      const written = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const bad = [
        foreign,
        written([order.name, 'b', 1]),
        written([order.name, 1]),
        written([order.name, 1, 'b', 'c']),
        written([order.name, 1, null]),
        written([order.name, 1, 'b\0']),
        written({ order: order.name }),
        own!.slice(0, -3),
        'x',
        '',
      ];
      for (const cursor of bad) {
        for (const args of [
          { first: 1, after: cursor },
          { last: 1, before: cursor },
        ]) {
          await expect(cut()(order, args)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        }
      }
    });
  });
}

describe('a list in memory', () => everyPage(() => inMemory));

onEachDatabase('a list in the database', (database) => everyPage(() => inDatabase(database())));

test.each([
  [{}, 50],
  [{ first: 1 }, 1],
  [{ first: 200 }, 200],
  [{ last: 1 }, 1],
  [{ last: 200 }, 200],
])('%j asks for %i entries', (args, size) => {
  expect(pageRequest(args).size).toBe(size);
});

test.each([
  { first: 0 },
  { first: -1 },
  { first: 201 },
  { first: 1000 },
  { last: 0 },
  { last: 201 },
  { first: 1, last: 1 },
])('%j is refused', (args) => {
  expect(() => pageRequest(args)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});
