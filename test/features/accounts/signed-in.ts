// A server that finds out itself who is asking, and clients with cookies and tokens.
import { type FastifyInstance } from 'fastify';
import { createApp } from '../../../src/app';
import { readConfig } from '../../../src/config';
import { inTransaction } from '../../../src/database';
import { type Roster } from '../../../src/domain/roster';
import { createAccount, createLink, findAccount, grantRole } from '../../../src/features/accounts';
import { saveRoster } from '../../../src/features/rosters';
import { type Grant } from '../../../src/graphql/viewer';
import { type TestDatabase } from '../../support/database';
import { ROOT } from '../api';

export const PASSWORD = '山高水长 2026 long';
const ACT = { actor: 'test', reason: '' };

export type Answer = Awaited<ReturnType<FastifyInstance['inject']>>;

export async function openServer(
  database: TestDatabase,
  environment: Record<string, string> = {},
): Promise<FastifyInstance> {
  return createApp({
    config: readConfig({ LOG_LEVEL: 'silent', RATE_PER_SECOND: '0', ...environment }),
    dataSource: database.dataSource,
    root: ROOT,
  });
}

export function saveCounty(database: TestDatabase, roster: Roster): Promise<unknown> {
  return inTransaction(database.dataSource, (manager) => saveRoster(manager, roster));
}

/** Creates an account with grants and returns the token of a link of the given kind. */
export function anAccount(
  database: TestDatabase,
  login: string,
  grants: readonly Partial<Grant>[] = [],
  purpose: 'SIGN_IN' | 'SET_PASSWORD' = 'SIGN_IN',
): Promise<{ id: string; link: string }> {
  return inTransaction(database.dataSource, async (manager) => {
    const countyCode = grants[0]?.countyCode ?? '*';
    const made = await createAccount(manager, { countyCode, login, name: login }, ACT);
    if ('refused' in made) throw new Error(made.refused.code);
    const account = (await findAccount(manager, login))!;
    for (const grant of grants) {
      const whole: Grant = {
        role: 'AUDITOR',
        countyCode: '530000',
        schoolCode: null,
        staffNo: null,
        ...grant,
      };
      const granted = await grantRole(manager, account, whole, ACT);
      if ('refused' in granted) throw new Error(granted.refused.code);
    }
    return { id: made.done, link: await createLink(manager, account, purpose, ACT) };
  });
}

export function post(
  app: FastifyInstance,
  url: string,
  payload: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
}

/** Name=value of the session cookie an answer sets. */
export function cookieOf(answer: Answer): string {
  return String(answer.headers['set-cookie']).split(';')[0]!;
}

export async function signInByLink(app: FastifyInstance, token: string): Promise<string> {
  return cookieOf(await post(app, '/session/link', { token }));
}

/** Code of the first error, or null. */
export function codeOf(answer: Answer): string | null {
  const body = answer.json() as { errors?: { extensions: { code: string } }[] };
  return body.errors?.[0]?.extensions.code ?? null;
}

/** Roles of whoever the headers speak for; null for nobody. */
export async function rolesOf(
  app: FastifyInstance,
  headers: Record<string, string>,
): Promise<readonly string[] | null> {
  const answer = await post(app, '/graphql', { query: '{ viewer { grants { role } } }' }, headers);
  const { data } = answer.json() as { data: { viewer: { grants: { role: string }[] } } | null };
  return data?.viewer.grants.map(({ role }) => role) ?? null;
}
