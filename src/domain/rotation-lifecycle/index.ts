// The life of a rotation record, from plan to return.
export * from './assessment';
export * from './lifecycle';
export * from './rotation-event';
export * from './service-credit';
export * from './transitions';
