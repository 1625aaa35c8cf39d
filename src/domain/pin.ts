// Pins: decisions of personnel officers that a plan has to honour.

import { type FactOf, optional, required, school, sheet, teacher, text, word } from './sheet';
import { PIN_KIND_WORDS } from './words';

/** SEND_TO this teacher rotates to this school; NEVER (to that school, or at all); STAYS does not rotate; RECEIVES_NOBODY for a school. */
export type PinKind = keyof typeof PIN_KIND_WORDS;

export const PIN_SHEET = sheet({
  name: 'pins',
  titleZh: '指定安排',
  required: false,
  columns: {
    // A pin is about a teacher or a school: a sheet of teacher pins needs no school column, and the other way round.
    /** Teacher the pin is about; null for RECEIVES_NOBODY. */
    staffNo: optional('教职工号', teacher('teacherId'), null, [
      '工号',
      '职工号',
      '教师编号',
      '编号',
      'staff_number',
    ]),
    /** School the pin is about (RECEIVES_NOBODY); null otherwise. */
    schoolCode: optional('学校标识码', school('schoolId'), null, ['学校代码', '学校', 'school']),
    kind: required('安排', word(PIN_KIND_WORDS), ['类型', '决定', '指定类型', 'type']),
    /** Target of SEND_TO, optional target of NEVER; null otherwise. */
    toSchoolCode: optional('派往学校标识码', school('toSchoolId'), null, [
      '派往学校',
      '目标学校',
      'to_school',
    ]),
    reason: optional('理由', text(500), '', ['原因', '说明']),
  },
  naturalKey: ['staffNo', 'schoolCode', 'kind', 'toSchoolCode'],
});

export interface Pin extends FactOf<typeof PIN_SHEET.columns> {}

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
