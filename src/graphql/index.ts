// The GraphQL kit: everything about the API that knows no feature.
export { registerApollo } from './apollo-server';
export { buildSecuredSchema, resolverInstance } from './build-schema';
export { type GraphqlKit, type GraphqlKitOptions, graphqlKit } from './graphql-kit';
export { kitAccess } from './kit.access';
export { registerSubscriptions } from './sse-route';
export { readOperations } from './trusted-documents';
export { NodeResolver } from './types/node.type';
export { UserErrorResolver } from './types/user-error.type';
export { vocabularyAccess } from './types/vocabulary';
export { developmentViewer } from './viewer';
