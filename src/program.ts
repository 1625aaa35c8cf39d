// The one file that knows every feature: the program is their list, told what the installation has set.
import { type Config } from './config';
import { type Feature } from './feature';
import { accountsFeature } from './features/accounts';
import { auditFeature } from './features/audit';
import { claimsFeature } from './features/claims';
import { eligibilityFeature } from './features/eligibility';
import { eventsFeature } from './features/events';
import { ledgersFeature } from './features/ledgers';
import { papersFeature } from './features/papers';
import { personalDataFeature } from './features/personal-data';
import { pinsFeature } from './features/pins';
import { plansFeature } from './features/plans';
import { loadRoster, rostersFeature } from './features/rosters';
import { rotationsFeature } from './features/rotations';
import { ruleSetsFeature } from './features/rule-sets';
import { schoolYearsFeature } from './features/school-years';
import { schoolsFeature } from './features/schools';
import { CountyPictures, shortagesFeature } from './features/shortages';
import { teachersFeature } from './features/teachers';
import { vacanciesFeature } from './features/vacancies';
import { type WebhookReach, webhooksFeature } from './features/webhooks';
import { fileAccess, StoredFileEntity } from './files';
import { kitAccess, UserErrorResolver, vocabularyAccess } from './graphql';
import { IdempotencyKeyEntity } from './graphql/once';

export interface ProgramOptions {
  /** Whole years after leaving for which a person's data is kept. */
  readonly keptYears: number;
  /** The identity provider of the installation. */
  readonly issuer: string | null;
  readonly webhookReach: WebhookReach;
  /** What time it is. */
  readonly clock: () => Date;
}

/** What an installation that has set nothing has. */
const NOTHING_SET: ProgramOptions = {
  keptYears: 3,
  issuer: null,
  webhookReach: { privateNetwork: false, thisMachine: false },
  clock: () => new Date(),
};

/** What the kits themselves bring. */
const kits: Feature = {
  resolvers: [new UserErrorResolver()],
  access: [kitAccess, vocabularyAccess, fileAccess],
  entities: [StoredFileEntity, IdempotencyKeyEntity],
};

export function programFeatures(options = NOTHING_SET): readonly Feature[] {
  const { keptYears, issuer, webhookReach, clock } = options;
  const pictures = new CountyPictures(loadRoster);
  return [
    kits,
    schoolYearsFeature,
    accountsFeature({ issuer }),
    auditFeature,
    eventsFeature,
    webhooksFeature({ reach: webhookReach }),
    papersFeature,
    personalDataFeature({ keptYears }),
    schoolsFeature,
    teachersFeature,
    rotationsFeature({ pictures, clock }),
    ledgersFeature(pictures),
    shortagesFeature(pictures),
    eligibilityFeature(pictures),
    ruleSetsFeature(pictures),
    pinsFeature,
    rostersFeature(),
    claimsFeature,
    vacanciesFeature,
    plansFeature,
  ];
}

/** The program as an installation has set it up. */
export function configuredFeatures(config: Config, clock = NOTHING_SET.clock): readonly Feature[] {
  return programFeatures({
    keptYears: config.retentionYears,
    issuer: (config.signInProvider ?? config.identityProvider)?.issuer ?? null,
    webhookReach: config.webhookReach,
    clock,
  });
}
