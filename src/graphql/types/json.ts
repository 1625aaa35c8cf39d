// The scalar of values whose shape another contract describes (rule parameters: rules.json).
import { GraphQLScalarType } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';

export const JsonScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value; the field says which contract describes it (JSON 值).',
});
