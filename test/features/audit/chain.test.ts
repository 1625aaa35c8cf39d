// The audit log is one chain a county: nothing can be changed, taken out or cut off unseen.
import { inTransaction } from '../../../src/database';
import { type AuditRecord, audit, auditAnchors, verifyAudit } from '../../../src/features/audit';
import { onEachDatabase } from '../../support/database';

const RECORD: AuditRecord = {
  county: null,
  actor: 'tester',
  action: 'TRIED',
  subjectType: 'TEST',
  subjectId: '1',
  reason: '说明 "quoted" \u{1F600}',
  change: null,
  detail: { b: 1.5, a: [null, { z: '', y: undefined }], 中文: true },
};

onEachDatabase('the audit log', (database) => {
  beforeEach(() => database().clear());

  const write = (record: Partial<AuditRecord> = {}): Promise<void> =>
    inTransaction(database().dataSource, (manager) => audit(manager, { ...RECORD, ...record }));
  const problems = async (): Promise<readonly (string | null)[]> =>
    (await verifyAudit(database().dataSource.manager)).map(({ problem }) => problem);
  /** As somebody would who owns the database: triggers switched off. */
  const tamper = (sql: string): Promise<unknown> =>
    database().dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      return manager.query(sql);
    });

  test('writers at the same time leave one chain without a gap', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => write({ subjectId: String(i) })));
    const reports = await verifyAudit(database().dataSource.manager);
    expect(reports).toMatchObject([{ chain: 'SYSTEM', sequence: 20, problem: null }]);
  });

  test('each county has a chain of its own', async () => {
    await write({ county: '530000' });
    await write({ county: '530001' });
    await write({ county: '530000' });
    const reports = await verifyAudit(database().dataSource.manager);
    expect(reports.map(({ chain, sequence }) => [chain, sequence])).toEqual([
      ['530000', 2],
      ['530001', 1],
    ]);
  });

  test('an entry goes with its change when that is rolled back', async () => {
    const failing = inTransaction(database().dataSource, async (manager) => {
      await audit(manager, RECORD);
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await verifyAudit(database().dataSource.manager)).toEqual([]);
  });

  test('an entry outside a transaction is a mistake of the program', async () => {
    await expect(audit(database().dataSource.manager, RECORD)).rejects.toThrow('in the transaction');
  });

  test('the database itself refuses to change or delete an entry', async () => {
    await write();
    const { dataSource } = database();
    await expect(dataSource.query(`UPDATE audit_entry SET reason = ''`)).rejects.toThrow();
    await expect(dataSource.query('DELETE FROM audit_entry')).rejects.toThrow();
  });

  test.each([
    ['a changed reason', `UPDATE audit_entry SET reason = 'x' WHERE sequence = 2`, /第 2 条被改动/],
    ['a changed detail', `UPDATE audit_entry SET detail = '{}' WHERE sequence = 2`, /第 2 条被改动/],
    [
      'a changed time',
      `UPDATE audit_entry SET occurred_at = occurred_at + interval '1 s' WHERE sequence = 3`,
      /第 3 条/,
    ],
    ['an entry taken out', 'DELETE FROM audit_entry WHERE sequence = 2', /缺第 2 条/],
    [
      'a hash made to fit',
      `UPDATE audit_entry SET actor = 'other', hash = repeat('a', 64) WHERE sequence = 2`,
      /第 2 条/,
    ],
  ])('%s is found', async (_what, sql, problem) => {
    for (let i = 0; i < 4; i++) await write();
    expect(await problems()).toEqual([null]);
    await tamper(sql);
    expect(await problems()).toEqual([expect.stringMatching(problem)]);
  });

  test('every fact of an entry is part of its hash', async () => {
    // Beside the facts stand a row's technical id and the key of its county, which follows from the chain's name.
    const beside = new Set(['id', 'county_id']);
    const columns = database().dataSource.getMetadata('AuditEntryEntity').columns;
    const facts = columns.map(({ databaseName }) => databaseName).filter((name) => !beside.has(name));
    const another: Readonly<Record<string, string>> = {
      chain: `'OTHER'`,
      sequence: '9',
      occurred_at: `occurred_at + interval '1 ms'`,
      detail: `detail || '{"b": 1.25}'`,
      previous_hash: `repeat('a', 64)`,
      hash: `repeat('a', 64)`,
    };
    const unseen: string[] = [];
    for (const fact of facts) {
      await database().clear();
      for (let i = 0; i < 3; i++) await write();
      expect(await problems()).toEqual([null]);
      await tamper(
        `UPDATE audit_entry SET ${fact} = ${another[fact] ?? `${fact} || '.'`} WHERE sequence = 2`,
      );
      if (!(await problems()).some((problem) => problem !== null)) unseen.push(fact);
    }
    expect(facts).toHaveLength(11);
    expect(unseen).toEqual([]);
  });

  test('entries cut off the end, or a chain written anew, differ from the anchor', async () => {
    for (let i = 0; i < 3; i++) await write();
    const { manager } = database().dataSource;
    const anchors = await auditAnchors(manager);
    await write();
    expect(await verifyAudit(manager, anchors)).toMatchObject([{ sequence: 4, problem: null }]);
    await tamper('DELETE FROM audit_entry WHERE sequence >= 3');
    expect(await problems()).toEqual([null]);
    expect((await verifyAudit(manager, anchors))[0]?.problem).toContain('锚点');
    await write({ reason: 'another' });
    expect((await verifyAudit(manager, anchors))[0]?.problem).toContain('与锚点不符');
    await tamper('DELETE FROM audit_entry');
    expect((await verifyAudit(manager, anchors))[0]?.problem).toContain('已不存在');
  });
});
