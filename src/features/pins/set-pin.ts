// Sets a pin, for whoever decides: checked, stored, the roster's version raised, audited; all in the caller's transaction.
import { type EntityManager } from 'typeorm';
import { type Pin, pinFormErrors } from '../../domain/pin';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { audit } from '../audit';
import { raiseRosterVersion } from '../rosters';
import { lockCounty, type SchoolYearScope } from '../school-years';
import { findPin, findPlaces, insertPin, type PinPlaces, type PinRow } from './pin.store';

export interface PinOrder {
  readonly year: SchoolYearScope;
  readonly pin: Pin;
  /** Account that decides. */
  readonly actor: string;
}

/** The pin, or why it is not set; nothing is written then. */
export async function setPin(
  manager: EntityManager,
  { year, pin, actor }: PinOrder,
): Promise<{ readonly pin: PinRow } | { readonly userErrors: readonly UserErrorValue[] }> {
  const formErrors = userErrorsOf(pin);
  if (formErrors.length > 0) return { userErrors: formErrors };
  await lockCounty(manager, year.countyId);
  const places = await findPlaces(manager, year, pin);
  const missing = missingPlaces(places);
  if (missing.length > 0) return { userErrors: missing };
  const pinId = await insertPin(manager, year, pin, places);
  if (pinId === null) return { userErrors: [PINNED_ALREADY] };
  await raiseRosterVersion(manager, year);
  await audit(manager, {
    county: year.countyCode,
    actor,
    action: 'PIN_SET',
    subjectType: 'PIN',
    subjectId: pinId,
    change: { schoolYear: year.label },
    reason: pin.reason,
    detail: { ...pin },
  });
  const row = await findPin(manager, year, pinId);
  if (!row) throw new Error('A pin that was just set is gone');
  return { pin: row };
}

const LONGEST_REASON = 500;

function userErrorsOf(pin: Pin): readonly UserErrorValue[] {
  const errors = pinFormErrors(pin).map(
    ({ field, needed }): UserErrorValue => ({
      code: needed ? 'PIN_FIELD_NEEDED' : 'PIN_FIELD_NOT_TAKEN',
      field: `input.${field}`,
      message: needed
        ? { zh: `${pin.kind} 需要填写 ${field}`, en: `${pin.kind} needs ${field}` }
        : { zh: `${pin.kind} 不应填写 ${field}`, en: `${pin.kind} takes no ${field}` },
      hint: null,
    }),
  );
  if (pin.reason.length > 0 && pin.reason.length <= LONGEST_REASON) return errors;
  const reason: UserErrorValue = {
    code: 'PIN_REASON',
    field: 'input.reason',
    message: { zh: '请填写理由，不超过 500 字', en: 'Give a reason of at most 500 characters' },
    hint: null,
  };
  return [...errors, reason];
}

const NOT_THERE = { zh: '名册中没有', en: 'Not in the roster' };

function missingPlaces({ teacherId, schoolId, toSchoolId }: PinPlaces): readonly UserErrorValue[] {
  const places = { staffNo: teacherId, schoolCode: schoolId, toSchoolCode: toSchoolId };
  return Object.entries(places)
    .filter(([, id]) => id === undefined)
    .map(([field]) => ({
      code: 'PIN_UNKNOWN',
      field: `input.${field}`,
      message: NOT_THERE,
      hint: { zh: '核对编号', en: 'Look at the number again' },
    }));
}

const PINNED_ALREADY: UserErrorValue = {
  code: 'PINNED_ALREADY',
  field: null,
  message: { zh: '同样的指定已经存在', en: 'The same pin is there already' },
  hint: null,
};
