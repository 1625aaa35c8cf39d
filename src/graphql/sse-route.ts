// Subscriptions over server-sent events: a route of its own with the context, limits and error coding of the main one.
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
  parse,
  subscribe,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { type GraphContext } from './context';
import { presentError, RefusedError, refusedRequest } from './errors';
import { type GraphqlKit } from './graphql-kit';
import { refuseBeforeParsing } from './limits/before-parsing';
import { type Events, liveStream } from './live-stream';

interface SubscriptionParams {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** Streams one account may have open at a time in one process. */
const STREAMS_OF_ACCOUNT = 20;

/** Milliseconds in which a stream has to take something. */
const UNREAD_MS = 60_000;

interface Stream {
  readonly request: FastifyRequest;
  readonly context: GraphContext;
  readonly gone: AbortController;
}

/**
 * POST only, JSON only: a form on another site cannot send that without asking first (CSRF).
 * Queries and mutations belong to the main route and are refused here.
 */
export function registerSubscriptions(app: FastifyInstance, url: string, kit: GraphqlKit): void {
  const streams = new WeakMap<FastifyRequest, Stream>();
  const ofContext = new WeakMap<GraphContext, Stream>();
  const handler = createHandler({
    schema: kit.schema,
    authenticate: () => null,
    onSubscribe: async (request, params) => {
      const stream = streams.get(request.raw);
      if (!stream) throw new Error('A subscription came without its context');
      const { context } = stream;
      ofContext.set(context, stream);
      const prepared = prepare(kit, params as SubscriptionParams, context);
      if (prepared instanceof GraphQLError) {
        const body = { errors: [presentError(prepared, context.language, context.log)] };
        return [
          JSON.stringify(body),
          { status: 400, statusText: 'Bad Request', headers: { 'content-type': 'application/json' } },
        ];
      }
      return prepared as ExecutionArgs & { contextValue: undefined };
    },
    subscribe: async (args) => {
      const context = args.contextValue as unknown as GraphContext;
      const stream = ofContext.get(context);
      const result = await subscribe(args);
      if (!(Symbol.asyncIterator in result)) return presentedResult(result, context);
      if (!stream) throw new Error('A subscription runs without its request');
      const { viewer } = context;
      const identify = (): ReturnType<GraphqlKit['identify']> => kit.identify(stream.request);
      const events = liveStream(result, { viewer, identify, gone: stream.gone.signal });
      return presented(events, context, kit);
    },
  });
  // A stopping server ends its streams itself; clients come back to another process.
  const open = new Map<FastifyReply, string>();
  app.addHook('preClose', async () => {
    for (const reply of open.keys()) reply.raw.end();
  });
  app.post(url, async (request: FastifyRequest, reply: FastifyReply) => {
    const context = await kit.contextOf(request);
    const account = context.viewer?.accountId ?? '';
    refuseTooMany([...open.values()].filter((other) => other === account).length);
    const gone = new AbortController();
    streams.set(request, { request, context, gone });
    open.set(reply, account);
    reply.raw.once('close', () => {
      open.delete(reply);
      gone.abort();
    });
    // Whoever reads nothing of it, not even the sign of life every 12 seconds, is cut.
    reply.raw.setTimeout(UNREAD_MS, () => reply.raw.destroy());
    reply.hijack();
    await handler(request, reply).catch((error: unknown) => endWithBug(reply, context, error));
  });
}

/** The reply is no longer Fastify's, so a bug has to be answered here, or the client waits for ever. */
function endWithBug({ raw }: FastifyReply, { language, log }: GraphContext, error: unknown): void {
  const originalError =
    error instanceof Error ? error : new Error('Something that is not an error was thrown');
  const bug = presentError(new GraphQLError(originalError.message, { originalError }), language, log);
  if (!raw.headersSent)
    raw.writeHead(500, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  raw.end(JSON.stringify({ errors: [bug] }));
}

function refuseTooMany(open: number): void {
  if (open < STREAMS_OF_ACCOUNT) return;
  throw new RefusedError('RATE_LIMITED', {
    zh: `同一账号最多同时打开 ${STREAMS_OF_ACCOUNT} 个订阅`,
    en: `An account may have ${STREAMS_OF_ACCOUNT} subscriptions open at a time`,
  });
}

function prepare(
  kit: GraphqlKit,
  params: SubscriptionParams,
  context: GraphContext,
): ExecutionArgs | GraphQLError {
  try {
    const signedIn = context.viewer !== null;
    const early = refuseBeforeParsing(String(params.query), { tokens: kit.limits.tokens, signedIn });
    if (early) return refusedRequest(early);
    const document = parse(String(params.query), { maxTokens: kit.limits.tokens });
    const problem = validate(kit.schema, document)[0];
    if (problem) return coded(problem, 'GRAPHQL_VALIDATION_FAILED');
    const operation = getOperationAST(
      document,
      typeof params.operationName === 'string' ? params.operationName : undefined,
    );
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return refusedRequest(
        new RefusedError('BAD_USER_INPUT', {
          zh: '此地址只接受订阅',
          en: 'This address takes subscriptions only',
        }),
      );
    }
    const variables = (params.variables ?? {}) as Record<string, unknown>;
    const refusal =
      kit.check({ document, operation, variables, signedIn }).refusal ??
      kit.refuseUntrusted(String(params.query));
    if (refusal) return refusedRequest(refusal);
    return {
      schema: kit.schema,
      document,
      contextValue: context,
      variableValues: variables,
      ...(operation.name ? { operationName: operation.name.value } : {}),
    };
  } catch (error) {
    if (error instanceof GraphQLError) return coded(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code } });
}

async function* presented(results: Events, context: GraphContext, kit: GraphqlKit): Events {
  for await (const result of results) {
    await kit.settleViews(context);
    yield presentedResult(result, context);
  }
}

function presentedResult(result: ExecutionResult, context: GraphContext): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => presentError(error, context.language, context.log));
  return { ...result, errors: errors as unknown as readonly GraphQLError[] };
}
