// The ledgers over GraphQL; what they say is worked out in planning/ledgers.
export { ledgerAccess } from './ledger.access';
export { PlanLedgersResolver, SchoolYearLedgersResolver } from './ledger.resolver';
