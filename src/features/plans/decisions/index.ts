// Decisions about plans: the procedure from draft to closed, and what an approval sets in motion.
export { decisionsFeature } from './feature';
