// One posting from plan to return over the API: who may record what, stale edits, repeated keys, twenty at once.
import { readOperations } from '../../../src/graphql';
import { encodeNodeId } from '../../../src/graphql/node-id';
import { type Role, type Viewer } from '../../../src/graphql/viewer';
import { aRoster, aRotation, aSchool, aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, type GraphAnswer, officerOf, openApi, ROOT } from '../api';

const TOWN = '5300000001';
const HILL = '5300000002';
const ROSTER = aRoster({
  schools: [aSchool(), aSchool({ code: HILL, name: '石门小学', area: 'RURAL', longitude: 100.3 })],
  teachers: [aTeacher()],
  rotations: [aRotation({ startsOn: '2026-09-01', endsOn: '2027-07-10', status: 'PLANNED' })],
});
const COUNTY = ROSTER.county.code;
const TEXTS = new Map(readOperations(`${ROOT}/schema/operations`).map(({ name, text }) => [name, text]));

function somebody(role: Role, schoolCode: string | null, staffNo: string | null): Viewer {
  return { accountId: `a-${role}`, name: role, grants: [{ role, countyCode: COUNTY, schoolCode, staffNo }] };
}

onEachDatabase('the life of a rotation record', (database) => {
  let api: Api;
  let id: string;
  let keys = 0;

  beforeEach(async () => {
    api = await openApi(database(), [ROSTER]);
    // The record was made in June, before anything that is recorded here.
    await database().dataSource.query(`UPDATE rotation_record SET created_at = '2026-06-20T08:00:00Z'`);
    const [row] = await database().dataSource.query('SELECT id FROM rotation_record');
    id = encodeNodeId('RotationRecord', COUNTY, ROSTER.county.schoolYear, row.id);
  });
  afterEach(() => api.app.close());

  const ask = (name: string, variables: object): Promise<GraphAnswer> => api.ask(TEXTS.get(name)!, variables);
  const input = (expectedVersion: number, more: object): object => ({
    input: { rotationId: id, expectedVersion, idempotencyKey: `k${++keys}`, ...more },
  });
  const event = async (version: number, more: object): Promise<GraphAnswer['data']> =>
    (await ask('RecordRotationEvent', input(version, more))).data?.recordRotationEvent;
  const lifeOn = async (on: string | null): Promise<GraphAnswer['data']> =>
    (await ask('RotationLife', { rotation: id, on })).data.node;

  const NOTICE = { kind: 'NOTIFIED', happenedOn: '2026-06-25', deadline: '2026-07-02' };
  const ARRIVAL = { kind: 'REPORTED', happenedOn: '2026-08-30' };

  test('goes from plan to return, and every earlier day can still be read', async () => {
    await event(1, NOTICE);
    await event(2, ARRIVAL);
    await event(3, { kind: 'EXTENDED', happenedOn: '2027-06-01', endsOn: '2028-07-10', reason: '学科仍缺' });
    await event(4, { kind: 'LEFT_EARLY', happenedOn: '2028-03-01', endsOn: '2028-02-28', reason: '调动' });
    const last = await event(5, { kind: 'RETURNED', happenedOn: '2028-03-03' });
    expect(last).toMatchObject({
      rotation: { status: 'COMPLETED', version: 6, endsOn: '2028-02-28', lifecycle: { phase: 'RETURNED' } },
      userErrors: [],
    });
    const phases = [];
    for (const day of ['2026-06-19', '2026-06-20', '2026-06-30', '2026-09-01', '2027-06-02', '2028-03-02']) {
      const { lifecycle } = await lifeOn(day);
      phases.push(lifecycle && [lifecycle.phase, lifecycle.endsOn, lifecycle.bed]);
    }
    expect(phases).toEqual([
      null,
      ['PLANNED', '2027-07-10', 'RESERVED'],
      ['NOTIFIED', '2027-07-10', 'RESERVED'],
      ['SERVING', '2027-07-10', 'TAKEN'],
      ['SERVING', '2028-07-10', 'TAKEN'],
      ['LEFT_EARLY', '2028-02-28', 'TAKEN'],
    ]);
    const now = await lifeOn(null);
    expect(now.lifecycle).toMatchObject({ bed: 'FREE', serviceYears: 1.5, returnedOn: '2028-03-03' });
    expect(now.events.map((each: { sequence: number; kind: string }) => [each.sequence, each.kind])).toEqual([
      [1, 'PLANNED'],
      [2, 'NOTIFIED'],
      [3, 'REPORTED'],
      [4, 'EXTENDED'],
      [5, 'LEFT_EARLY'],
      [6, 'RETURNED'],
    ]);
  });

  test('a step out of turn, a missing deadline and a day that is none are refused in words', async () => {
    const codes = async (more: object): Promise<readonly string[]> =>
      (await event(1, more)).userErrors.map((error: { code: string }) => error.code);
    expect(await codes(ARRIVAL)).toEqual(['ROTATION_NOT_ALLOWED_NOW']);
    expect(await codes({ kind: 'NOTIFIED', happenedOn: '2026-06-25' })).toEqual(['FIELD_MISSING']);
    expect(await codes({ kind: 'WITHDRAWN', happenedOn: '2026-02-30', reason: 'x' })).toEqual(['NOT_A_DAY']);
    expect(await codes({ kind: 'ASSESSED', happenedOn: '2026-06-25' })).toEqual(['WRONG_MUTATION']);
    expect(await codes({ kind: 'WITHDRAWN', happenedOn: '2026-06-25' })).toEqual(['ROTATION_REASON_MISSING']);
    expect((await lifeOn(null)).version).toBe(1);
  });

  test('the teacher objects, the office decides, the host assesses; nobody does the work of another', async () => {
    await event(1, NOTICE);
    const objection = { happenedOn: '2026-06-30', reason: '父亲患病' };
    api.setDay('2026-06-30');
    api.actAs(somebody('TEACHER', null, 'T002'));
    expect((await ask('ObjectToRotation', input(2, objection))).codes).toEqual(['FORBIDDEN']);
    api.actAs(somebody('PRINCIPAL', HILL, null));
    expect((await ask('ObjectToRotation', input(2, objection))).codes).toEqual(['FORBIDDEN']);
    api.actAs(somebody('TEACHER', null, 'T001'));
    const made = await ask('ObjectToRotation', input(2, objection));
    expect(made.data.objectToRotation.rotation.lifecycle).toEqual({
      phase: 'OBJECTED',
      decisionUntil: '2026-07-10',
    });
    expect((await ask('RecordRotationEvent', input(3, ARRIVAL))).codes).toEqual(['FORBIDDEN']);

    api.actAs(officerOf(COUNTY));
    api.setDay('2027-02-01');
    await event(3, {
      kind: 'OBJECTION_DECIDED',
      happenedOn: '2026-07-05',
      upheld: false,
      reason: '有人照护',
    });
    await event(4, ARRIVAL);
    const assessment = { happenedOn: '2027-01-10', grade: 'PASS', done: ['CLASS', 'LECTURE'] };
    api.actAs(somebody('PRINCIPAL', TOWN, null));
    expect((await ask('AssessRotation', input(5, assessment))).codes).toEqual(['FORBIDDEN']);
    api.actAs(somebody('PRINCIPAL', HILL, null));
    const graded = await ask('AssessRotation', input(5, assessment));
    expect(graded.data.assessRotation.rotation.lifecycle).toEqual({
      grade: 'PASS',
      missingOnes: ['COLLEAGUE', 'MODEL_LESSON', 'REPORT'],
    });
    const seen = await ask('RotationLife', { rotation: id });
    expect(seen.text).not.toContain('父亲患病');
    expect(seen.codes).toContain('FORBIDDEN');
  });

  test('a stale edit is refused, a repeated key has one effect, of twenty at once one wins', async () => {
    const repeated = input(1, NOTICE);
    await ask('RecordRotationEvent', repeated);
    await ask('RecordRotationEvent', repeated);
    expect((await lifeOn(null)).version).toBe(2);
    expect((await ask('RecordRotationEvent', input(1, ARRIVAL))).codes).toEqual(['CONFLICT']);
    const race = await Promise.all(
      Array.from({ length: 20 }, () => ask('RecordRotationEvent', input(2, ARRIVAL))),
    );
    const won = race.filter((answer) => answer.data?.recordRotationEvent?.userErrors.length === 0);
    expect([won.length, race.filter((answer) => answer.codes[0] === 'CONFLICT').length]).toEqual([1, 19]);
    const [{ entries }] = await database().dataSource.query(
      `SELECT count(*)::int AS entries FROM audit_entry WHERE subject_type = 'ROTATION'`,
    );
    expect(entries).toBe(2);
  });

  test('a mistake is corrected by a later event, and both can be read for ever', async () => {
    api.setDay('2026-09-10');
    await event(1, NOTICE);
    await event(2, ARRIVAL);
    api.setDay('2026-09-12');
    const late = { kind: 'LATE', happenedOn: '2026-09-08', corrects: 3, reason: '误登记为按期' };
    const corrected = await event(3, late);
    expect(corrected).toMatchObject({ rotation: { lifecycle: { phase: 'SERVING' } }, userErrors: [] });
    const now = await lifeOn(null);
    expect(now.lifecycle).toMatchObject({ arrivedOn: '2026-09-08', arrivedLate: true });
    const shown = now.events.map((each: Record<string, unknown>) => [
      each['kind'],
      each['corrects'],
      each['stands'],
    ]);
    expect(shown).toEqual([
      ['PLANNED', null, true],
      ['NOTIFIED', null, true],
      ['REPORTED', null, false],
      ['LATE', 3, true],
    ]);
    expect((await lifeOn('2026-09-05')).lifecycle.phase).toBe('NOTIFIED');
    const taken = await event(4, {
      kind: 'ANNULLED',
      happenedOn: '2026-09-12',
      corrects: 4,
      reason: '尚未报到',
    });
    expect(taken.rotation).toMatchObject({ status: 'PLANNED', lifecycle: { phase: 'NOTIFIED' } });
    const refused = async (more: object): Promise<string> =>
      (await event(5, { happenedOn: '2026-09-12', reason: 'x', ...more })).userErrors[0]?.code;
    expect(await refused({ kind: 'ANNULLED', corrects: 1 })).toBe('ROTATION_NOTHING_TO_CORRECT');
    expect(await refused({ kind: 'ANNULLED' })).toBe('FIELD_MISSING');
    const entries = await database().dataSource.query(
      `SELECT detail -> 'corrects' AS corrects FROM audit_entry WHERE subject_type = 'ROTATION' ORDER BY sequence`,
    );
    expect(entries.map((entry: { corrects: number | null }) => entry.corrects)).toEqual([null, null, 3, 4]);
  });

  test('what was known on a day can be read, also after a correction', async () => {
    const { dataSource } = database();
    await event(1, NOTICE);
    await event(2, ARRIVAL);
    await event(3, { kind: 'LATE', happenedOn: '2026-09-08', corrects: 3, reason: '误登记为按期' });
    // As if each had been written down on its own day.
    await dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      for (const [sequence, day] of [
        [1, '2026-06-20'],
        [2, '2026-06-25'],
        [3, '2026-09-01'],
        [4, '2026-09-12'],
      ]) {
        await manager.query(
          `UPDATE rotation_event SET recorded_at = $2::date + interval '4 hours' WHERE sequence = $1`,
          [sequence, day],
        );
      }
    });
    const known = async (knownOn: string): Promise<unknown> => {
      const { lifecycle } = (await ask('RotationLife', { rotation: id, on: '2026-09-30', knownOn })).data
        .node;
      return lifecycle && [lifecycle.phase, lifecycle.arrivedOn];
    };
    expect(await known('2026-06-19')).toBeNull();
    expect(await known('2026-08-31')).toEqual(['NOTIFIED', null]);
    expect(await known('2026-09-11')).toEqual(['SERVING', '2026-08-30']);
    expect(await known('2026-09-12')).toEqual(['SERVING', '2026-09-08']);
  });

  test('nothing is reported before its day, and the deadline of an objection holds by the clock', async () => {
    api.setDay('2026-08-29');
    await event(1, NOTICE);
    expect((await event(2, ARRIVAL)).userErrors[0].code).toBe('ROTATION_IN_FUTURE');
    api.actAs(somebody('TEACHER', null, 'T001'));
    const object = async (happenedOn: string): Promise<readonly string[]> => {
      const { data } = await ask('ObjectToRotation', input(2, { happenedOn, reason: '父亲患病' }));
      return data.objectToRotation.userErrors.map((error: { code: string }) => error.code);
    };
    // The last day was the second of July: neither today nor a day written back into the time is taken.
    expect(await object('2026-08-29')).toEqual(['ROTATION_OBJECTION_TOO_LATE']);
    expect(await object('2026-07-02')).toEqual(['ROTATION_NOT_TODAY']);
    api.setDay('2026-07-02');
    expect(await object('2026-07-02')).toEqual([]);
  });

  test('a record that came with the roster as running can be completed, and the roster follows', async () => {
    await database().dataSource.query(`UPDATE rotation_record SET status = 'ACTIVE'`);
    const done = await event(1, { kind: 'COMPLETED', happenedOn: '2027-07-10' });
    expect(done.rotation).toMatchObject({ status: 'COMPLETED', lifecycle: { phase: 'COMPLETED' } });
    const [{ version }] = await database().dataSource.query(
      'SELECT roster_version AS version FROM school_year',
    );
    expect(version).toBe(2);
  });
});
