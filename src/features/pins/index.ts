// Pins.
export { PIN_SOURCES, PinEntity, type PinSource } from './pin.entity';
