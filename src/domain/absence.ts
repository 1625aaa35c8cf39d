// Absences: people who hold their post and their place at the school, and are not there for a while.
import { type IsoDate } from './calendar';
import { date, type FactOf, mayBeBlank, required, sheet, teacher, word } from './sheet';
import { ABSENCE_WORDS } from './words';

/** MATERNITY 产假, ILLNESS 病假, CARE 护理照料, SECONDMENT 借调, STUDY 脱产进修, OTHER. */
export type AbsenceKind = keyof typeof ABSENCE_WORDS;

export const ABSENCE_SHEET = sheet({
  name: 'absences',
  titleZh: '缺勤',
  required: false,
  columns: {
    staffNo: required('教职工号', teacher('teacherId'), [
      '工号',
      '职工号',
      '教师编号',
      '编号',
      'staff_number',
      'teacher_no',
    ]),
    kind: required('缺勤类型', word(ABSENCE_WORDS), ['类型', '缺勤原因', '原因', '请假类型', '假别', 'type']),
    startsOn: required('开始日期', date(), ['起始日期', '开始时间', '起始时间', 'start', 'start_date']),
    /** Last day, inclusive; null when open. */
    endsOn: mayBeBlank('结束日期', date(), null, ['截止日期', '结束时间', '截止时间', 'end', 'end_date']),
  },
  naturalKey: ['staffNo', 'startsOn'],
});

export interface Absence extends FactOf<typeof ABSENCE_SHEET.columns> {}

/** Both ends are included; empty end = open. */
export function coversDay({ startsOn, endsOn }: Absence, day: IsoDate): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn);
}
