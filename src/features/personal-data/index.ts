// One person's data: looking at the identity number, export, erasure.
export { personalDataAccess } from './personal-data.access';
export { PersonalDataResolver } from './personal-data.resolver';
