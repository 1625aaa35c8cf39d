// The kit functions that every mutation leans on: leaving a transaction, finding or refusing, a page of something else.
import { ChangeRefused, orUserErrors } from '../../src/graphql/change-refused';
import { found, RefusedError } from '../../src/graphql/errors';
import { mapPage, pageOfList } from '../../src/graphql/paging';

const TOO_LATE = { code: 'TOO_LATE', field: null, message: { zh: '已晚', en: 'Too late' }, hint: null };

test('a refused change is data, any other error goes on', async () => {
  expect(await orUserErrors(async () => 7)).toEqual({ answer: 7 });
  const refused = await orUserErrors(async () => {
    throw new ChangeRefused(TOO_LATE);
  });
  expect(refused).toMatchObject({ userErrors: [TOO_LATE] });
  const bug = new Error('a bug');
  await expect(orUserErrors(() => Promise.reject(bug))).rejects.toBe(bug);
});

test('what is not there is refused in the words given; nothing else counts as missing', () => {
  const missing = { zh: '没有', en: 'Not there' };
  expect([found(0, missing), found('', missing), found(false, missing)]).toEqual([0, '', false]);
  for (const nothing of [null, undefined]) {
    expect(() => found(nothing, missing)).toThrow(new RefusedError('NOT_FOUND', missing));
  }
});

test('a page of something else keeps its cursors and counts, and nodes and edges stay the same objects', () => {
  const order = { name: 'number', keyOf: (entry: number) => [entry] };
  const page = pageOfList([1, 2, 3], order, { size: 2, backwards: false, after: null, before: null });
  const mapped = mapPage(page, (entry) => ({ tenfold: 10 * entry }));
  expect(mapped.nodes).toEqual([{ tenfold: 10 }, { tenfold: 20 }]);
  expect(mapped.edges.map(({ cursor }) => cursor)).toEqual(page.edges.map(({ cursor }) => cursor));
  expect(mapped.edges.map(({ node }) => node).every((node, at) => node === mapped.nodes[at])).toBe(true);
  expect([mapped.totalCount, mapped.pageInfo]).toEqual([3, page.pageInfo]);
});
