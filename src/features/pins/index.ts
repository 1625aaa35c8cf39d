// Pins.
export { pinsFeature } from './feature';
export { PinKindEnum } from './pin.type';
export { type PinOrder, setPin } from './set-pin';
