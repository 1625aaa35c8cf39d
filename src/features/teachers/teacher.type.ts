// GraphQL types of a teacher and of the arguments that choose and order teachers.
import { ArgsType, Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { type Area, type Stage } from '../../domain/school';
import {
  type BackboneLevel,
  type Employment,
  type Exemption,
  type Gender,
  type Title,
} from '../../domain/teacher';
import { connectionType, PageArgs } from '../../graphql/paging';
import { Node } from '../../graphql/types/node.type';
import { AreaEnum, DirectionEnum, StageEnum } from '../../graphql/types/vocabulary';
import {
  BackboneEnum,
  EmploymentEnum,
  ExemptionEnum,
  GenderEnum,
  TeacherOrderEnum,
  type TeacherOrderField,
  TitleEnum,
} from './teacher.vocabulary';

@ObjectType('Teacher', { implements: Node, description: 'A teacher in one school year (教师).' })
export class TeacherType extends Node {
  @Field(() => ID, { description: 'Staff number (教职工号).' })
  readonly staffNo!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Identity number, all but the first 6 and last 4 characters hidden (身份证号，已脱敏).',
  })
  readonly idNumberMasked!: string | null;

  @Field(() => GenderEnum, { description: 'Sex (性别).' })
  readonly gender!: Gender;

  @Field(() => String, { nullable: true, description: 'Birth date, YYYY-MM-DD (出生日期).' })
  readonly birthDate!: string | null;

  @Field(() => StageEnum, { description: 'Stage taught (任教学段).' })
  readonly stage!: Stage;

  @Field(() => TitleEnum, { description: 'Professional title (职称).' })
  readonly title!: Title;

  @Field(() => BackboneEnum, { description: 'Backbone level (骨干教师级别).' })
  readonly backbone!: BackboneLevel;

  @Field(() => EmploymentEnum, { description: 'Kind of employment (用工性质).' })
  readonly employment!: Employment;

  @Field(() => Float, { description: 'Full-time equivalent, above 0 and at most 1 (工作量折算).' })
  readonly fte!: number;

  @Field(() => String, { description: 'Day of joining the school, YYYY-MM-DD (到校日期).' })
  readonly joinedSchoolOn!: string;

  @Field(() => Float, { description: 'Years taught in the countryside (乡村任教年限).' })
  readonly ruralServiceYears!: number;

  @Field(() => ExemptionEnum, {
    nullable: true,
    description: 'Why the teacher need not be exchanged (免于交流的情形).',
  })
  readonly exemption!: Exemption | null;

  @Field(() => String, { nullable: true, description: 'Last day of the exemption (免于交流截止日期).' })
  readonly exemptionUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'First day on which the teacher is gone (离岗日期).' })
  readonly leavesOn!: string | null;
}

export const TeacherConnection = connectionType(() => TeacherType, 'Teacher', 'teachers (教师)');

@InputType('TeacherFilter', { description: 'Which teachers to list; all given conditions hold (筛选条件).' })
export class TeacherFilter {
  @Field(() => [ID], { nullable: true, description: 'Codes of home schools (人事关系所在学校).' })
  readonly schoolCodes?: readonly string[] | null;

  @Field(() => [AreaEnum], { nullable: true, description: 'Area of the home school (城乡类别).' })
  readonly areas?: readonly Area[] | null;

  @Field(() => StageEnum, { nullable: true, description: 'Stage taught (学段).' })
  readonly stage?: Stage | null;

  @Field(() => [ID], { nullable: true, description: 'Main subjects (任教学科).' })
  readonly mainSubjects?: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: 'Subject the teacher holds a certificate for (持证学科).' })
  readonly certifiedFor?: string | null;

  @Field(() => [TitleEnum], { nullable: true, description: 'Titles (职称).' })
  readonly titles?: readonly Title[] | null;

  @Field(() => BackboneEnum, { nullable: true, description: 'Backbone level, at least (骨干级别下限).' })
  readonly backboneAtLeast?: BackboneLevel | null;

  @Field(() => [EmploymentEnum], { nullable: true, description: 'Kinds of employment (用工性质).' })
  readonly employments?: readonly Employment[] | null;

  @Field(() => [ExemptionEnum], { nullable: true, description: 'Exemptions (免于交流的情形).' })
  readonly exemptions?: readonly Exemption[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or of the staff number (姓名或工号).',
  })
  readonly search?: string | null;
}

@ArgsType()
export class TeachersArgs extends PageArgs {
  @Field(() => TeacherFilter, { nullable: true, description: 'Which teachers to list (筛选条件).' })
  readonly filter?: TeacherFilter | null;

  @Field(() => TeacherOrderEnum, { defaultValue: 'STAFF_NO', description: 'Order of the list (排序字段).' })
  readonly orderBy!: TeacherOrderField;

  @Field(() => DirectionEnum, { defaultValue: 'ASC', description: 'Direction of the order (排序方向).' })
  readonly direction!: 'ASC' | 'DESC';
}
