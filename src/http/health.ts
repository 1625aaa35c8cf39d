// /healthz says the process lives; /readyz says it can do its work.
import { type FastifyInstance } from 'fastify';

/** What a part that the server needs can do at the moment. */
export type Readiness = 'ok' | 'read only' | 'failed';

/** Throws when the part is not there. */
export type ReadinessCheck = () => Promise<Readiness>;

const CHECK_LIMIT_MS = 2000;

export function registerHealth(app: FastifyInstance, checks: Readonly<Record<string, ReadinessCheck>>): void {
  app.get('/healthz', { logLevel: 'warn' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async (_request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await resultOf(check)] as const),
    );
    const found = new Set(results.map(([, result]) => result));
    // Who only reads still serves readers: taken out of service, nobody could even look anything up.
    const status = found.has('failed') ? 'not ready' : found.has('read only') ? 'read only' : 'ready';
    return reply
      .code(status === 'not ready' ? 503 : 200)
      .send({ status, checks: Object.fromEntries(results) });
  });
}

async function resultOf(check: ReadinessCheck): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), CHECK_LIMIT_MS);
  });
  try {
    return await Promise.race([check(), tooLate]);
  } catch {
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}
