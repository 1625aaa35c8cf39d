// Pins.
export { pinAccess } from './pin.access';
export { PIN_SOURCES, PinEntity, type PinSource } from './pin.entity';
export { PinResolver, SchoolYearPinsResolver } from './pin.resolver';
export { PinKindEnum } from './pin.type';
export { type PinOrder, setPin } from './set-pin';
