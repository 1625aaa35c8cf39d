// Builds the type-graphql schema of all features and puts the access table in front of it.
import 'reflect-metadata';
import { type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { type AccessTable, composeAccess, secureSchema } from './access';
import { Payload, UserErrorType } from './types/user-error.type';

/** A resolver class and the object that serves it. */
export interface ResolverInstance {
  readonly type: new (...dependencies: never[]) => object;
  readonly instance: object;
}

/** Subscriptions bring their own source of events (option `subscribe`), so that several processes see the same; topics are not used. */
const NO_TOPICS = {
  publish: (): never => {
    throw new Error('Subscriptions have no topics');
  },
  subscribe: (): never => {
    throw new Error('Subscriptions have no topics');
  },
};

/** Resolver objects made by the composition root; type-graphql asks for them by class. */
export function resolverInstance(instance: object): ResolverInstance {
  return { type: instance.constructor as ResolverInstance['type'], instance };
}

/** Throws when a field has no access rule or the types do not fit together. */
export function buildSecuredSchema(
  resolvers: readonly ResolverInstance[],
  tables: readonly AccessTable[],
): GraphQLSchema {
  const instances = new Map<unknown, object>(resolvers.map(({ type, instance }) => [type, instance]));
  const [first, ...rest] = resolvers.map(({ type }) => type);
  if (!first) throw new Error('A schema needs at least one resolver');
  const schema = buildSchemaSync({
    resolvers: [first, ...rest],
    validate: false,
    // Part of the contract even while no mutation needs them.
    orphanedTypes: [Payload, UserErrorType],
    pubSub: NO_TOPICS,
    container: {
      get: (type) => {
        const instance = instances.get(type);
        if (!instance) throw new Error(`No object for resolver ${String(type)}`);
        return instance;
      },
    },
  });
  return secureSchema(schema, composeAccess(tables));
}
