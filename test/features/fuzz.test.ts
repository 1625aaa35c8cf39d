// A short random walk over the whole schema as every role; the long one is in bench/fuzz.
import { fuzzRoles } from '../../bench/fuzz/fuzz-roles';
import { onEachDatabase } from '../support/database';
import { FUZZ_COUNTIES, fuzzTarget } from '../support/fuzz-target';
import { type Api, openApi } from './api';

const OPERATIONS = 60;

onEachDatabase('random operations', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), FUZZ_COUNTIES);
  });
  afterAll(() => api.app.close());

  test('break nothing, leak nothing and always get a code, whatever the role', async () => {
    const target = fuzzTarget(async (viewer, query) => {
      api.actAs(viewer);
      const { status, text } = await api.ask(query);
      return { status, body: text };
    });
    const reports = await fuzzRoles(target, OPERATIONS, 20_260_901);
    expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
    expect(Math.max(...reports.map(({ slowestMs }) => slowestMs))).toBeLessThan(3000);
    // A walk that is always refused would prove nothing; one in six is answered, and sixty of them scatter.
    expect(reports.find(({ role }) => role === 'PERSONNEL_OFFICER')!.answered).toBeGreaterThan(
      OPERATIONS / 20,
    );
  });
});
