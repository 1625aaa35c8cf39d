// GraphQL types of the years ahead.
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Stage } from '../../../domain/school';
import { StageEnum } from '../../../graphql/types/vocabulary';

@InputType('PlannedHireInput', { description: 'People to be hired, as an assumption (拟招聘).' })
export class PlannedHireInput {
  @Field(() => ID, { description: 'School code (学校标识码).' })
  readonly school!: string;

  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => ID, { description: 'Subject code (学科).' })
  readonly subject!: string;

  @Field(() => Int, { description: 'Persons, 1-200 (人数).' })
  readonly count!: number;

  @Field(() => Int, { description: 'In post this many years from now, 0-5 (几年后到岗).' })
  readonly yearsAhead!: number;
}

@ArgsType()
export class ForecastArgs {
  @Field(() => Int, { nullable: true, description: 'Years ahead, 1-5; 3 when none are given (年数).' })
  readonly years?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Enrolment of the range, 0-0.3; 0.05 is 95% and 105% (生源浮动).',
  })
  readonly enrolmentMargin?: number | null;

  @Field(() => [PlannedHireInput], { nullable: true, description: 'Planned hires, at most 500 (拟招聘).' })
  readonly hires?: readonly PlannedHireInput[] | null;
}

@ObjectType('SubjectOutlook', { description: 'One stage and subject of the county in a year (学科预测).' })
export class SubjectOutlookType {
  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => ID, { description: 'Subject code (学科).' })
  readonly subject!: string;

  @Field(() => Float, { description: 'Need, FTE (需求).' })
  readonly need!: number;

  @Field(() => Float, { description: 'Staff present, FTE (供给).' })
  readonly supply!: number;

  @Field(() => Float, { description: "Sum of the schools' shortages, FTE (缺口)." })
  readonly shortage!: number;

  @Field(() => Float, { description: 'Of that at rural schools, FTE (乡村缺口).' })
  readonly ruralShortage!: number;

  @Field(() => Int, { description: 'Fewest hires that can close it, shared between schools (至少招聘).' })
  readonly hiresAtLeast!: number;

  @Field(() => Int, { description: 'Hires that close it at one school each (每校单招).' })
  readonly hiresOneSchoolEach!: number;
}

@ObjectType('Outlook', { description: 'The county in a year under one enrolment (年度预测).' })
export class OutlookType {
  @Field(() => Float, { description: 'Pupils (学生数).' })
  readonly pupils!: number;

  @Field(() => Float, { description: 'Classes (班级数).' })
  readonly classes!: number;

  @Field(() => Float, { description: 'Shortage of all subjects, FTE (缺口).' })
  readonly shortage!: number;

  @Field(() => [SubjectOutlookType], { description: 'Subjects, the shortest first (按学科).' })
  readonly subjects!: readonly SubjectOutlookType[];
}

@ObjectType('YearForecast', { description: 'One year ahead (一年预测).' })
export class YearForecastType {
  @Field(() => String, { description: 'First day of the school year (开学日期).' })
  readonly startDate!: string;

  @Field(() => Int, { description: 'Persons who leave or retire in the year before (离岗退休).' })
  readonly leavers!: number;

  @Field(() => Int, { description: 'Persons who come home when their terms end (期满返回).' })
  readonly returns!: number;

  @Field(() => Int, { description: 'Planned hires new in this year (拟招聘).' })
  readonly hires!: number;

  @Field(() => OutlookType, { description: 'Enrolment as rolled forward (中方案).' })
  readonly middle!: OutlookType;

  @Field(() => OutlookType, { description: 'Fewer pupils (低方案).' })
  readonly low!: OutlookType;

  @Field(() => OutlookType, { description: 'More pupils (高方案).' })
  readonly high!: OutlookType;
}
