// Ledgers that inspectors and teachers ask for, computed from a roster, its records and a plan.
export {
  type ActualService,
  ADHERENCE_OUTCOMES,
  type AdherenceLedger,
  type AdherenceLine,
  type AdherenceOutcome,
  actualOfHistories,
  actualOfRecords,
  adherenceLedger,
  type HireAdherence,
  plannedServices,
} from './adherence-ledger';
export { type Burden, burdenLedger } from './burden-ledger';
export { type ClockEntry, type ClockKind, clockLedger } from './clock-ledger';
export {
  type Establishment,
  type EstablishmentLedger,
  establishmentLedger,
  type SchoolEstablishment,
} from './establishment-ledger';
export {
  type Goer,
  goersOfPlan,
  goersOfRecords,
  type QuotaLedger,
  type QuotaName,
  quotaLedger,
  type SendingSchool,
} from './quota-ledger';
export { isWithin, schoolYearSpan } from './school-year-span';
