// curriculum.csv and workload.csv: periods a week by grade, and what one full-time teacher teaches.
import { type CurriculumRow, type WorkloadRow } from '../../../../domain/curriculum';
import { type RowOf, required } from '../cells/column';
import { number, subject } from '../cells/formats';
import { word } from '../cells/words';
import { STAGE_WORDS } from '../vocabulary';
import { GRADE } from './school-sheet';
import { sheetSpec } from './sheet-spec';

export const CURRICULUM_SHEET = sheetSpec({
  name: 'curriculum',
  titleZh: '课程计划',
  required: false,
  columns: {
    grade: required('年级', GRADE),
    subject: required('学科', subject(), ['科目', '课程', 'subject_code']),
    weekly_periods: required('周课时', number({ minimum: 0, maximum: 60 }), [
      '周课时数',
      '课时',
      '周节数',
      'periods',
    ]),
  },
  naturalKey: ['grade', 'subject'],
});

type CurriculumCells = RowOf<typeof CURRICULUM_SHEET.columns>;

export function toCurriculumRow(row: CurriculumCells): CurriculumRow {
  return { grade: row.grade, subject: row.subject, weeklyPeriods: row.weekly_periods };
}

export function fromCurriculumRow(row: CurriculumRow): CurriculumCells {
  return { grade: row.grade, subject: row.subject, weekly_periods: row.weeklyPeriods };
}

export const WORKLOAD_SHEET = sheetSpec({
  name: 'workload',
  titleZh: '工作量',
  required: false,
  columns: {
    stage: required('学段', word(STAGE_WORDS)),
    subject: required('学科', subject(), ['科目', '课程', 'subject_code']),
    weekly_periods_per_teacher: required(
      '每名教师周课时',
      number({ minimum: 0, maximum: 60, aboveMinimum: true }),
      ['周工作量', '教师周课时', '标准工作量', '标准周课时', 'periods_per_teacher', 'weekly_periods'],
    ),
  },
  naturalKey: ['stage', 'subject'],
});

type WorkloadCells = RowOf<typeof WORKLOAD_SHEET.columns>;

export function toWorkloadRow(row: WorkloadCells): WorkloadRow {
  return { stage: row.stage, subject: row.subject, weeklyPeriodsPerTeacher: row.weekly_periods_per_teacher };
}

export function fromWorkloadRow(row: WorkloadRow): WorkloadCells {
  return { stage: row.stage, subject: row.subject, weekly_periods_per_teacher: row.weeklyPeriodsPerTeacher };
}
