// Who sees the ledgers: the county's offices.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
  sameRule,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';

export const ledgerAccess: AccessTable = composeAccess([
  connectionAccess('ClockEntry'),
  connectionAccess('Burden'),
  {
    types: {
      SchoolYear: {
        fields: {
          ...sameRule(countyFacts, 'quotaLedger', 'establishmentLedger'),
          clockLedger: withArgs(countyFacts, [...PAGE_ARGS, 'kinds', 'schoolCodes', 'staffNos']),
          burdenLedger: withArgs(countyFacts, [...PAGE_ARGS, 'schoolCodes']),
        },
      },
      Plan: { fields: sameRule(countyFacts, 'adherence', 'quotaLedger') },
      QuotaLedger: goesWithParent,
      SendingSchool: goesWithParent,
      QuotaName: goesWithParent,
      ClockEntry: goesWithParent,
      Burden: goesWithParent,
      TitleCount: goesWithParent,
      Establishment: goesWithParent,
      EstablishmentLedger: goesWithParent,
      AdherenceLine: goesWithParent,
      HireAdherence: goesWithParent,
      AdherenceLedger: goesWithParent,
    },
    enums: { ClockKind: 'VOCABULARY' },
  },
]);
