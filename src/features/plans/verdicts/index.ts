// Verdicts on moves: rejected or pinned, with the reason, the pin and the plan that came of it.
export { verdictsFeature } from './feature';
