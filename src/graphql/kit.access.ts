// Access of the kit's own types.
import { type AccessTable, goesWithParent, signedIn, withArgs } from './access';

export const kitAccess: AccessTable = {
  types: {
    Query: { fields: { node: withArgs(signedIn, ['id']) } },
    PageInfo: goesWithParent,
    UserError: goesWithParent,
  },
};
