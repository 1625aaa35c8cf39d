// Who follows the change feed: each kind of change has the rule of reading what changed, see change-subject.ts.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  goesWithParent,
  personFacts,
  rowsOf,
  withArgs,
} from '../../graphql/access';

type Args = Readonly<Record<string, unknown>>;

const ofCounty = (_source: unknown, args: Args): { readonly county: string } => ({
  county: String(args['county']),
});

export const changeFeedAccess: AccessTable = composeAccess([
  connectionAccess('ChangeEvent'),
  {
    types: {
      Query: {
        fields: {
          changesSince: {
            ...withArgs(rowsOf(personFacts), ['county', 'after', 'first', 'last']),
            about: ofCounty,
          },
        },
      },
      Subscription: {
        fields: { changes: { ...withArgs(rowsOf(personFacts), ['county', 'after']), about: ofCounty } },
      },
      ChangeEvent: goesWithParent,
      ChangeNews: goesWithParent,
    },
  },
]);
