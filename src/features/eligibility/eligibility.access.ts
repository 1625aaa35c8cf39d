// Who sees how teachers stand under the exchange conditions: the offices and the person.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
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
      ExchangeStanding: goesWithParent,
      ExchangeObstacle: goesWithParent,
      ObstacleCount: goesWithParent,
      ExchangeSummary: goesWithParent,
    },
  },
]);
