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

/** Whether a field of a pin has to be filled, may be, or must stay empty. */
export type PinPresence = 'NEEDED' | 'FREE' | 'EMPTY';
export type PinField = 'staffNo' | 'schoolCode' | 'toSchoolCode';

/** Each kind names exactly the teacher or school it is about. */
export const PIN_FORMS: Readonly<Record<PinKind, Readonly<Record<PinField, PinPresence>>>> = {
  SEND_TO: { staffNo: 'NEEDED', schoolCode: 'EMPTY', toSchoolCode: 'NEEDED' },
  NEVER: { staffNo: 'NEEDED', schoolCode: 'EMPTY', toSchoolCode: 'FREE' },
  STAYS: { staffNo: 'NEEDED', schoolCode: 'EMPTY', toSchoolCode: 'EMPTY' },
  RECEIVES_NOBODY: { staffNo: 'EMPTY', schoolCode: 'NEEDED', toSchoolCode: 'EMPTY' },
};

/** Fields that are empty though needed, or filled though they must not be. */
export function pinFormErrors(
  pin: Pick<Pin, 'kind' | PinField>,
): readonly { readonly field: PinField; readonly needed: boolean }[] {
  return (Object.entries(PIN_FORMS[pin.kind]) as [PinField, PinPresence][]).flatMap(([field, presence]) => {
    const empty = pin[field] === null;
    if (presence === 'FREE' || (presence === 'NEEDED') !== empty) return [];
    return [{ field, needed: presence === 'NEEDED' }];
  });
}
