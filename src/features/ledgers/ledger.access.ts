// Who sees the ledgers: the county's offices.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  inheritedFields,
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
      QuotaLedger: {
        fields: {
          ...inheritedFields('eligible', 'went', 'backbone', 'quotaShare', 'backboneShare', 'missedBy'),
          ...inheritedFields('backboneMissedBy', 'schools'),
        },
      },
      SendingSchool: {
        fields: inheritedFields(
          'school',
          'schoolName',
          'staffInPost',
          'eligible',
          'went',
          'backbone',
          'names',
        ),
      },
      QuotaName: { fields: inheritedFields('staffNo', 'name', 'toSchool', 'backbone', 'eligible') },
      ClockEntry: {
        fields: {
          ...inheritedFields('kind', 'on', 'staffNo', 'name', 'school', 'years', 'toSchool'),
          ...inheritedFields('nextTitle', 'served'),
        },
      },
      Burden: {
        fields: {
          ...inheritedFields('staffNo', 'name', 'school', 'awayYears', 'homeYears', 'hardshipYears'),
          ...inheritedFields('weight'),
        },
      },
      TitleCount: { fields: inheritedFields('title', 'persons') },
      Establishment: {
        fields: {
          ...inheritedFields('school', 'schoolName', 'authorised', 'inPost', 'vacant', 'over'),
          ...inheritedFields('substitutes', 'away', 'guests', 'titles'),
        },
      },
      EstablishmentLedger: { fields: inheritedFields('county', 'schools') },
      AdherenceLine: { fields: inheritedFields('staffNo', 'toSchool', 'outcome') },
      HireAdherence: { fields: inheritedFields('school', 'stage', 'subject', 'planned', 'arrived') },
      AdherenceLedger: { fields: inheritedFields('planned', 'kept', 'lines', 'hires') },
    },
    enums: { ClockKind: 'VOCABULARY' },
  },
]);
