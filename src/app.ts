// Composition root: the one file that knows every feature.
import 'reflect-metadata';
import path from 'node:path';
import { type FastifyInstance } from 'fastify';
import { type GraphQLSchema } from 'graphql';
import { type DataSource } from 'typeorm';
import { type Config } from './config';
import {
  AccountChangesResolver,
  AccountResolver,
  accountAccess,
  identifyAccounts,
  OwnAccountResolver,
  registerSessions,
  tokenVerifier,
} from './features/accounts';
import { AuditResolver, auditAccess, viewsToAudit } from './features/audit';
import {
  ExchangeObstacleResolver,
  ExchangeStandingResolver,
  eligibilityAccess,
  SchoolYearEligibilityResolver,
  TeacherEligibilityResolver,
} from './features/eligibility';
import { ChangeFeedResolver, changeFeedAccess } from './features/events';
import { ledgerAccess, PlanLedgersResolver, SchoolYearLedgersResolver } from './features/ledgers';
import {
  IssuedNoticesResolver,
  issuedNoticesAccess,
  PaperOrderResolver,
  paperAccess,
} from './features/papers';
import { PersonalDataResolver, personalDataAccess } from './features/personal-data';
import { PinResolver, pinAccess, SchoolYearPinsResolver } from './features/pins';
import {
  PlanCellResolver,
  PlanChangesResolver,
  PlanDifferenceResolver,
  PlanMoveChangeResolver,
  PlanMoveResolver,
  PlanPartsResolver,
  PlanProgressResolver,
  PlanReplanningResolver,
  PlanResolver,
  PlanRunFailureResolver,
  PlanUpdateResolver,
  planAccess,
  planNodes,
  SchoolYearPlansResolver,
} from './features/plans';
import { PlanCommentsResolver, planCommentsAccess } from './features/plans/comments';
import { planComparisonAccess, planComparisonResolvers } from './features/plans/comparison';
import {
  decisionAccess,
  PlanDecisionChangesResolver,
  PlanDecisionsResolver,
  PlanInputChangesResolver,
  PlanViolationResolver,
} from './features/plans/decisions';
import { planExplanationResolvers, planExplanationsAccess } from './features/plans/explanations';
import { variantNodes, variantResolvers, variantsAccess } from './features/plans/variants';
import {
  MoveVerdictOfMoveResolver,
  MoveVerdictResolver,
  moveVerdictsAccess,
  PlanVerdictsResolver,
} from './features/plans/verdicts';
import {
  loadRoster,
  RosterIssueResolver,
  RosterReadings,
  RosterReportResolver,
  RosterResolver,
  rosterAccess,
} from './features/rosters';
import {
  RotationChangesResolver,
  RotationLifeResolver,
  RotationRecordResolver,
  rotationAccess,
  rotationLifeAccess,
  rotationNodes,
  SchoolYearRotationsResolver,
  TeacherRotationsResolver,
} from './features/rotations';
import {
  RuleInForceResolver,
  RuleParameterResolver,
  RulePresetResolver,
  RuleSetResolver,
  ruleSetAccess,
  SchoolYearRuleSetsResolver,
} from './features/rule-sets';
import { rulePreviewAccess, rulePreviewResolvers } from './features/rule-sets/preview';
import {
  CountyResolver,
  SchoolYearResolver,
  schoolYearAccess,
  schoolYearNodes,
  subjectAccess,
  ViewerResolver,
} from './features/school-years';
import { SchoolResolver, SchoolYearSchoolsResolver, schoolAccess, schoolNodes } from './features/schools';
import {
  CountyPictures,
  SchoolShortagesResolver,
  SchoolStaffingResolver,
  SchoolYearShortagesResolver,
  ShortageColumnResolver,
  ShortageRowResolver,
  StaffingCellResolver,
  shortageAccess,
} from './features/shortages';
import { forecastAccess, SchoolYearForecastResolver } from './features/shortages/forecast';
import {
  SchoolYearTeachersResolver,
  TeacherResolver,
  teacherAccess,
  teacherNodes,
} from './features/teachers';
import {
  FillVacancyResolver,
  SchoolYearVacanciesResolver,
  VacancyResolver,
  vacancyAccess,
  vacancyNodes,
} from './features/vacancies';
import { type WebhookReach, WebhookResolver, webhookAccess } from './features/webhooks';
import { databaseFiles, fileAccess } from './files';
import {
  buildSecuredSchema,
  developmentViewer,
  type GraphqlKit,
  graphqlKit,
  kitAccess,
  NodeResolver,
  readOperations,
  registerApollo,
  registerSubscriptions,
  resolverInstance,
  UserErrorResolver,
  vocabularyAccess,
} from './graphql';
import { type AccessTable } from './graphql/access';
import { type Identify } from './graphql/viewer';
import {
  createHttpApp,
  hasIndex,
  registerFiles,
  registerGraphiql,
  registerHealth,
  registerMetrics,
  registerStaticFiles,
} from './http';

/** Every access table of the program; a field without a rule in one of them stops the start. */
export const ACCESS_TABLES: readonly AccessTable[] = [
  kitAccess,
  vocabularyAccess,
  schoolYearAccess,
  accountAccess,
  auditAccess,
  changeFeedAccess,
  webhookAccess,
  paperAccess,
  issuedNoticesAccess,
  personalDataAccess,
  subjectAccess,
  schoolAccess,
  teacherAccess,
  rotationAccess,
  rotationLifeAccess,
  ledgerAccess,
  forecastAccess,
  shortageAccess,
  eligibilityAccess,
  fileAccess,
  ruleSetAccess,
  pinAccess,
  rosterAccess,
  planAccess,
  vacancyAccess,
  decisionAccess,
  planExplanationsAccess,
  rulePreviewAccess,
  variantsAccess,
  planCommentsAccess,
  moveVerdictsAccess,
  planComparisonAccess,
];

const NODES = {
  ...schoolYearNodes,
  ...schoolNodes,
  ...teacherNodes,
  ...rotationNodes,
  ...planNodes,
  ...vacancyNodes,
  ...variantNodes,
};

export interface SchemaOptions {
  /** Whole years after leaving for which a person's data is kept. */
  readonly keptYears: number;
  /** The identity provider of the installation. */
  readonly issuer: string | null;
  readonly webhookReach: WebhookReach;
  /** What time it is. */
  readonly clock: () => Date;
}

/** The program's schema with every access rule in place. */
export function createSchema(
  { keptYears, issuer, webhookReach, clock }: SchemaOptions = {
    keptYears: 3,
    issuer: null,
    webhookReach: { privateNetwork: false, thisMachine: false },
    clock: () => new Date(),
  },
): GraphQLSchema {
  const pictures = new CountyPictures(loadRoster);
  const resolvers = [
    new NodeResolver(NODES),
    new UserErrorResolver(),
    new ViewerResolver(),
    new OwnAccountResolver(),
    new AccountResolver(),
    new AccountChangesResolver(issuer),
    new AuditResolver(),
    new ChangeFeedResolver(),
    new WebhookResolver(webhookReach),
    new PaperOrderResolver(),
    new IssuedNoticesResolver(),
    new PersonalDataResolver(keptYears),
    new CountyResolver(),
    new SchoolYearResolver(),
    new SchoolYearSchoolsResolver(),
    new SchoolResolver(),
    new SchoolYearTeachersResolver(),
    new TeacherResolver(),
    new SchoolYearRotationsResolver(),
    new TeacherRotationsResolver(),
    new RotationRecordResolver(),
    new RotationLifeResolver(pictures),
    new RotationChangesResolver(clock),
    new SchoolYearLedgersResolver(pictures),
    new PlanLedgersResolver(pictures),
    new SchoolYearForecastResolver(pictures),
    new SchoolYearShortagesResolver(pictures),
    new SchoolShortagesResolver(pictures),
    new SchoolStaffingResolver(),
    new StaffingCellResolver(),
    new ShortageColumnResolver(),
    new ShortageRowResolver(),
    new SchoolYearEligibilityResolver(pictures),
    new TeacherEligibilityResolver(pictures),
    new ExchangeStandingResolver(),
    new ExchangeObstacleResolver(),
    new SchoolYearRuleSetsResolver(),
    new RulePresetResolver(),
    new RuleSetResolver(),
    new RuleInForceResolver(),
    new RuleParameterResolver(),
    new SchoolYearPinsResolver(),
    new PinResolver(),
    new RosterResolver(new RosterReadings()),
    new RosterReportResolver(),
    new RosterIssueResolver(),
    new SchoolYearPlansResolver(),
    new PlanResolver(),
    new PlanRunFailureResolver(),
    new PlanPartsResolver(),
    new PlanMoveResolver(),
    new PlanCellResolver(),
    new PlanReplanningResolver(),
    new PlanDifferenceResolver(),
    new PlanMoveChangeResolver(),
    new PlanChangesResolver(),
    new PlanUpdateResolver(),
    new PlanProgressResolver(),
    new PlanDecisionsResolver(),
    new PlanDecisionChangesResolver(),
    new PlanViolationResolver(),
    new PlanInputChangesResolver(),
    new SchoolYearVacanciesResolver(),
    new VacancyResolver(),
    new FillVacancyResolver(),
    ...planExplanationResolvers(),
    ...rulePreviewResolvers(pictures),
    ...variantResolvers(),
    ...planComparisonResolvers(),
    new PlanCommentsResolver(),
    new PlanVerdictsResolver(),
    new MoveVerdictOfMoveResolver(),
    new MoveVerdictResolver(),
  ];
  return buildSecuredSchema(resolvers.map(resolverInstance), ACCESS_TABLES);
}

export interface AppParts {
  readonly config: Config;
  /** Migrated already. */
  readonly dataSource: DataSource;
  /** Who sends a request; found out from its session, token or identity provider when left out. */
  readonly identify?: Identify;
  /** Folder that holds schema/ and the built console. */
  readonly root: string;
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
    schema: createSchema({
      keptYears: config.retentionYears,
      issuer: (config.signInProvider ?? config.identityProvider)?.issuer ?? null,
      webhookReach: config.webhookReach,
      clock: parts.clock ?? (() => new Date()),
    }),
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
  registerMetrics(app, config.metricsToken);
  registerHealth(app, { database: () => dataSource.query('SELECT 1') });
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
