// The console as its readers meet it: the real server with a small county, its queue at work, and people with roles.
//
//   inConsole('the overview', (scene) => {
//     test.each(WAYS)('... on a $device in $language', async (way) => {
//       const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
//       await visit.open(scene().path('/'));
//       expect(await visit.findings()).toEqual([]);
//     });
//   });
//
// After every test no visit may have met an error, a request to another host or an answer of 500.
import { randomUUID } from 'node:crypto';
import { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type FastifyInstance } from 'fastify';
import { type Browser } from 'playwright-core';
import { type Roster } from '../../src/domain/roster';
import { paperJobHandler } from '../../src/features/papers';
import { planJobHandler } from '../../src/features/plans';
import { variantsJobHandler } from '../../src/features/plans/variants';
import { type Grant, type Role } from '../../src/graphql/viewer';
import { startWorkers, type Workers } from '../../src/jobs';
import { anAccount, openServer, saveCounty, signInByLink } from '../features/accounts/signed-in';
import { operation } from '../features/operations';
import { type TestDatabase } from '../support/database';
import { onEmbeddedDatabase } from '../support/embedded-suite';
import { fiveSchools } from '../support/golden';
import { describeWhere } from '../support/left-out';
import { BROWSER, hasBrowser, launchBrowser } from './browser';
import { openVisit, type Visit, type Way } from './visit';

/** A busy machine takes its time to start a server and a browser. */
const OPENING_MS = 300_000;

export interface Who {
  /** Null is nobody. */
  readonly as: Role | null;
  /** Where the role holds, when it is not the first school or the first teacher of the county. */
  readonly at?: Partial<Grant>;
}

export interface ConsoleScene {
  readonly address: string;
  readonly roster: Roster;
  readonly database: TestDatabase;
  /** Address of a page of the county and its year. */
  path(page: string): string;
  /** A browser of somebody with a role. Closed after the test. */
  visit(who: Who & Way): Promise<Visit>;
  /** Runs a named operation as somebody with a role, past the browser. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in tests
  run(name: string, variables: object, as?: Role): Promise<any>;
  /** Waits until something is so. */
  until(isSo: () => Promise<boolean>): Promise<void>;
  /** Id of a plan that was computed; the same at every call. */
  planned(): Promise<string>;
}

/** A suite about the console; where no browser is, its tests are counted as not run. */
export function inConsole(
  title: string,
  suite: (scene: () => ConsoleScene) => void,
  roster: () => Roster = fiveSchools,
): void {
  onEmbeddedDatabase(title, (database) => {
    // Hooks of the inner suite run first: the server is closed before its database.
    describeWhere(hasBrowser, BROWSER, 'in a browser', () => withOffice(database, roster, suite));
  });
}

function withOffice(
  database: () => TestDatabase,
  roster: () => Roster,
  suite: (scene: () => ConsoleScene) => void,
): void {
  let office: Office | null = null;
  let failure: unknown = new Error('The console is open inside tests and hooks only');
  const opened = (): Office => {
    if (!office) throw failure;
    return office;
  };
  beforeAll(async () => {
    office = await openOffice(database(), roster()).catch((error: unknown) => {
      failure = error;
      throw error;
    });
  }, OPENING_MS);
  afterEach(async () => {
    const troubles = await opened().closeVisits();
    expect(troubles).toEqual([]);
  });
  afterAll(() => office?.close());
  suite(() => opened().scene);
}

interface Office {
  readonly scene: ConsoleScene;
  /** Closes all visits and gives what went wrong in them. */
  closeVisits(): Promise<readonly string[]>;
  close(): Promise<void>;
}

async function openOffice(database: TestDatabase, roster: Roster): Promise<Office> {
  await database.clear();
  await saveCounty(database, roster);
  // Only the committed operations run: the console may send no other.
  const app = await openServer(database, { TRUSTED_DOCUMENTS: 'true', WEBHOOK_THIS_MACHINE: 'true' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const onProblem = (text: string): void => console.error(text);
  const { dataSource } = database;
  const parts = { dataSource, onProblem };
  const handlers = [planJobHandler(parts), variantsJobHandler(parts), paperJobHandler({ dataSource })];
  const workers = await startWorkers(database, handlers, { slots: 1, pollMs: 200, onProblem });
  const browser = await launchBrowser();
  const visits: Visit[] = [];
  const cookies = cookieJar(app, database, roster);
  const run: ConsoleScene['run'] = async (name, variables, as = 'PERSONNEL_OFFICER') =>
    ask(address, await cookies(as), { query: operation(name), variables });
  let plan: Promise<string> | null = null;
  const scene: ConsoleScene = {
    address,
    roster,
    database,
    path: (page) => `/${roster.county.code}/${roster.county.schoolYear}${page === '/' ? '' : page}`,
    visit: async ({ as, at, ...way }) => {
      const visit = await openVisit(browser, { address, cookie: as && (await cookies(as, at)), ...way });
      visits.push(visit);
      return visit;
    },
    run,
    until,
    planned: () => {
      plan ??= computePlan(run, roster.county.code);
      return plan;
    },
  };
  return {
    scene,
    closeVisits: async () => {
      const closing = visits.splice(0);
      const troubles = closing.flatMap((visit) => visit.troubles());
      await Promise.all(closing.map((visit) => visit.close()));
      return troubles;
    },
    close: () => closeAll(browser, app, workers),
  };
}

async function closeAll(browser: Browser, app: FastifyInstance, workers: Workers): Promise<void> {
  await browser.close();
  await workers.stop();
  await app.close();
}

/** One account for each role, with its session; the principal is of the first school, the teacher the first one. */
function cookieJar(
  app: FastifyInstance,
  database: TestDatabase,
  roster: Roster,
): (role: Role, at?: Partial<Grant>) => Promise<string> {
  const cookies = new Map<string, Promise<string>>();
  const signIn = async (login: string, grant: Grant): Promise<string> => {
    const { link } = await anAccount(database, login, [grant]);
    return signInByLink(app, link);
  };
  return (role, at = {}) => {
    const grant: Grant = {
      role,
      countyCode: roster.county.code,
      schoolCode: role === 'PRINCIPAL' ? roster.schools[0]!.code : null,
      staffNo: role === 'TEACHER' ? roster.teachers[0]!.staffNo : null,
      ...at,
    };
    const key = [role, ...Object.values(at)].join('.').toLowerCase().replace('*', 'all');
    const known = cookies.get(key) ?? signIn(key, grant);
    cookies.set(key, known);
    return known;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in tests
async function ask(address: string, cookie: string, body: object): Promise<any> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function computePlan(run: ConsoleScene['run'], county: string): Promise<string> {
  const input = { county, idempotencyKey: randomUUID() };
  const { startPlan } = await run('StartPlan', { input });
  const id = String(startPlan.plan.id);
  await until(async () => {
    const { plan } = await run('Plan', { plan: id });
    if (['FAILED', 'CANCELLED'].includes(plan.run.state)) throw new Error(JSON.stringify(plan.run));
    return plan.run.state === 'SUCCEEDED';
  });
  return id;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 50_000; Date.now() < end; await pause(100)) if (await isSo()) return;
  throw new Error('It took too long');
}
