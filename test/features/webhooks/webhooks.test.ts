// The webhook of a county against a real receiver: signed, in order, tried again until taken, also after a restart.
import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../../../src/database';
import { audit } from '../../../src/features/audit';
import { startWebhookClock, type WebhookJobParts, webhookJobHandler } from '../../../src/features/webhooks';
import { encodeNodeId } from '../../../src/graphql/node-id';
import { type Role, type Viewer } from '../../../src/graphql/viewer';
import { startWorkers } from '../../../src/jobs';
import { aRoster } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, type GraphAnswer, officerOf, openApi } from '../api';
import { operation } from '../operations';
import { Receiver } from './receiver';

const ROSTER = aRoster();
const COUNTY = ROSTER.county.code;
const YEAR = ROSTER.county.schoolYear;

function somebody(role: Role): Viewer {
  const grant = { role, countyCode: COUNTY, schoolCode: null, staffNo: null };
  return { accountId: `a-${role}`, name: role, grants: [grant] };
}

onEachDatabase('the webhook of a county', (database) => {
  let api: Api;
  let receiver: Receiver;
  let url: string;
  let problems: string[];
  let ends: (() => Promise<void>)[];

  beforeEach(async () => {
    problems = [];
    ends = [];
    api = await openApi(database(), [ROSTER], { WEBHOOK_THIS_MACHINE: 'true' });
    api.actAs(somebody('IT_ADMIN'));
    receiver = new Receiver();
    url = await receiver.listen();
  });
  afterEach(async () => {
    for (const end of ends) await end();
    await receiver.close();
    await api.app.close();
    expect(problems).toEqual([]);
  });

  const ask = (name: string, variables: object): Promise<GraphAnswer> => api.ask(operation(name), variables);
  const save = async (more: object = {}): Promise<GraphAnswer['data']> => {
    const answer = await ask('SaveWebhook', { input: { county: COUNTY, url, expectedVersion: 0, ...more } });
    if (answer.data?.saveWebhook.secret) receiver.secret = answer.data.saveWebhook.secret;
    return answer.data?.saveWebhook ?? answer.codes;
  };
  const state = async (): Promise<GraphAnswer['data']> => (await ask('Webhook', { county: COUNTY })).data;
  const change = (subjectId: string): Promise<void> =>
    inTransaction(database().dataSource, (manager) =>
      audit(manager, {
        county: COUNTY,
        actor: 'officer',
        action: 'PLAN_STARTED',
        subjectType: 'PLAN',
        subjectId,
        reason: '张三的父亲患病',
        detail: { staffNo: 'T001' },
        change: { schoolYear: YEAR, staffNos: ['T001'] },
      }),
    );
  const node = (subjectId: string): string => encodeNodeId('Plan', COUNTY, YEAR, subjectId);
  /** A server process as far as webhooks go. */
  const work = async (parts: Partial<WebhookJobParts> = {}): Promise<() => Promise<void>> => {
    const { dataSource } = database();
    const told = (text: string): void => void problems.push(text);
    const handler = webhookJobHandler({
      dataSource,
      reach: { privateNetwork: false, thisMachine: true },
      pauseMs: () => 50,
      ...parts,
    });
    const workers = await startWorkers(database(), [handler], { slots: 1, pollMs: 100, onProblem: told });
    const clock = startWebhookClock(dataSource, told, 50);
    let ended: Promise<unknown> | null = null;
    const end = async (): Promise<void> => {
      ended ??= Promise.all([clock.stop(), workers.stop()]);
      await ended;
    };
    ends.push(end);
    return end;
  };
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 20_000; !(await holds()); await pause(30)) {
      if (Date.now() > end) throw new Error(JSON.stringify(await state()));
    }
  };

  test('is set up by the IT administrator, and nobody reads its secret again', async () => {
    const saved = await save();
    expect(saved).toMatchObject({ webhook: { url, state: 'ENABLED', version: 1 }, userErrors: [] });
    expect(saved.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await save({ expectedVersion: 1 })).secret).toBeNull();
    expect(await save()).toEqual(['CONFLICT']);
    const kept = await database().dataSource.query(`SELECT detail::text FROM audit_entry`);
    const shown = JSON.stringify([await state(), kept]);
    expect(shown).not.toContain(saved.secret);
    const another = await save({ expectedVersion: 2, newSecret: true });
    expect(another.secret).not.toBe(saved.secret);
    const refused = await save({ expectedVersion: 3, url: 'https://10.0.0.1/' });
    expect(refused.userErrors[0].code).toBe('WEBHOOK_PRIVATE_ADDRESS');
    api.actAs(somebody('AUDITOR'));
    expect((await state()).webhook.url).toBe(url);
    expect(await save({ expectedVersion: 3 })).toEqual(['FORBIDDEN']);
    for (const viewer of [officerOf(COUNTY), somebody('PRINCIPAL'), officerOf('999999')]) {
      api.actAs(viewer);
      expect((await ask('Webhook', { county: COUNTY })).data?.webhook ?? null).toBeNull();
    }
  });

  test('tells what changed since it was set up, signed, in order, with ids and codes only', async () => {
    await change('before');
    await save();
    for (const id of ['p1', 'p2', 'p3']) await change(id);
    await work();
    await until(() => receiver.received.length >= 3);
    expect(receiver.taken()).toEqual(['p1', 'p2', 'p3'].map(node));
    const first = receiver.received[0]!;
    expect(receiver.received.every(({ verified }) => verified)).toBe(true);
    expect(Object.keys(first.body.data).sort()).toEqual(
      ['county', 'cursor', 'eventId', 'schoolYear', 'subject', 'subjectId'].sort(),
    );
    expect(first.body).toMatchObject({ type: 'PLAN_STARTED', data: { eventId: first.id, county: COUNTY } });
    expect(JSON.stringify(receiver.received)).not.toMatch(/张三|T001|officer/);
    // The receiver catches up from the cursor it was given.
    api.actAs(officerOf(COUNTY));
    const rest = await ask('ChangesSince', { county: COUNTY, after: first.body.data['cursor'] });
    expect(rest.data.changesSince.nodes.map((event: { subjectId: string }) => event.subjectId)).toEqual(
      ['p2', 'p3'].map(node),
    );
  });

  test('a message with another secret or another body does not verify', async () => {
    await save();
    receiver.secret = 'whsec_AAAA';
    await change('p1');
    await work();
    await until(() => receiver.received.length === 1);
    expect(receiver.received[0]?.verified).toBe(false);
  });

  test('what is not taken is tried again with the same id, and nothing overtakes it', async () => {
    await save();
    receiver.answers = [500, 302, null, 503];
    for (const id of ['p1', 'p2']) await change(id);
    await work({ timeoutMs: 300 });
    await until(() => receiver.taken().length === 2);
    expect(receiver.taken()).toEqual(['p1', 'p2'].map(node));
    expect(receiver.received.map(({ answered }) => answered)).toEqual([500, 302, 0, 503, 204, 204]);
    const ids = receiver.received.map(({ id }) => id);
    expect(new Set(ids.slice(0, 5)).size).toBe(1);
    await until(async () => (await state()).webhook.waiting === 0);
    const { webhook, webhookDeliveries } = await state();
    expect(webhook).toMatchObject({ failingSince: null, nextAttemptAt: null });
    expect(webhookDeliveries.nodes).toMatchObject([
      { eventId: ids[5], state: 'DELIVERED', attempts: 1, lastStatus: 204 },
      { eventId: ids[0], state: 'DELIVERED', attempts: 5, lastStatus: 204 },
    ]);
  });

  test('a pause is kept although more changes come, and the state says what is going on', async () => {
    await save();
    receiver.answers = [500];
    await change('p1');
    await work({ pauseMs: () => 3_600_000 });
    await until(async () => (await state()).webhookDeliveries.totalCount === 1);
    await change('p2');
    await pause(400);
    expect(receiver.received).toHaveLength(1);
    const { webhook, webhookDeliveries } = await state();
    expect(webhook).toMatchObject({ state: 'ENABLED', waiting: 2 });
    expect(Date.parse(webhook.nextAttemptAt) - Date.parse(webhook.failingSince)).toBe(3_600_000);
    expect(webhookDeliveries.nodes).toMatchObject([{ state: 'FAILING', attempts: 1, lastStatus: 500 }]);
  });

  test('goes on after a restart where it was: nothing is lost, nothing comes out of order', async () => {
    await save();
    receiver.answers = [204, 204, null];
    for (let i = 0; i < 6; i++) await change(`p${i}`);
    const end = await work();
    await until(() => receiver.received.length === 3);
    await end();
    await change('p6');
    await work();
    await until(() => receiver.taken().length === 7);
    expect(receiver.taken()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map(node));
  });

  test('is switched off when nothing is taken for too long, visibly, and goes on when enabled again', async () => {
    await save();
    receiver.answers = [500, 500, 500, 500, 500, 500, 500, 500];
    await change('p1');
    const end = await work({ patienceMs: 100 });
    await until(async () => (await state()).webhook.state === 'DISABLED');
    const { webhook } = await state();
    expect(webhook).toMatchObject({ disabledReason: 'FAILING', waiting: 1 });
    const before = receiver.received.length;
    await pause(300);
    expect(receiver.received).toHaveLength(before);
    const [{ entries }] = await database().dataSource.query(
      `SELECT count(*)::int AS entries FROM audit_entry WHERE action = 'WEBHOOK_DISABLED' AND actor = 'webhooks'`,
    );
    expect(entries).toBe(1);
    await end();
    receiver.answers = [];
    await save({ expectedVersion: webhook.version });
    await work();
    await until(() => receiver.taken().length === 1);
    expect(receiver.taken()).toEqual([node('p1')]);
  });

  test('is switched off at once when the receiver says that it is gone, or when somebody does so', async () => {
    await save();
    receiver.answers = [410];
    await change('p1');
    await work();
    await until(async () => (await state()).webhook.disabledReason === 'GONE');
    await save({ expectedVersion: (await state()).webhook.version });
    const { version } = (await state()).webhook;
    const off = await ask('DisableWebhook', { input: { county: COUNTY, expectedVersion: version } });
    expect(off.data.disableWebhook.webhook).toMatchObject({ state: 'DISABLED', disabledReason: 'BY_HAND' });
    const stale = await ask('DisableWebhook', { input: { county: COUNTY, expectedVersion: version } });
    expect(stale.codes).toEqual(['CONFLICT']);
  });
});
