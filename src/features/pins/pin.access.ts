// Who sees pins: the county's offices. Who sets them: personnel officers.
import {
  type AccessTable,
  allow,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
  inherited,
  sameRule,
  withArgs,
} from '../../graphql/access';
import { decodeNodeId } from '../../graphql/node-id';
import { PAGE_ARGS } from '../../graphql/paging';

const officers = allow({ PERSONNEL_OFFICER: 'COUNTY' });

interface Input {
  readonly county?: unknown;
  readonly pinId?: unknown;
}

export const pinAccess: AccessTable = composeAccess([
  connectionAccess('Pin'),
  {
    types: {
      SchoolYear: { fields: { pins: withArgs(countyFacts, [...PAGE_ARGS, 'kinds']) } },
      Pin: goesWithParent,
      Mutation: {
        fields: {
          pin: {
            ...withArgs(officers, ['input']),
            about: (_source, args) => ({ county: String((args['input'] as Input | undefined)?.county) }),
          },
          unpin: {
            ...withArgs(officers, ['input']),
            about: (_source, args) => {
              const id = (args['input'] as Input | undefined)?.pinId;
              const node = typeof id === 'string' ? decodeNodeId(id) : null;
              return node?.type === 'Pin' ? { county: node.key[0] ?? '' } : null;
            },
          },
        },
      },
      PinPayload: goesWithParent,
      UnpinPayload: goesWithParent,
    },
    inputs: {
      PinInput: sameRule(
        inherited,
        'county',
        'schoolYear',
        'kind',
        'staffNo',
        'schoolCode',
        'toSchoolCode',
        'reason',
      ),
      UnpinInput: sameRule(inherited, 'pinId', 'reason'),
    },
    enums: { PinKind: 'VOCABULARY' },
  },
]);
