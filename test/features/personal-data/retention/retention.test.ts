// People who left long ago and what no longer opens anything: listed by a dry run, gone after the real one, audited.
import { setTimeout as pause } from 'node:timers/promises';
import { retentionCommand } from '../../../../src/commands/retention';
import { inTransaction } from '../../../../src/database';
import { verifyAudit } from '../../../../src/features/audit';
import {
  type RetentionReport,
  retentionJobHandler,
  runRetention,
} from '../../../../src/features/personal-data/retention';
import { enqueue, startWorkers } from '../../../../src/jobs';
import { aCounty, aPin, aRoster, aRotation, aSchool, aTeacher } from '../../../builders';
import { onEachDatabase } from '../../../support/database';
import { anAccount, openServer, saveCounty, signInByLink } from '../../accounts/signed-in';

const COUNTY = '530000';
const HOST = '5300000002';
const SECRETS = /上官离任|夏侯早退|530000197001010012|1970-05-06|照顾家中病人|带病上课/;

const ROSTER = aRoster({
  schools: [aSchool(), aSchool({ code: HOST })],
  teachers: [
    aTeacher({ staffNo: 'X1', name: '欧阳留任', exemption: 'ILLNESS' }),
    aTeacher({
      staffNo: 'X2',
      name: '上官离任',
      idNumber: '530000197001010012',
      birthDate: '1970-05-06',
      exemption: 'CARE',
      leavesOn: '2021-01-31',
    }),
    aTeacher({ staffNo: 'X3', name: '东方新离', leavesOn: '2026-01-31' }),
  ],
  rotations: [aRotation({ staffNo: 'X2', toSchoolCode: HOST, status: 'COMPLETED', endsOn: '2020-07-01' })],
  pins: [aPin({ kind: 'STAYS', staffNo: 'X2', toSchoolCode: null, reason: '照顾家中病人' })],
});

onEachDatabase('retention', (database) => {
  beforeEach(async () => {
    await database().clear();
    await saveCounty(database(), ROSTER);
    await saveCounty(database(), aRoster({ county: aCounty({ code: '530001' }) }));
    const { dataSource } = database();
    // Planned long ago with somebody whom no roster has any more.
    const gone = aTeacher({ staffNo: 'X9', name: '夏侯早退', birthDate: '1970-05-06' });
    const year = aCounty({ schoolYear: '2018-2019', startDate: '2018-09-01' });
    await saveCounty(database(), aRoster({ county: year, teachers: [], rotations: [], pins: [] }));
    await dataSource.query(
      `INSERT INTO plan_input (county_id, school_year_id, hash, roster)
       SELECT county_id, id, repeat('a', 64), $1 FROM school_year WHERE label = '2018-2019'`,
      [JSON.stringify({ ...ROSTER, teachers: [...ROSTER.teachers, gone] })],
    );
    await dataSource.query(
      `INSERT INTO rotation_event (county_id, school_year_id, rotation_id, sequence, kind, happened_on, reason,
         assessment, recorded_by)
       SELECT county_id, school_year_id, id, 1, 'OBJECTED', '2019-07-01', '照顾家中病人',
         '{"grade": "PASS", "remarks": "带病上课"}', 'x' FROM rotation_record`,
    );
  });

  const run = (dryRun: boolean): Promise<RetentionReport> =>
    runRetention(database().dataSource, { years: 3, dryRun, actor: 'retention' });
  /** Everything stored, as text. */
  const stored = async (): Promise<string> =>
    JSON.stringify(
      await database().dataSource.query(`
        SELECT to_jsonb(t)::text AS row FROM teacher t UNION ALL SELECT roster::text FROM plan_input
        UNION ALL SELECT to_jsonb(v)::text FROM rotation_event v UNION ALL SELECT to_jsonb(p)::text FROM pin p
        UNION ALL SELECT to_jsonb(a)::text FROM audit_entry a`),
    );
  const entries = (): Promise<{ action: string; subject: string; actor: string }[]> =>
    database().dataSource.query(
      `SELECT action, subject_id AS subject, actor FROM audit_entry ORDER BY chain, sequence`,
    );

  test('a dry run counts, and changes nothing', async () => {
    const before = await stored();
    expect((await run(true)).counties).toEqual([{ county: COUNTY, people: 2, rosterRows: 1, planInputs: 1 }]);
    expect(await stored()).toBe(before);
    expect(before).toMatch(SECRETS);
  });

  test('the real one takes out who left long ago, keeps everybody else, and is audited person by person', async () => {
    expect((await run(false)).counties).toEqual([
      { county: COUNTY, people: 2, rosterRows: 1, planInputs: 1 },
    ]);
    const after = await stored();
    expect(after).not.toMatch(SECRETS);
    for (const kept of ['欧阳留任', 'ILLNESS', '东方新离', 'X2', 'X9', '1970-01-01'])
      expect(after).toContain(kept);
    expect(await entries()).toEqual([
      { action: 'PERSONAL_DATA_ERASED', subject: 'X2', actor: 'retention' },
      { action: 'PERSONAL_DATA_ERASED', subject: 'X9', actor: 'retention' },
    ]);
    const reports = await verifyAudit(database().dataSource.manager);
    expect(reports.map(({ problem }) => problem)).toEqual([null]);
    expect((await run(false)).counties).toEqual([]);
    expect(await entries()).toHaveLength(2);
  });

  test('events of a record stay append-only: nothing but the words of an erased person may go', async () => {
    const { dataSource } = database();
    for (const change of [
      `reason = 'another'`,
      `reason = '（已清除）', kind = 'REPORTED'`,
      `reason = '（已清除）', assessment = '{"grade": "FAIL", "remarks": ""}'`,
      `reason = '（已清除）', assessment = '{"grade": "PASS", "remarks": "another"}'`,
    ]) {
      await expect(dataSource.query(`UPDATE rotation_event SET ${change}`)).rejects.toThrow('append-only');
    }
    await expect(dataSource.query('DELETE FROM rotation_event')).rejects.toThrow('append-only');
  });

  test('what ended long ago is forgotten, what works stays', async () => {
    const { dataSource } = database();
    const app = await openServer(database());
    const used = await anAccount(database(), 'used');
    await signInByLink(app, used.link);
    await anAccount(database(), 'fresh');
    await app.close();
    await dataSource.query(`UPDATE account_session SET expires_at = now() - interval '31 days'`);
    await dataSource.query(
      `UPDATE one_time_link SET used_at = now() - interval '31 days' WHERE used_at IS NOT NULL`,
    );
    const insert = `INSERT INTO stored_file (account_id, name, kind, bytes, expires_at) VALUES ('a', 'f', 'TEXT', '\\x61', now()`;
    await dataSource.query(
      `${insert} - interval '1 s'), ('a', 'g', 'TEXT', '\\x61', now() + interval '1 h')`,
    );
    await dataSource.query(
      `INSERT INTO idempotency_key (account_id, operation, key, input_hash, created_at)
       VALUES ('a', 'o', 'old', 'h', now() - interval '31 days'), ('a', 'o', 'new', 'h', now())`,
    );
    const expired = { sessions: 1, links: 1, tokens: 0, files: 1, keys: 1 };
    expect(await run(true)).toMatchObject(expired);
    expect(await run(false)).toMatchObject(expired);
    expect(await run(false)).toMatchObject({ sessions: 0, links: 0, tokens: 0, files: 0, keys: 0 });
    expect((await entries()).map(({ action }) => action)).toContain('EXPIRED_FORGOTTEN');
    expect(await dataSource.query('SELECT name FROM stored_file')).toEqual([{ name: 'g' }]);
  });

  test('the job of the night does it, and is entered into the schedule', async () => {
    const handler = retentionJobHandler(database().dataSource, 3);
    const problems: string[] = [];
    const workers = await startWorkers(database(), [handler], {
      slots: 2,
      pollMs: 100,
      onProblem: (text) => problems.push(text),
    });
    try {
      const { dataSource } = database();
      await inTransaction(dataSource, (manager) =>
        enqueue(manager, { name: 'retention', maxAttempts: 1, parse: () => null }, null),
      );
      for (let tries = 0; tries < 200 && (await entries()).length < 2; tries++) await pause(50);
      expect((await entries()).map(({ subject }) => subject)).toEqual(['X2', 'X9']);
      const known = await dataSource.query('SELECT identifier FROM graphile_worker._private_known_crontabs');
      expect(known).toEqual([{ identifier: 'retention' }]);
      expect(problems).toEqual([]);
    } finally {
      await workers.stop();
    }
  });

  test('the command lists by default, and erases when told to', async () => {
    const said: string[] = [];
    const command = retentionCommand(
      (work) => work(database().dataSource, 3),
      (line) => said.push(line),
    );
    await command.parseAsync([], { from: 'user' });
    expect(said.at(-1)).toContain('nothing was changed');
    expect(said[0]).toContain('530000: 2');
    expect(await stored()).toMatch(SECRETS);
    await command.parseAsync(['--do'], { from: 'user' });
    expect(await stored()).not.toMatch(SECRETS);
    expect((await entries()).map(({ actor }) => actor)).toEqual(['cli', 'cli']);
  });
});
