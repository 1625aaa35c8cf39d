// The Fastify application every route hangs on: limits, timeouts, security headers, request ids, logs without personal data.
import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { compressAnswers } from './compression';
import { answerErrors, answerRouterError, answerSocketError } from './error-answer';
import { refuseWhenStopping } from './graceful-stop';
import { limitRates, type RateLimits } from './rate-limit';
import { bareSecurityHeaders, contentSecurityPolicy } from './security-headers';
import { cutSlowReaders, refuseSentAhead } from './slow-clients';
import { proxyTrust, type TrustedProxies } from './trusted-proxies';

export interface HttpLimits {
  /** Bytes of a request body, uploads apart. */
  readonly bodyBytes: number;
  /** Milliseconds until all headers of a request have to be there. */
  readonly headersTimeoutMs: number;
  /** Milliseconds until a whole request has to be there. */
  readonly requestTimeoutMs: number;
  /** Milliseconds a client has to read its answer, beside those that its bytes need on a slow line. */
  readonly answerTimeoutMs: number;
  /** Bytes of one uploaded file. */
  readonly uploadBytes: number;
  /** Requests of one address. */
  readonly rates: RateLimits;
  /** Proxies whose word about a caller's address counts. */
  readonly proxies: TrustedProxies;
}

export interface HttpAppOptions {
  readonly limits: HttpLimits;
  readonly logLevel: string;
  /** Where log lines go; standard output when left out. */
  readonly logStream?: { write(line: string): void };
}

/** Longest milliseconds between two looks for connections that have run out of time. */
const CONNECTION_CHECK_MS = 2000;

export async function createHttpApp(options: HttpAppOptions): Promise<FastifyInstance> {
  const { limits } = options;
  const app: FastifyInstance = Fastify({
    logger: {
      level: options.logLevel,
      base: null,
      ...(options.logStream ? { stream: options.logStream } : {}),
    },
    // One line a request is written below: it names the route, never a query string, a header or an address.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: proxyTrust(limits.proxies),
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    // Refused by a hook instead, with a code and a sentence.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) =>
      answerRouterError(error, request as FastifyRequest, reply as FastifyReply, bareSecurityHeaders()),
    clientErrorHandler: (error, socket) => answerSocketError(error, socket, bareSecurityHeaders()),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    http: {
      headersTimeout: limits.headersTimeoutMs,
      connectionsCheckingInterval: CONNECTION_CHECK_MS,
      maxHeaderSize: 16 * 1024,
    },
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy() },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  refuseWhenStopping(app);
  limitRates(app, limits.rates);
  refuseSentAhead(app);
  cutSlowReaders(app, limits.answerTimeoutMs);
  keepAnswersOutOfCaches(app);
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info(
      {
        method,
        route: routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  await compressAnswers(app);
  answerErrors(app);
  return app;
}

/** Answers are about people and about who is asking: what does not say otherwise is kept nowhere. */
function keepAnswersOutOfCaches(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
