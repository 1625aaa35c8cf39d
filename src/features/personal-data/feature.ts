// Personal data and how long it is kept, handed to the program.
import { type Feature } from '../../feature';
import { personalDataAccess } from './personal-data.access';
import { PersonalDataResolver } from './personal-data.resolver';
import { retentionJobHandler } from './retention/retention-job';

export function personalDataFeature({ keptYears }: { readonly keptYears: number }): Feature {
  return {
    resolvers: [new PersonalDataResolver(keptYears)],
    access: [personalDataAccess],
    jobs: ({ dataSource }) => [retentionJobHandler(dataSource, keptYears)],
  };
}
