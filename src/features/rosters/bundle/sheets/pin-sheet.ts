// pins.csv: decisions of personnel officers that a plan has to honour.
import { type Pin } from '../../../../domain/pin';
import { optional, type RowOf, required } from '../cells/column';
import { staffNumber, text } from '../cells/formats';
import { word } from '../cells/words';
import { PIN_KIND_WORDS } from '../vocabulary';
import { SCHOOL_CODE } from './school-sheet';
import { sheetSpec } from './sheet-spec';

export const PIN_SHEET = sheetSpec({
  name: 'pins',
  titleZh: '指定安排',
  required: false,
  columns: {
    // A pin is about a teacher or a school: a sheet of teacher pins needs no school column, and the other way round.
    staff_no: optional('教职工号', staffNumber(), null, [
      '工号',
      '职工号',
      '教师编号',
      '编号',
      'staff_number',
    ]),
    school_code: optional('学校标识码', SCHOOL_CODE, null, ['学校代码', '学校', 'school']),
    kind: required('安排', word(PIN_KIND_WORDS), ['类型', '决定', '指定类型', 'type']),
    to_school_code: optional('派往学校标识码', SCHOOL_CODE, null, ['派往学校', '目标学校', 'to_school']),
    reason: optional('理由', text(500), '', ['原因', '说明']),
  },
  naturalKey: ['staff_no', 'school_code', 'kind', 'to_school_code'],
});

type PinRow = RowOf<typeof PIN_SHEET.columns>;

export function toPin(row: PinRow): Pin {
  return {
    kind: row.kind,
    staffNo: row.staff_no,
    schoolCode: row.school_code,
    toSchoolCode: row.to_school_code,
    reason: row.reason,
  };
}

export function fromPin(pin: Pin): PinRow {
  return {
    staff_no: pin.staffNo,
    school_code: pin.schoolCode,
    kind: pin.kind,
    to_school_code: pin.toSchoolCode,
    reason: pin.reason,
  };
}
