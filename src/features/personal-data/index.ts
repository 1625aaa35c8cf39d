// One person's data: looking at the identity number, export, erasure.
export { type Erased, erasePeople, peopleLongGone } from './erasure.store';
export { personalDataFeature } from './feature';
