// The whole server out of its parts: schema, routes, who asks.
import 'reflect-metadata';
import path from 'node:path';
import { type FastifyInstance } from 'fastify';
import { type GraphQLSchema } from 'graphql';
import { type DataSource } from 'typeorm';
import { type Config } from './config';
import { databaseReadiness } from './database';
import { type Feature, joinFeatures } from './feature';
import { identifyAccounts, registerSessions, tokenVerifier } from './features/accounts';
import { viewsToAudit } from './features/audit';
import { databaseFiles } from './files';
import {
  buildSecuredSchema,
  developmentViewer,
  type GraphqlKit,
  graphqlKit,
  NodeResolver,
  readOperations,
  registerApollo,
  registerSubscriptions,
  resolverInstance,
} from './graphql';
import { type Identify } from './graphql/viewer';
import {
  createHttpApp,
  type DatabaseMemory,
  hasIndex,
  registerFiles,
  registerGraphiql,
  registerHealth,
  registerMetrics,
  registerStaticFiles,
} from './http';
import { configuredFeatures, programFeatures } from './program';

/** The program's schema with every access rule in place; a field without a rule stops the start. */
export function createSchema(features = programFeatures()): GraphQLSchema {
  const { resolvers, access, nodes } = joinFeatures(features);
  return buildSecuredSchema([new NodeResolver(nodes), ...resolvers].map(resolverInstance), access);
}

export interface AppParts {
  readonly config: Config;
  /** Migrated already. */
  readonly dataSource: DataSource;
  /** Who sends a request; found out from its session, token or identity provider when left out. */
  readonly identify?: Identify;
  /** Folder that holds schema/ and the built console. */
  readonly root: string;
  /** The program's features; those that the configuration asks for when left out. */
  readonly features?: readonly Feature[];
  /** Memory of the embedded database, for the metrics. */
  readonly databaseMemory?: DatabaseMemory;
  /** What time it is; the machine's own clock when left out. */
  readonly clock?: () => Date;
  /** Where log lines go; standard output when left out. */
  readonly logStream?: { write(line: string): void };
}

/** The whole server, ready to listen or to be asked by tests. Closing it leaves the database open. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { config, dataSource, identify, root, logStream } = parts;
  const who = identify ?? identifyByCredentials(config, dataSource);
  const operations = readOperations(path.join(root, 'schema', 'operations'));
  const kit: GraphqlKit = graphqlKit({
    schema: createSchema(parts.features ?? configuredFeatures(config, parts.clock)),
    manager: dataSource.manager,
    identify: who,
    keepViews: viewsToAudit(dataSource),
    limits: config.operationLimits,
    operations,
    trustedOnly: config.trustedDocuments,
  });
  const app = await createHttpApp({
    limits: config.httpLimits,
    logLevel: config.logLevel,
    ...(logStream ? { logStream } : {}),
  });
  registerMetrics(app, config.metricsToken, parts.databaseMemory);
  registerHealth(app, { database: () => databaseReadiness(dataSource) });
  await registerFiles(app, {
    identify: who,
    keeper: databaseFiles(dataSource, config.fileHours),
    limit: config.httpLimits.uploadBytes,
  });
  const consoleFolder = path.join(root, 'web', 'dist');
  registerSessions(app, {
    dataSource,
    secureCookies: config.secureCookies,
    home: hasIndex(consoleFolder) || !config.graphiql ? '/' : '/graphiql',
    provider: config.signInProvider,
  });
  await registerApollo(app, '/graphql', kit);
  registerSubscriptions(app, '/graphql/stream', kit);
  if (config.graphiql) {
    // The page has no client for server-sent events.
    const tabs = operations
      .filter(({ text }) => !/^\s*subscription\b/m.test(text))
      .map(({ text }) => ({ query: text }));
    registerGraphiql(app, { url: '/graphiql', endpoint: '/graphql', tabs, signIn: '/sign-in?to=graphiql' });
  }
  await registerStaticFiles(app, { folder: consoleFolder, otherRoutes: OTHER_ROUTES });
  return app;
}

/** Where addresses of the console do not begin. */
const OTHER_ROUTES = [
  'graphql',
  'graphiql',
  'session',
  'sign-in',
  'files',
  'healthz',
  'readyz',
  'metrics',
  'docs',
];

function identifyByCredentials(config: Config, dataSource: DataSource): Identify {
  const development = config.developmentRoles.length > 0 ? developmentViewer(config.developmentRoles) : null;
  return identifyAccounts({
    manager: dataSource.manager,
    verifyToken: config.identityProvider && tokenVerifier(config.identityProvider),
    // A page elsewhere that has its name point at this machine must not be the developer.
    nobody: (request) =>
      /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '') ? development : null,
  });
}
