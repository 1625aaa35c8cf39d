// Who sees vacancies: the county's offices and the school's principal. Officers record who has come.
import {
  type About,
  type AccessTable,
  allow,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
  inherited,
  rowsOf,
  sameRule,
  schoolFacts,
  withArgs,
} from '../../graphql/access';
import { decodeNodeId } from '../../graphql/node-id';
import { PAGE_ARGS } from '../../graphql/paging';
import { type VacancyOfYear } from './vacancy.store';

type InputArgs = Readonly<Record<string, unknown>> & { readonly input?: Readonly<Record<string, unknown>> };

/** The county alone decides, and the same answer is given for vacancies that are not there. */
function aboutInput(_source: unknown, { input }: InputArgs): About | null {
  const id = input?.['vacancyId'];
  const node = typeof id === 'string' ? decodeNodeId(id) : null;
  return node?.type === 'Vacancy' ? { county: node.key[0] ?? '' } : null;
}

export const vacancyAccess: AccessTable = composeAccess([
  connectionAccess('Vacancy'),
  {
    types: {
      SchoolYear: { fields: { vacancies: withArgs(rowsOf(schoolFacts), [...PAGE_ARGS, 'filter']) } },
      Mutation: {
        fields: {
          fillVacancy: { ...withArgs(allow({ PERSONNEL_OFFICER: 'COUNTY' }), ['input']), about: aboutInput },
        },
      },
      Vacancy: {
        about: (vacancy: VacancyOfYear) => ({
          county: vacancy.year.countyCode,
          schools: [vacancy.schoolCode],
        }),
        fields: {
          ...sameRule(schoolFacts, 'id', 'school', 'stage', 'subject', 'relatedSubjectCodes', 'count'),
          ...sameRule(schoolFacts, 'filled', 'state', 'version', 'fillings'),
        },
      },
      VacancyFilling: goesWithParent,
      FillVacancyPayload: goesWithParent,
    },
    inputs: {
      VacancyFilter: { ...sameRule(inherited, 'states', 'schoolCodes'), planIds: countyFacts },
      FillVacancyInput: sameRule(
        inherited,
        'vacancyId',
        'expectedVersion',
        'staffNo',
        'filledOn',
        'idempotencyKey',
      ),
    },
    enums: { VacancyState: 'VOCABULARY' },
  },
]);
