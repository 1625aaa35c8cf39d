// GraphQL types of a school and of the arguments that choose and order schools.
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Area, type SchoolKind } from '../../domain/school';
import { connectionType, PageArgs } from '../../graphql/paging';
import { wordEnum } from '../../graphql/types/enums';
import { Node } from '../../graphql/types/node.type';
import { AreaEnum, DirectionEnum, SchoolKindEnum } from '../../graphql/types/vocabulary';

@ObjectType('School', { implements: Node, description: 'A school in one school year (学校).' })
export class SchoolType extends Node {
  @Field(() => ID, { description: 'National school code, 10 digits (学校标识码).' })
  readonly code!: string;

  @Field(() => String, { description: 'Name (学校名称).' })
  readonly name!: string;

  @Field(() => SchoolKindEnum, { description: 'Kind of school (办学类型).' })
  readonly kind!: SchoolKind;

  @Field(() => AreaEnum, { description: 'Urban/rural class (城乡类别).' })
  readonly area!: Area;

  @Field(() => String, { description: 'Township (乡镇).' })
  readonly township!: string;

  @Field(() => String, { description: 'Cluster for itinerant work; empty when in none (学区).' })
  readonly cluster!: string;

  @Field(() => Float, { description: 'Degrees east, WGS-84 (经度).' })
  readonly longitude!: number;

  @Field(() => Float, { description: 'Degrees north, WGS-84 (纬度).' })
  readonly latitude!: number;

  @Field(() => Int, { description: 'Remoteness, 0-3 (偏远等级).' })
  readonly remoteness!: number;

  // What only the own school and the offices see is nullable: a school that somebody else may merely name stays an answer.
  @Field(() => Int, { nullable: true, description: 'Authorised posts, persons (核定编制数).' })
  readonly authorisedPosts!: number | null;

  @Field(() => Int, { nullable: true, description: 'Free beds in the staff dormitory (周转宿舍空余床位).' })
  readonly freeBeds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Classes; two grades taught as one count 0.5 each (班级数).',
  })
  readonly classes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pupils (学生数).' })
  readonly pupils!: number | null;
}

export const SchoolConnection = connectionType(() => SchoolType, 'School', 'schools (学校)');

@InputType('SchoolFilter', { description: 'Which schools to list; all given conditions hold (筛选条件).' })
export class SchoolFilter {
  @Field(() => [AreaEnum], { nullable: true, description: 'Urban/rural classes (城乡类别).' })
  readonly areas?: readonly Area[] | null;

  @Field(() => [SchoolKindEnum], { nullable: true, description: 'Kinds of school (办学类型).' })
  readonly kinds?: readonly SchoolKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Clusters (学区).' })
  readonly clusters?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Townships (乡镇).' })
  readonly townships?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name or of the code (名称或代码).' })
  readonly search?: string | null;
}

export type SchoolOrderField = 'CODE' | 'NAME' | 'PUPILS' | 'REMOTENESS' | 'AUTHORISED_POSTS';

export const SchoolOrderEnum = wordEnum<SchoolOrderField>(
  'SchoolOrder',
  'What schools are ordered by (排序字段).',
  {
    CODE: 'School code (学校标识码)',
    NAME: 'Name (名称)',
    PUPILS: 'Pupils (学生数)',
    REMOTENESS: 'Remoteness (偏远等级)',
    AUTHORISED_POSTS: 'Authorised posts (核定编制数)',
  },
);

@ArgsType()
export class SchoolsArgs extends PageArgs {
  @Field(() => SchoolFilter, { nullable: true, description: 'Which schools to list (筛选条件).' })
  readonly filter?: SchoolFilter | null;

  @Field(() => SchoolOrderEnum, { defaultValue: 'CODE', description: 'Order of the list (排序字段).' })
  readonly orderBy!: SchoolOrderField;

  @Field(() => DirectionEnum, { defaultValue: 'ASC', description: 'Direction of the order (排序方向).' })
  readonly direction!: 'ASC' | 'DESC';
}
