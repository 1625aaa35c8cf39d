// The user and audit commands over a real database.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditCommand } from '../../src/commands/audit';
import { type RunInTransaction, userCommand } from '../../src/commands/user';
import { inTransaction } from '../../src/database';
import { onEachDatabase } from '../support/database';

onEachDatabase('the command line', (database) => {
  beforeEach(() => database().clear());
  const inTest: RunInTransaction = (work) =>
    inTransaction(database().dataSource, (manager) => work(manager, 'http://127.0.0.1:4000'));
  const user = async (...words: string[]): Promise<readonly string[]> => {
    const lines: string[] = [];
    await userCommand(inTest, (line) => lines.push(line)).parseAsync(words, { from: 'user' });
    return lines;
  };
  const audit = async (...words: string[]): Promise<readonly string[]> => {
    const lines: string[] = [];
    await auditCommand(inTest, (line) => lines.push(line)).parseAsync(words, { from: 'user' });
    return lines;
  };

  test('creates an account, gives and takes a role, makes links and ends sessions', async () => {
    const [, link] = await user('create', 'li', '--name', '李梅', '--county', '530000');
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4000\/sign-in#[\w-]{43}$/);
    const grant = ['grant', 'li', '--role', 'PRINCIPAL', '--county', '530000', '--school', '5300000001'];
    expect(await user(...grant)).toEqual(['已授予 / granted']);
    expect(await user(...grant)).toEqual(['已有此角色 / held already']);
    const [, held = ''] = await user('show', 'li');
    expect(held).toContain('PRINCIPAL 530000 5300000001');
    expect(await user('revoke', 'li', held.split(' ')[0]!)).toEqual(['已收回 / revoked']);
    expect(await user('reset', 'li')).toEqual([expect.stringContaining('/sign-in#')]);
    expect(await user('end-sessions', 'li')).toEqual([
      expect.stringContaining('0 sessions and 0 tokens ended'),
    ]);
    expect(await user('disable', 'li')).toEqual(['已停用 / disabled']);
    expect((await user('show', 'li'))[0]).toContain('disabled');
  });

  test('says what is wrong with a role or a login', async () => {
    await user('create', 'li', '--name', '李梅', '--county', '530000');
    await expect(user('create', 'li', '--name', 'x', '--county', '530000')).rejects.toThrow(
      'has an account already',
    );
    await expect(user('grant', 'li', '--role', 'PRINCIPAL', '--county', '530000')).rejects.toThrow('school');
    await expect(user('grant', 'li', '--role', 'AUDITOR', '--county', '530001')).rejects.toThrow('county');
    await expect(user('reset', 'nobody')).rejects.toThrow('no account nobody');
  });

  test('a county is asked for, and nobody gets over its border or beside the administration', async () => {
    const make = (login: string, county: string): ReturnType<typeof user> =>
      user('create', login, '--name', login, '--county', county);
    const grant = (login: string, role: string, county: string): ReturnType<typeof user> =>
      user('grant', login, '--role', role, '--county', county);
    const asked = userCommand(inTest, () => undefined).commands.find((each) => each.name() === 'create');
    expect(asked?.options.find(({ long }) => long === '--county')).toMatchObject({
      mandatory: true,
      defaultValue: undefined,
    });
    await make('all', '*');
    await expect(grant('all', 'PERSONNEL_OFFICER', '530000')).rejects.toThrow('an account in the county');
    await grant('all', 'IT_ADMIN', '*');
    await expect(grant('all', 'AUDITOR', '530000')).rejects.toThrow('an account in the county');
    await make('li', '530000');
    await grant('li', 'AUDITOR', '530000');
    await expect(grant('li', 'IT_ADMIN', '530000')).rejects.toThrow('no role that sees people');
    await expect(grant('li', 'AUDITOR', '530001')).rejects.toThrow('county');
    await make('it', '530000');
    await grant('it', 'IT_ADMIN', '530000');
    await expect(grant('it', 'TEACHER', '530000')).rejects.toThrow('no role that sees people');
    const [, administers = ''] = await user('show', 'it');
    await user('revoke', 'it', administers.split(' ')[0]!);
    expect(await grant('it', 'AUDITOR', '530000')).toEqual(['已授予 / granted']);
  });

  test('verifies the audit log against anchors, and fails when it was cut', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'anchors-'));
    const file = path.join(folder, 'anchors.json');
    await user('create', 'li', '--name', '李梅', '--county', '530000', '--reason', '新入职');
    await audit('anchor', file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([{ chain: '530000', sequence: 2 }]);
    expect(await audit('verify', '--anchors', file)).toEqual([expect.stringContaining('sound')]);
    await database().dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query('DELETE FROM audit_entry WHERE sequence = 2');
    });
    expect(await audit('verify', '--anchors', file)).toEqual([expect.stringContaining('is gone')]);
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    rmSync(folder, { recursive: true });
  });
});
