// The ledgers over GraphQL; what they say is worked out in planning/ledgers.
export { ledgersFeature } from './feature';
