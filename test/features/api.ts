// A server over a test database with one small county in it, asked the way a client asks.
import path from 'node:path';
import { type FastifyInstance } from 'fastify';
import { createApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { inTransaction } from '../../src/database';
import { type Roster } from '../../src/domain/roster';
import { saveRoster } from '../../src/features/rosters';
import { type Viewer } from '../../src/graphql/viewer';
import { type TestDatabase } from '../support/database';

export const ROOT = path.resolve(__dirname, '..', '..', '..');

export interface GraphAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in tests
  readonly data: any;
  readonly codes: readonly string[];
  readonly text: string;
}

export interface Api {
  readonly app: FastifyInstance;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphAnswer>;
  /** Sets the server's clock to noon of a day, YYYY-MM-DD; before that it stands beyond every story. */
  setDay(day: string): void;
  /** Asks as somebody else from now on. */
  actAs(viewer: Viewer | null): void;
}

export function officerOf(countyCode: string): Viewer {
  return {
    accountId: 'officer',
    name: 'Officer',
    grants: [{ role: 'PERSONNEL_OFFICER', countyCode, schoolCode: null, staffNo: null }],
  };
}

/** Saves the rosters and opens the server; close `app` afterwards. */
export async function openApi(
  database: TestDatabase,
  rosters: readonly Roster[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Api> {
  await database.clear();
  for (const roster of rosters) {
    await inTransaction(database.dataSource, (manager) => saveRoster(manager, roster));
  }
  let viewer: Viewer | null = rosters[0] ? officerOf(rosters[0].county.code) : null;
  let now = new Date('2040-01-01T04:00:00Z');
  const app = await createApp({
    clock: () => now,
    config: readConfig({ LOG_LEVEL: 'silent', RATE_PER_SECOND: '0', ...environment }),
    dataSource: database.dataSource,
    identify: async () => viewer,
    root: ROOT,
  });
  return {
    app,
    setDay: (day) => {
      now = new Date(`${day}T04:00:00Z`);
    },
    actAs: (next) => {
      viewer = next;
    },
    ask: async (query, variables = {}, headers = {}) => {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...headers },
        payload: { query, variables },
      });
      const body = response.json();
      const errors: { extensions: { code: string } }[] = body.errors ?? [];
      return {
        status: response.statusCode,
        data: body.data,
        codes: errors.map((error) => error.extensions.code),
        text: response.body,
      };
    },
  };
}
