// Access of the kit's own types.
import { type AccessTable, inheritedFields, signedIn, withArgs } from './access';

export const kitAccess: AccessTable = {
  types: {
    Query: { fields: { node: withArgs(signedIn, ['id']) } },
    PageInfo: { fields: inheritedFields('hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor') },
    UserError: { fields: inheritedFields('code', 'field', 'message', 'hint') },
  },
};
