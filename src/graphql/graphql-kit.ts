// Everything the GraphQL routes share: the secured schema, the context of a request, the limits and the trusted documents.
import { type FastifyRequest } from 'fastify';
import { type GraphQLSchema } from 'graphql';
import { type EntityManager } from 'typeorm';
import { type KeepViews, takeViews } from './access';
import { type GraphContext } from './context';
import { RefusedError } from './errors';
import { languageOf } from './language';
import { type OperationCheck, operationCheck } from './limits/check-operation';
import { type OperationLimits } from './limits/limits';
import { Turns } from './limits/turns';
import { type NamedOperation } from './trusted-documents';
import { type Identify, type Viewer } from './viewer';

export interface GraphqlKitOptions {
  /** Already secured. */
  readonly schema: GraphQLSchema;
  readonly manager: EntityManager;
  readonly identify: Identify;
  /** Keeps what private facts a request showed, before its answer leaves. */
  readonly keepViews: KeepViews;
  readonly limits: OperationLimits;
  readonly operations: readonly NamedOperation[];
  /** Whether only the named operations may run. */
  readonly trustedOnly: boolean;
}

export interface GraphqlKit {
  readonly schema: GraphQLSchema;
  readonly limits: OperationLimits;
  readonly check: OperationCheck;
  /** In which dear operations wait for each other. */
  readonly turns: Turns;
  /** Who sends a request; asked again while a subscription runs. */
  readonly identify: Identify;
  /** Who sends a request, found out once for it. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
  readonly contextOf: (request: FastifyRequest) => Promise<GraphContext>;
  /** Has the views of a request kept; rejects when they cannot be, and then the answer must not leave. */
  readonly settleViews: (context: GraphContext) => Promise<void>;
  /** Refuses a document that is not one of the named operations; null when it may run. */
  readonly refuseUntrusted: (text: string) => RefusedError | null;
  readonly trustedOnly: boolean;
  readonly operations: readonly NamedOperation[];
}

export function graphqlKit(options: GraphqlKitOptions): GraphqlKit {
  const trusted = new Set(options.operations.map((operation) => operation.text.trim()));
  const viewers = new WeakMap<FastifyRequest, Promise<Viewer | null>>();
  const viewerOf = (request: FastifyRequest): Promise<Viewer | null> => {
    const known = viewers.get(request) ?? options.identify(request);
    viewers.set(request, known);
    return known;
  };
  return {
    schema: options.schema,
    limits: options.limits,
    trustedOnly: options.trustedOnly,
    operations: options.operations,
    identify: options.identify,
    turns: new Turns(),
    check: operationCheck(options.schema, options.limits),
    viewerOf,
    contextOf: async (request) => ({
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      viewer: await viewerOf(request),
      manager: options.manager,
      log: request.log,
    }),
    settleViews: async (context) => {
      const views = takeViews(context);
      if (views.length > 0 && context.viewer) await options.keepViews(context.viewer, views);
    },
    refuseUntrusted: (text) => {
      if (!options.trustedOnly || trusted.has(text.trim())) return null;
      return new RefusedError('OPERATION_NOT_TRUSTED', {
        zh: '服务器只运行预先登记的操作',
        en: 'This server runs registered operations only',
      });
    },
  };
}
