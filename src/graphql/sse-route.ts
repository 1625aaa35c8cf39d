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

interface SubscriptionParams {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/**
 * POST only, JSON only: a form on another site cannot send that without asking first (CSRF).
 * Queries and mutations belong to the main route and are refused here.
 */
export function registerSubscriptions(app: FastifyInstance, url: string, kit: GraphqlKit): void {
  const contexts = new WeakMap<FastifyRequest, GraphContext>();
  const handler = createHandler({
    schema: kit.schema,
    authenticate: () => null,
    onSubscribe: async (request, params) => {
      const context = contexts.get(request.raw);
      if (!context) throw new Error('A subscription came without its context');
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
      const result = await subscribe(args);
      return Symbol.asyncIterator in result ? presented(result, context) : presentedResult(result, context);
    },
  });
  // A stopping server ends its streams itself; clients come back to another process.
  const open = new Set<FastifyReply>();
  app.addHook('preClose', async () => {
    for (const reply of open) reply.raw.end();
  });
  app.post(url, async (request: FastifyRequest, reply: FastifyReply) => {
    contexts.set(request, await kit.contextOf(request));
    open.add(reply);
    reply.raw.once('close', () => open.delete(reply));
    reply.hijack();
    await handler(request, reply);
  });
}

function prepare(
  kit: GraphqlKit,
  params: SubscriptionParams,
  context: GraphContext,
): ExecutionArgs | GraphQLError {
  try {
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
      kit.check({ document, operation, variables }) ?? kit.refuseUntrusted(String(params.query));
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

async function* presented(
  results: AsyncGenerator<ExecutionResult, void, void>,
  context: GraphContext,
): AsyncGenerator<ExecutionResult, void, void> {
  for await (const result of results) yield presentedResult(result, context);
}

function presentedResult(result: ExecutionResult, context: GraphContext): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => presentError(error, context.language, context.log));
  return { ...result, errors: errors as unknown as readonly GraphQLError[] };
}
