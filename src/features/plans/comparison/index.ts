// Plans side by side.
export { comparisonFeature } from './feature';
