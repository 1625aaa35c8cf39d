// /metrics for Prometheus: the process and the time each route takes; for whoever holds its token, or this machine only.
import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { RefusedError } from '../graphql/errors';

/** Bytes used by the thread of the embedded database; null when there is none or it does not answer. */
export type DatabaseMemory = () => Promise<{ readonly heap: number; readonly database: number } | null>;

function memoryGauges(registry: Registry): { readonly heap: Gauge; readonly database: Gauge } {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [registry] });
  return {
    heap: gauge(
      'embedded_database_heap_bytes',
      "JavaScript memory of the embedded database's thread; 0 without one",
    ),
    database: gauge(
      'embedded_database_memory_bytes',
      "PostgreSQL's own memory in that thread; 0 without one",
    ),
  };
}

/** Without a token only this machine may ask. */
export function registerMetrics(
  app: FastifyInstance,
  token: string | null,
  memory: DatabaseMemory = async () => null,
): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds from the first byte of a request to the last byte of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const gauges = memoryGauges(registry);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe(
      { method: request.method, route, status: `${Math.floor(reply.statusCode / 100)}xx` },
      reply.elapsedTime / 1000,
    );
  });
  app.addHook('onClose', async () => registry.clear());
  app.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    refuseStrangers(request, token);
    // A database that is busy or down does not hold the other figures up.
    const late = pause(1_000, null, { ref: false });
    const now = await Promise.race([memory(), late]).catch(() => null);
    gauges.heap.set(now?.heap ?? 0);
    gauges.database.set(now?.database ?? 0);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  return registry;
}

function refuseStrangers(request: FastifyRequest, token: string | null): void {
  const allowed = token === null ? isThisMachine(request) : bears(request, token);
  if (allowed) return;
  throw new RefusedError(token === null ? 'FORBIDDEN' : 'UNAUTHENTICATED', {
    zh: '监控数据只供本机或持有令牌者读取',
    en: 'Metrics are for this machine, or for whoever holds their token',
  });
}

/** A proxy on this machine speaks for somebody else: what it passes on does not come from here. */
function isThisMachine({ raw, headers }: FastifyRequest): boolean {
  const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => name in headers);
  return !passedOn && /^(127\.|::1$|::ffff:127\.)/.test(raw.socket.remoteAddress ?? '');
}

function bears({ headers }: FastifyRequest, token: string): boolean {
  const given = /^Bearer (.{1,1000})$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const [a, b] = [given, token].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
