// Ledgers, handed to the program.
import { type Feature } from '../../feature';
import { type CountyPictures } from '../shortages';
import { ledgerAccess } from './ledger.access';
import { PlanLedgersResolver, SchoolYearLedgersResolver } from './ledger.resolver';

export function ledgersFeature(pictures: CountyPictures): Feature {
  return {
    resolvers: [new SchoolYearLedgersResolver(pictures), new PlanLedgersResolver(pictures)],
    access: [ledgerAccess],
  };
}
