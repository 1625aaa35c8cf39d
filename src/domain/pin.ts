// Pins: decisions of personnel officers that a plan has to honour.

/** SEND_TO this teacher rotates to this school; NEVER (to that school, or at all); STAYS does not rotate; RECEIVES_NOBODY for a school. */
export const PIN_KINDS = ['SEND_TO', 'NEVER', 'STAYS', 'RECEIVES_NOBODY'] as const;
export type PinKind = (typeof PIN_KINDS)[number];

export interface Pin {
  readonly kind: PinKind;
  /** Teacher the pin is about; null for RECEIVES_NOBODY. */
  readonly staffNo: string | null;
  /** School the pin is about (RECEIVES_NOBODY); null otherwise. */
  readonly schoolCode: string | null;
  /** Target of SEND_TO, optional target of NEVER; null otherwise. */
  readonly toSchoolCode: string | null;
  readonly reason: string;
}
