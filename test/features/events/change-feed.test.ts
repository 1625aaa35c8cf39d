// The change feed: whoever follows it sees every change exactly once, in one order, and nothing that is not theirs to see.
import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../../../src/database';
import { audit } from '../../../src/features/audit';
import { saveRoster } from '../../../src/features/rosters';
import { encodeNodeId } from '../../../src/graphql/node-id';
import { type Role, type Viewer } from '../../../src/graphql/viewer';
import { aCounty, aRoster, aRotation, aSchool, aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, officerOf, openApi } from '../api';
import { operation } from '../operations';
import { follow } from './feed-reader';

const HILL = '5300000002';
const ROSTER = aRoster({
  schools: [aSchool(), aSchool({ code: HILL, name: '石门小学', area: 'RURAL' })],
  teachers: [aTeacher()],
  rotations: [aRotation({ startsOn: '2026-09-01', endsOn: '2027-07-10', status: 'PLANNED' })],
});
const COUNTY = ROSTER.county.code;
const YEAR = ROSTER.county.schoolYear;

interface Event {
  readonly eventId: string;
  readonly kind: string;
  readonly subject: string;
  readonly subjectId: string;
}

function somebody(role: Role, part: { schoolCode?: string; staffNo?: string } = {}): Viewer {
  const grant = { role, countyCode: COUNTY, schoolCode: null, staffNo: null, ...part };
  return { accountId: `a-${role}`, name: role, grants: [grant] };
}

onEachDatabase('the change feed', (database) => {
  let api: Api;
  beforeEach(async () => {
    api = await openApi(database(), [ROSTER]);
  });
  afterEach(() => api.app.close());

  /** A change of the county that commits some time after it has taken its place, or is taken back. */
  const change = (subjectId: string, { ms = 0, fails = false } = {}): Promise<unknown> =>
    inTransaction(database().dataSource, async (manager) => {
      await manager.query('SELECT pg_sleep($1)', [(ms % 3) / 1000]);
      await audit(manager, {
        county: COUNTY,
        actor: 'test',
        action: 'PLAN_STARTED',
        subjectType: 'PLAN',
        subjectId,
        change: { schoolYear: YEAR },
      });
      await manager.query('SELECT pg_sleep($1)', [ms / 1000]);
      if (fails) throw new Error('taken back');
    }).catch((error: Error) => {
      if (error.message !== 'taken back') throw error;
    });

  const since = async (
    after: string | null,
    more: object = {},
  ): Promise<{
    nodes: Event[];
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
  }> => {
    const answer = await api.ask(operation('ChangesSince'), { county: COUNTY, after, ...more });
    if (!answer.data?.changesSince) throw new Error(answer.text);
    return answer.data.changesSince;
  };

  test('is read without a gap and without repeats while transactions commit out of order', async () => {
    // Six at a time, so that connections are left for the reader.
    const writers = Array.from({ length: 6 }, async (_, lane) => {
      for (let i = 0; i < 10; i++) {
        await change(`p${lane}-${i}`, { ms: (lane * 17 + i * 7) % 29, fails: (lane + i) % 6 === 5 });
      }
    });
    let writing = true;
    const written = Promise.all(writers).finally(() => {
      writing = false;
    });
    const seen: Event[] = [];
    let cursor: string | null = null;
    let looks = 0;
    for (let more = true; more; ) {
      more = writing;
      const { nodes, pageInfo } = await since(cursor, { first: 7 });
      looks += 1;
      seen.push(...nodes);
      cursor = pageInfo.endCursor ?? cursor;
      more ||= pageInfo.hasNextPage;
    }
    await written;
    const committed = await database().dataSource.query(
      `SELECT e.id FROM change_event e ORDER BY e.sequence`,
    );
    expect(committed).toHaveLength(50);
    expect(seen.map(({ eventId }) => eventId)).toEqual(committed.map(({ id }: { id: string }) => id));
    expect(looks).toBeGreaterThan(5);
  });

  test('is followed live, cut and gone on with, every change exactly once', async () => {
    await api.app.listen({ port: 0, host: '127.0.0.1' });
    await change('p0');
    const writing = (async () => {
      for (let i = 1; i < 12; i++) {
        await change(`p${i}`);
        await pause(60);
      }
    })();
    const seen: string[] = [];
    let cursor: string | null = null;
    while (seen.length < 12) {
      let taken = 0;
      for await (const news of follow(api.app, COUNTY, cursor)) {
        seen.push(news.node.subjectId);
        cursor = news.cursor;
        if (++taken === 5 || seen.length === 12) break;
      }
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: 12 }, (_, i) => encodeNodeId('Plan', COUNTY, YEAR, `p${i}`)));
  });

  test('tells of imports, rules, pins, plans and rotation events, with ids that can be read', async () => {
    const now = (await since(null, { last: 1 })).pageInfo.endCursor;
    const run = async (name: string, variables: object): Promise<void> => {
      const { data, text } = await api.ask(operation(name), variables);
      if (Object.values(data as Record<string, { userErrors: unknown[] }>)[0]?.userErrors.length !== 0) {
        throw new Error(text);
      }
    };
    const [rotation] = await database().dataSource.query('SELECT id FROM rotation_record');
    const rotationId = encodeNodeId('RotationRecord', COUNTY, YEAR, rotation.id);
    await run('Pin', { input: { county: COUNTY, kind: 'STAYS', staffNo: 'T001', reason: '毕业班' } });
    await run('RecordRotationEvent', {
      input: {
        rotationId,
        expectedVersion: 1,
        idempotencyKey: 'k',
        kind: 'NOTIFIED',
        happenedOn: new Date().toISOString().slice(0, 10),
        deadline: '2099-07-02',
      },
    });
    await run('StartPlan', { input: { county: COUNTY, idempotencyKey: 's' } });
    const { nodes } = await since(now);
    expect(nodes.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['PIN_SET', 'PIN'],
      ['ROTATION_NOTIFIED', 'ROTATION'],
      ['PLAN_STARTED', 'PLAN'],
    ]);
    expect(nodes[1]?.subjectId).toBe(rotationId);
    const plan = await api.ask(operation('Plan'), { plan: nodes[2]?.subjectId });
    expect(plan.data.plan).toMatchObject({ id: nodes[2]?.subjectId, run: { state: 'QUEUED' } });
  });

  test('tells nobody what they may not read, in no list, no count and no cursor', async () => {
    const about = async (subjectType: string, subjectId: string, part: object): Promise<void> =>
      inTransaction(database().dataSource, (manager) =>
        audit(manager, {
          county: COUNTY,
          actor: 'test',
          action: `${subjectType}_CHANGED`,
          subjectType,
          subjectId,
          change: { schoolYear: YEAR, ...part },
        }),
      );
    await about('PLAN', 'p', {});
    await about('PIN', 'n', {});
    await about('RULE_SET', 'r', {});
    await about('ROTATION', 'one', { schools: ['5300000001', HILL], staffNos: ['T001'] });
    await about('ROTATION', 'two', { schools: ['5300000003'], staffNos: ['T002'] });
    const told = async (viewer: Viewer): Promise<unknown> => {
      api.actAs(viewer);
      const { nodes, totalCount, pageInfo } = await since(null);
      expect(pageInfo.endCursor).toBe(
        Buffer.from(JSON.stringify(['change', nodes.at(-1)?.eventId])).toString('base64url'),
      );
      return [nodes.map(({ subject }) => subject).join(' '), totalCount];
    };
    expect(await told(officerOf(COUNTY))).toEqual(['PLAN PIN RULE_SET ROTATION ROTATION', 5]);
    expect(await told(somebody('AUDITOR'))).toEqual(['PLAN PIN RULE_SET ROTATION ROTATION', 5]);
    expect(await told(somebody('PRINCIPAL', { schoolCode: HILL }))).toEqual(['RULE_SET ROTATION', 2]);
    expect(await told(somebody('TEACHER', { staffNo: 'T002' }))).toEqual(['RULE_SET ROTATION', 2]);
    expect(await told(somebody('TEACHER', { staffNo: 'T003' }))).toEqual(['RULE_SET', 1]);
    for (const viewer of [somebody('IT_ADMIN'), officerOf('999999'), null]) {
      api.actAs(viewer);
      const answer = await api.ask(operation('ChangesSince'), { county: COUNTY });
      expect(answer.codes).toEqual([viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED']);
    }
  });

  test('takes no cursor of another county', async () => {
    const other = aRoster({
      county: aCounty({ code: '530001' }),
      schools: [aSchool({ code: '5300010001' })],
    });
    await inTransaction(database().dataSource, (manager) => saveRoster(manager, other));
    await change('p0');
    const { endCursor } = (await since(null)).pageInfo;
    api.actAs(officerOf('530001'));
    const answer = await api.ask(operation('ChangesSince'), { county: '530001', after: endCursor });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  });
});
