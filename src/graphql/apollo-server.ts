// Apollo Server behind Fastify: limits before execution, coded errors after it, nothing cached, no landing page.
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { type GraphContext } from './context';
import {
  presentError,
  RETRY_AFTER_SECONDS,
  RefusedError,
  refusedRequest,
  rootCause,
  unavailable,
} from './errors';
import { type GraphqlKit } from './graphql-kit';
import { languageOf } from './language';
import { refuseBeforeParsing } from './limits/before-parsing';
import { KeptIntrospection } from './limits/kept-introspection';
import { type EndTurn } from './limits/turns';
import { type Log } from './log';

/** Starts Apollo for the kit's schema and puts it on a route. */
export async function registerApollo(app: FastifyInstance, url: string, kit: GraphqlKit): Promise<void> {
  const apollo = new ApolloServer<GraphContext>({
    schema: kit.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: kit.limits.tokens },
    persistedQueries: kit.trustedOnly ? { cache: readOnlyDocuments(kit) } : false,
    formatError: (formatted, error) =>
      presentError(asGraphQLError(error, formatted.extensions), 'zh', app.log as Log),
    logger: quietLogger(app.log as Log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(kit),
      introspectionPlugin(kit),
      viewsPlugin(kit),
      secretsPlugin(),
      languagePlugin(),
      troublePlugin(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url,
    preValidation: (request) => refuseText(kit, request),
    handler: fastifyApolloHandler(apollo, { context: (request) => kit.contextOf(request).catch(asRefusal) }),
  });
}

/** Before Apollo parses it: that takes time, and would answer with the engine's own words about its stack. */
async function refuseText(kit: GraphqlKit, request: FastifyRequest): Promise<void> {
  const text = ((request.body ?? request.query) as { query?: unknown } | null)?.query;
  if (typeof text !== 'string') return;
  // A credential that is refused is answered by Apollo, in its own shape.
  const signedIn = await kit.viewerOf(request).then(Boolean, () => true);
  const refusal = refuseBeforeParsing(text, { tokens: kit.limits.tokens, signedIn });
  if (refusal) throw refusal;
}

/** Nothing beyond the limits runs, and what is dear waits for its turn, which ends with its answer. */
function limitsPlugin(kit: GraphqlKit): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => {
      let end: EndTurn = () => undefined;
      return {
        didResolveOperation: async ({ source, document, operation, request, contextValue }) => {
          const untrusted = kit.refuseUntrusted(source);
          if (untrusted) throw refusedRequest(untrusted, 403);
          if (!operation) return;
          const { refusal, cost } = kit.check({
            document,
            operation,
            variables: request.variables ?? {},
            signedIn: contextValue.viewer !== null,
          });
          if (refusal) throw refusedRequest(refusal);
          end = await kit.turns.take(contextValue.viewer?.accountId ?? '', cost).catch((error: unknown) => {
            throw error instanceof RefusedError ? refusedRequest(error, 429) : error;
          });
        },
        willSendResponse: async () => end(),
      };
    },
  };
}

/** What the schema says about itself is the same for everybody: it is worked out once for each document. */
function introspectionPlugin({ schema }: GraphqlKit): ApolloServerPlugin<GraphContext> {
  const kept = new KeptIntrospection(schema);
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request }) => {
        // Null when the document does not say which of its operations is meant.
        if (!operation) return null;
        const singleResult = kept.answer(document, operation, request.variables ?? {});
        if (!singleResult) return null;
        return { http: { headers: new HeaderMap() }, body: { kind: 'single' as const, singleResult } };
      },
    }),
  };
}

/** What a mutation hands out (links, tokens, secrets) leaves uncompressed: its length must not tell what it holds. */
function secretsPlugin(): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ operation, response }) => {
        if (operation?.operation !== OperationTypeNode.MUTATION) return;
        response.http.headers.set('cache-control', 'no-store, no-transform');
      },
    }),
  };
}

/** Private facts leave only when it has been noted who was shown them. */
function viewsPlugin(kit: GraphqlKit): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({ response, contextValue }) => {
        try {
          await kit.settleViews(contextValue);
        } catch (error) {
          const language = languageOf(request.http?.headers.get('accept-language'));
          const answer = presentError(asGraphQLError(error, undefined), language, contextValue.log);
          response.http.status = unavailable(error) ? 503 : 500;
          response.body = { kind: 'single', singleResult: { data: null, errors: [answer] } };
        }
      },
    }),
  };
}

/** Apollo formats errors before it knows the client's language; this says the coded ones again in the right one. */
function languagePlugin(): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({ errors, response, contextValue }) => {
        if (response.body.kind !== 'single' || !errors || !response.body.singleResult.errors) return;
        const language = languageOf(request.http?.headers.get('accept-language'));
        if (language === 'zh') return;
        const said = response.body.singleResult.errors;
        if (said.length !== errors.length) return;
        response.body.singleResult.errors = errors.map((error) =>
          presentError(error, language, contextValue.log),
        );
      },
    }),
  };
}

/** An answer that trouble with the database spoilt is no success, whatever else is in it. */
function troublePlugin(): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ errors, response }) => {
        if (!errors?.some((error) => unavailable(rootCause(error)))) return;
        response.http.status = 503;
        response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
      },
    }),
  };
}

/** Who asks can't be found out without the database. */
function asRefusal(error: unknown): never {
  const refusal = unavailable(error);
  if (!refusal) throw error;
  const headers = new HeaderMap([['retry-after', String(RETRY_AFTER_SECONDS)]]);
  throw new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { code: refusal.code, http: { status: 503, headers } },
  });
}

/** Persisted query ids of the named operations; clients cannot add to them. */
function readOnlyDocuments(kit: GraphqlKit): {
  get(key: string): Promise<string | undefined>;
  set(): Promise<void>;
  delete(): Promise<boolean>;
} {
  const byHash = new Map(kit.operations.map((operation) => [operation.hash, operation.text]));
  return {
    get: async (key) => byHash.get(key.replace(/^apq:/, '')),
    set: async () => undefined,
    delete: async () => false,
  };
}

function asGraphQLError(error: unknown, extensions: Record<string, unknown> | undefined): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const cause = error instanceof Error ? error : new Error('Something that is not an error was thrown');
  return new GraphQLError(cause.message, { originalError: cause, extensions: extensions ?? {} });
}

function quietLogger(log: Log): {
  debug(): void;
  info(): void;
  warn(message?: unknown): void;
  error(message?: unknown): void;
} {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message) => log.warn({}, String(message).slice(0, 300)),
    error: (message) => log.error({}, String(message).slice(0, 300)),
  };
}
