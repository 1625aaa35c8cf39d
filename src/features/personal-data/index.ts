// One person's data: looking at the identity number, export, erasure.

export { type Erased, erasePeople, peopleLongGone } from './erasure.store';
export { personalDataAccess } from './personal-data.access';
export { PersonalDataResolver } from './personal-data.resolver';
