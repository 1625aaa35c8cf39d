// Who may look at, take away and erase a person's data: personnel officers; the person may take a copy of the own.
import {
  type AboutOf,
  type AccessTable,
  allow,
  goesWithParent,
  inherited,
  sameRule,
  withArgs,
} from '../../graphql/access';

const officers = allow({ PERSONNEL_OFFICER: 'COUNTY' });
const officersAndPerson = allow({ PERSONNEL_OFFICER: 'COUNTY', TEACHER: 'SELF' });

const ofInput: AboutOf = (_source, args) => {
  const { county, staffNo } = args['input'] as { readonly county: unknown; readonly staffNo: unknown };
  return { county: String(county), staffNo: String(staffNo) };
};

export const personalDataAccess: AccessTable = {
  types: {
    Mutation: {
      fields: {
        revealIdentityNumber: { ...withArgs(officers, ['input']), about: ofInput },
        exportPersonalData: { ...withArgs(officersAndPerson, ['input']), about: ofInput },
        erasePersonalData: { ...withArgs(officers, ['input']), about: ofInput },
      },
    },
    RevealIdentityNumberPayload: goesWithParent,
    ExportPersonalDataPayload: goesWithParent,
    ErasePersonalDataPayload: goesWithParent,
  },
  inputs: { PersonInput: sameRule(inherited, 'county', 'staffNo', 'reason') },
};
