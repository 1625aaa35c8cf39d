// A schema of the smallest size that shows every kind of access rule, for the tests of the kit.
import { buildSchema, type GraphQLSchema } from 'graphql';
import {
  type AccessTable,
  allow,
  inherited,
  inheritedFields,
  rowsOf,
  signedIn,
  withArgs,
} from '../../src/graphql/access';
import { type Grant, type Role, type Viewer } from '../../src/graphql/viewer';

export const officersOnly = allow({ PERSONNEL_OFFICER: 'COUNTY' });
export const staffFiles = allow({ PERSONNEL_OFFICER: 'COUNTY', PRINCIPAL: 'OWN_SCHOOL', TEACHER: 'SELF' });

interface Person {
  readonly county: string;
  readonly school: string;
  readonly staffNo: string;
  readonly secret: string;
}

export const PEOPLE: readonly Person[] = [
  { county: '430600', school: 'S1', staffNo: 'T1', secret: 'one' },
  { county: '430600', school: 'S2', staffNo: 'T2', secret: 'two' },
];

/** A new, unsecured copy: securing happens in place. */
export function smallSchema(): GraphQLSchema {
  const schema = buildSchema(`
    type Query { hello: String! people(county: ID!, where: Where, orderBy: Order = STAFF_NO): [Person!]! broken: String }
    type Person { staffNo: ID! secret: String friends: [Person!]! }
    type Subscription { ticks(upTo: Int!): Int! }
    input Where { staffNo: ID, secret: String }
    enum Order { STAFF_NO SECRET }
  `);
  const query = schema.getQueryType()!.getFields();
  query['hello']!.resolve = () => 'hello';
  query['people']!.resolve = () => PEOPLE;
  query['broken']!.resolve = () => {
    throw new Error('password=hunter2 at /srv/secret/path');
  };
  (schema.getType('Person') as ReturnType<GraphQLSchema['getQueryType']>)!.getFields()['friends']!.resolve =
    () => PEOPLE;
  const ticks = schema.getSubscriptionType()!.getFields()['ticks']!;
  ticks.subscribe = async function* (_source: unknown, args: { upTo: number }) {
    for (let tick = 1; tick <= args.upTo; tick++) yield tick;
    // A subscription nobody ends: 0 asks for one without events.
    if (args.upTo === 0) await new Promise(() => undefined);
  };
  ticks.resolve = (tick) => tick;
  return schema;
}

export const smallAccess: AccessTable = {
  types: {
    Query: {
      fields: {
        hello: signedIn,
        broken: signedIn,
        people: {
          ...withArgs(rowsOf(staffFiles), ['county', 'where', 'orderBy']),
          about: (_source, args) => ({ county: String(args['county']) }),
        },
      },
    },
    Subscription: { fields: { ticks: withArgs(signedIn, ['upTo']) } },
    Person: {
      about: (person: Person) => ({
        county: person.county,
        schools: [person.school],
        staffNo: person.staffNo,
      }),
      fields: { staffNo: staffFiles, secret: officersOnly, ...inheritedFields('friends') },
    },
  },
  inputs: { Where: { staffNo: inherited, secret: officersOnly } },
  enums: { Order: { STAFF_NO: inherited, SECRET: officersOnly } },
};

export function viewerWith(role: Role, bound: Partial<Grant> = {}): Viewer {
  return {
    accountId: `account-${role}`,
    name: role,
    grants: [{ role, countyCode: '430600', schoolCode: null, staffNo: null, ...bound }],
  };
}
