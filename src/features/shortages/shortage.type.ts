// GraphQL types of the shortage matrix, a school's staffing and the balance indicators.

import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import { type AbsenceKind } from '../../domain/absence';
import { type Stage } from '../../domain/school';
import { BALANCE_WORDS } from '../../domain/words';
import { connectionType } from '../../graphql/paging';
import { wordEnum } from '../../graphql/types/enums';
import { StageEnum } from '../../graphql/types/vocabulary';
import { AbsenceKindEnum } from '../teachers';
import { type BalanceMeasure } from './balance';
import { type StaffingOrderField, type StaffingState } from './school-staffing';
import { type AbsentCount, type StaffingTotal } from './staffing-total';

@ObjectType('AbsentCount', { description: 'Teachers who are absent for one reason (缺勤人数).' })
export class AbsentCountType implements AbsentCount {
  @Field(() => AbsenceKindEnum, { description: 'Why they are absent (缺勤类型).' })
  readonly kind!: AbsenceKind;

  @Field(() => Int, { description: 'Persons (人数).' })
  readonly persons!: number;
}

@ObjectType('StaffingTotal', {
  description:
    'Need and staff of some schools; the teaching gap and the establishment gap stand apart (师资合计).',
})
export class StaffingTotalType implements StaffingTotal {
  @Field(() => Float, { description: 'Teachers the curriculum asks for, FTE (需求).' })
  readonly need!: number;

  @Field(() => Float, { description: 'Teachers present, FTE (现有).' })
  readonly supply!: number;

  @Field(() => Float, { description: 'Sum of the shortages by subject, FTE (课时缺口).' })
  readonly teachingGap!: number;

  @Field(() => Float, { description: 'Sum of the surpluses by subject, FTE (富余).' })
  readonly surplus!: number;

  @Field(() => Int, { description: 'Authorised posts, persons (核定编制数).' })
  readonly authorisedPosts!: number;

  @Field(() => Int, { description: 'Staff in post, persons (在编在岗人数).' })
  readonly staffInPost!: number;

  @Field(() => Int, {
    description:
      'Authorised posts minus staff in post, persons; below 0 when over establishment (编制缺口，负数为超编).',
  })
  readonly establishmentGap!: number;

  @Extensions({ listSize: 2 })
  @Field(() => [AbsentCountType], {
    description:
      'Teachers absent on the first day of the school year, who supply nothing (缺勤教师，不计入现有).',
  })
  readonly absent!: readonly AbsentCount[];
}

@ObjectType('StaffingGroup', { description: 'Total of a cluster, a township or an area (分组合计).' })
export class StaffingGroupType {
  @Field(() => String, { description: 'Name of the cluster, township or area; empty for none (名称).' })
  readonly name!: string;

  @Field(() => Int, { description: 'Schools in the group (学校数).' })
  readonly schools!: number;

  @Field(() => StaffingTotalType, { description: 'Their total (合计).' })
  readonly total!: StaffingTotal;
}

@ObjectType('ShortageColumn', {
  description: 'A column of the matrix: stage and subject, with its sums (矩阵列).',
})
export class ShortageColumnType {
  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => Float, { description: 'Teachers the curriculum asks for, FTE (需求).' })
  readonly need!: number;

  @Field(() => Float, { description: 'Teachers present, FTE (现有).' })
  readonly supply!: number;

  @Field(() => Float, { description: 'Sum of the shortages, FTE (课时缺口).' })
  readonly teachingGap!: number;

  @Field(() => Float, { description: 'Sum of the surpluses, FTE (富余).' })
  readonly surplus!: number;

  @Field(() => Int, { description: 'Schools short of the subject (缺该学科的学校数).' })
  readonly schoolsShort!: number;
}

/** Schools of a large county, for the cost of the matrix. */
const LARGEST_COUNTY = 350;

const numbers = { nullable: 'items' } as const;

@ObjectType('ShortageRow', {
  description:
    'A row of the matrix: one school; the lists follow the columns, null where nothing is taught (矩阵行).',
})
export class ShortageRowType {
  @Field(() => [Float], { ...numbers, description: 'Teachers the curriculum asks for, FTE (需求).' })
  readonly need!: readonly (number | null)[];

  @Field(() => [Float], { ...numbers, description: 'Teachers present, FTE (现有).' })
  readonly supply!: readonly (number | null)[];

  @Field(() => [Float], { ...numbers, description: 'Shortages, FTE (课时缺口).' })
  readonly teachingGap!: readonly (number | null)[];

  @Field(() => [Float], { ...numbers, description: 'Surpluses, FTE (富余).' })
  readonly surplus!: readonly (number | null)[];

  @Field(() => StaffingTotalType, { description: 'Total of the school (本校合计).' })
  readonly total!: StaffingTotal;
}

@ObjectType('ShortageMatrix', {
  description: 'School x stage x subject of a county in one compact picture, with totals (学科缺口矩阵).',
})
export class ShortageMatrixType {
  @Field(() => [ShortageColumnType], { description: 'Stages and subjects, in the order of the rows (列).' })
  readonly columns!: readonly ShortageColumnType[];

  @Extensions({ listSize: LARGEST_COUNTY })
  @Field(() => [ShortageRowType], { description: 'Schools, by code (行).' })
  readonly rows!: readonly ShortageRowType[];

  @Field(() => [StaffingGroupType], { description: 'Totals by cluster (按学区合计).' })
  readonly byCluster!: readonly StaffingGroupType[];

  @Field(() => [StaffingGroupType], { description: 'Totals by township (按乡镇合计).' })
  readonly byTownship!: readonly StaffingGroupType[];

  @Field(() => [StaffingGroupType], { description: 'Totals by area: URBAN, TOWN, RURAL (按城乡合计).' })
  readonly byArea!: readonly StaffingGroupType[];

  @Field(() => StaffingTotalType, { description: 'Total of all schools in the picture (全县合计).' })
  readonly county!: StaffingTotal;
}

export const StaffingStateEnum = wordEnum<StaffingState>(
  'StaffingState',
  'How a school stands; several can hold at once (师资状况).',
  {
    TEACHING_GAP: 'Short in at least one subject (有课时缺口)',
    SURPLUS: 'More than needed in at least one subject (有富余)',
    UNDER_ESTABLISHMENT: 'Fewer staff than authorised posts (缺编)',
    OVER_ESTABLISHMENT: 'More staff than authorised posts (超编)',
  },
);

export const StaffingOrderEnum = wordEnum<StaffingOrderField>(
  'StaffingOrder',
  'What school pictures are ordered by (排序字段).',
  {
    SCHOOL: 'School code (学校标识码)',
    TEACHING_GAP: 'Teaching gap, FTE (课时缺口)',
    SURPLUS: 'Surplus, FTE (富余)',
    ESTABLISHMENT_GAP: 'Establishment gap, persons (编制缺口)',
    GAP_SHARE: 'Teaching gap as a share of the need (缺口占需求比例)',
  },
);

@ObjectType('StaffingCell', {
  description: 'Need and staff of one stage and subject at one school (学科师资).',
})
export class StaffingCellType {
  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => Float, { description: 'Teachers the curriculum asks for, FTE (需求).' })
  readonly need!: number;

  @Field(() => Float, { description: 'Teachers present, FTE (现有).' })
  readonly supply!: number;

  @Field(() => Float, { description: 'Teaching gap, FTE (课时缺口).' })
  readonly shortage!: number;

  @Field(() => Float, { description: 'Surplus, FTE (富余).' })
  readonly surplus!: number;
}

@ObjectType('SchoolStaffing', { description: "A school's own picture of need and staff (本校师资状况)." })
export class SchoolStaffingType {
  @Field(() => StaffingTotalType, { description: 'Total of the school (合计).' })
  readonly total!: StaffingTotal;

  @Field(() => [StaffingStateEnum], { description: 'How the school stands (状况).' })
  readonly states!: readonly StaffingState[];

  @Field(() => [StaffingCellType], { description: 'Stages and subjects (各学科).' })
  readonly cells!: readonly StaffingCellType[];
}

export const SchoolStaffingConnection = connectionType(
  () => SchoolStaffingType,
  'SchoolStaffing',
  "schools' staffing pictures (学校师资状况)",
);

export const BalanceMeasureEnum = wordEnum<BalanceMeasure>(
  'BalanceMeasure',
  'What is compared, per 100 pupils (指标).',
  {
    TEACHERS: `Teachers (${BALANCE_WORDS.TEACHERS.zh})`,
    MID_OR_HIGHER_TITLE: `Teachers of mid or higher title (${BALANCE_WORDS.MID_TITLE.zh})`,
    BACKBONE: `Backbone teachers (${BALANCE_WORDS.BACKBONE.zh})`,
  },
);

@ObjectType('BalanceIndicator', {
  description: 'Coefficient of variation between schools, against the national limits (差异系数).',
})
export class BalanceIndicatorType {
  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => BalanceMeasureEnum, { description: 'What is compared (指标).' })
  readonly measure!: BalanceMeasure;

  @Field(() => Float, {
    nullable: true,
    description: 'Coefficient of variation; empty without data (差异系数).',
  })
  readonly cv!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean per 100 pupils, weighted by pupils (均值).' })
  readonly mean!: number | null;

  @Field(() => Int, { description: 'Schools with pupils of the stage (学校数).' })
  readonly schools!: number;

  @Field(() => Float, { description: 'Upper limit of basic balance (基本均衡限值).' })
  readonly basicLimit!: number;

  @Field(() => Float, { description: 'Upper limit of quality balance (优质均衡限值).' })
  readonly qualityLimit!: number;
}
