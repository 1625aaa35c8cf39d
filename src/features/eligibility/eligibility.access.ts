// Who sees how teachers stand under the exchange conditions: the offices and the person.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  inheritedFields,
  ownFacts,
  rowsOf,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';

export const eligibilityAccess: AccessTable = composeAccess([
  connectionAccess('ExchangeStanding'),
  {
    types: {
      SchoolYear: {
        fields: {
          exchangeStandings: withArgs(rowsOf(ownFacts), [
            ...PAGE_ARGS,
            'eligible',
            'obstacles',
            'schoolCodes',
            'backbone',
            'mainSubjects',
            'search',
          ]),
          exchangeSummary: countyFacts,
        },
      },
      Teacher: { fields: { exchangeStanding: ownFacts } },
      ExchangeStanding: { fields: inheritedFields('teacher', 'eligible', 'backbone', 'obstacles') },
      ExchangeObstacle: { fields: inheritedFields('rule', 'sentence') },
      ObstacleCount: { fields: inheritedFields('rule', 'name', 'teachers') },
      ExchangeSummary: {
        fields: inheritedFields('eligible', 'eligibleBackbone', 'others', 'quota', 'ceiling', 'obstacles'),
      },
    },
  },
]);
