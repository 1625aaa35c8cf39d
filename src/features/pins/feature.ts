// Pins, handed to the program.
import { type Feature } from '../../feature';
import { pinAccess } from './pin.access';
import { PinResolver, SchoolYearPinsResolver } from './pin.resolver';

export const pinsFeature: Feature = {
  resolvers: [new SchoolYearPinsResolver(), new PinResolver()],
  access: [pinAccess],
};
