// The curriculum (periods a week by grade) and the workload of one full-time teacher.
import { type FactOf, grade, number, required, sheet, subject, word } from './sheet';
import { STAGE_WORDS } from './words';

export const CURRICULUM_SHEET = sheet({
  name: 'curriculum',
  titleZh: '课程计划',
  required: false,
  columns: {
    grade: required('年级', grade()),
    subject: required('学科', subject('subjectCode'), ['科目', '课程', 'subject_code']),
    /** Periods a week of one class. */
    weeklyPeriods: required('周课时', number({ minimum: 0, maximum: 60 }), [
      '周课时数',
      '课时',
      '周节数',
      'periods',
    ]),
  },
  naturalKey: ['grade', 'subject'],
});

/** Weekly periods one class of a grade has in a subject (课程计划). */
export interface CurriculumRow extends FactOf<typeof CURRICULUM_SHEET.columns> {}

export const WORKLOAD_SHEET = sheet({
  name: 'workload',
  titleZh: '工作量',
  required: false,
  columns: {
    stage: required('学段', word(STAGE_WORDS)),
    subject: required('学科', subject('subjectCode'), ['科目', '课程', 'subject_code']),
    /** Periods a week of one full-time teacher. */
    weeklyPeriodsPerTeacher: required(
      '每名教师周课时',
      number({ minimum: 0, maximum: 60, aboveMinimum: true }),
      ['周工作量', '教师周课时', '标准工作量', '标准周课时', 'periods_per_teacher', 'weekly_periods'],
    ),
  },
  naturalKey: ['stage', 'subject'],
});

/** Weekly periods one full-time teacher teaches (周工作量). */
export interface WorkloadRow extends FactOf<typeof WORKLOAD_SHEET.columns> {}
