// Pins.
export { pinsFeature } from './feature';
export { PIN_SOURCES, type PinSource } from './pin.entity';
export { PinKindEnum } from './pin.type';
export { type PinOrder, setPin } from './set-pin';
