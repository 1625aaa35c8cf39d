// The limits whose worth a plan tells, in the order of its price list.

export const PRICED_LIMITS = [
  'hiring-budget',
  'rotation-ceiling',
  'sender-cap',
  'backbone-share',
  'itinerant-days',
  'itinerant-km',
  'cover-share',
  'other-subjects',
  'useful-load',
  'new-hire-share',
  'beds',
  'posts',
] as const;
export type PricedLimit = (typeof PRICED_LIMITS)[number];

export const ALLOWANCE_UNITS = [
  'YEARS',
  'KM',
  'DAYS',
  'FTE',
  'PERSONS',
  'BEDS',
  'SHARE',
  'SUBJECTS',
] as const;
export type AllowanceUnit = (typeof ALLOWANCE_UNITS)[number];
