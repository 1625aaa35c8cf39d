// A mutation that forgets its audit entry changes nothing.
import { audit } from '../../src/features/audit';
import { type GraphContext } from '../../src/graphql/context';
import { inMutation } from '../../src/graphql/mutation';
import { onEachDatabase } from '../support/database';

onEachDatabase('a mutation', (database) => {
  beforeEach(() => database().clear());
  const context = (): GraphContext => ({ manager: database().dataSource.manager }) as GraphContext;
  const counties = (): Promise<unknown[]> => database().dataSource.query('SELECT code FROM county');
  const add = `INSERT INTO county (code, name) VALUES ('530000', 'x')`;
  const entry = { county: null, actor: 'a', action: 'X', subjectType: 'X', subjectId: '1', change: null };

  test('that writes without an audit entry is rolled back, whatever way it writes', async () => {
    const silent = inMutation(context(), (manager) => manager.query(add));
    await expect(silent).rejects.toThrow('county without an audit entry');
    const byBuilder = inMutation(context(), (manager) =>
      manager.insert('CountyEntity', { code: '530000', name: 'x' }),
    );
    await expect(byBuilder).rejects.toThrow('county without an audit entry');
    expect(await counties()).toEqual([]);
  });

  test('that writes one keeps its change, and one that only locks or reads needs none', async () => {
    await inMutation(context(), async (manager) => {
      await manager.query(add);
      await audit(manager, entry);
    });
    await inMutation(context(), (manager) => manager.query('SELECT code FROM county FOR UPDATE'));
    await inMutation(context(), (manager) => manager.query(`DELETE FROM county WHERE code = '999999'`));
    expect(await counties()).toEqual([{ code: '530000' }]);
  });
});
