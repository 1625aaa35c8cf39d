// GraphQL types of what a change of rules does before anything is solved.
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../graphql/paging';
import { JsonScalar } from '../../../graphql/types/json';
import { type Shift } from '../../../planning/preview';

@InputType('RuleChangeInput', { description: 'One number, switch or level of a rule (规则改动).' })
export class RuleChangeInput {
  @Field(() => ID, { description: 'Id of the rule, for example minimum-tenure (规则标识).' })
  readonly rule!: string;

  @Field(() => String, { description: 'Parameter: years, enabled, retirementAge.MALE ... (参数名).' })
  readonly parameter!: string;

  @Field(() => JsonScalar, { description: 'New value, as in rules.json (新值).' })
  readonly value!: unknown;
}

@ObjectType('PersonShift', { description: 'A number of people before and after (人数变化).' })
export class PersonShiftType {
  @Field(() => Int, { nullable: true, description: 'Under the rules in force; none without a limit (原).' })
  readonly before!: number | null;

  @Field(() => Int, { nullable: true, description: 'Under the changed rules; none without a limit (新).' })
  readonly after!: number | null;
}

@ObjectType('RuleSettingShift', { description: 'A setting that differs (改动的参数).' })
export class RuleSettingShiftType {
  @Field(() => ID, { description: 'Rule (规则标识).' })
  readonly rule!: string;

  @Field(() => String, { description: 'Parameter (参数名).' })
  readonly parameter!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'Value in force (原值).' })
  readonly before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'Changed value (新值).' })
  readonly after!: unknown;
}

@ObjectType('RuleHold', {
  description: 'How many town teachers in post a rule keeps from going (规则限制人数).',
})
export class RuleHoldType {
  @Field(() => ID, { description: 'Rule (规则标识).' })
  readonly rule!: string;

  @Field(() => Int, { description: 'Under the rules in force (原).' })
  readonly before!: number;

  @Field(() => Int, { description: 'Under the changed rules (新).' })
  readonly after!: number;
}

@ObjectType('RuleReason', { description: 'Why somebody is not eligible (不符合原因).' })
export class RuleReasonType {
  @Field(() => ID, { description: 'Reason code (原因代码).' })
  readonly code!: string;
}

@ObjectType('AffectedTeacher', { description: 'A teacher whose standing changes (受影响教师).' })
export class AffectedTeacherType {
  @Field(() => ID, { description: 'The teacher (教职工号).' })
  readonly staffNo!: string;
}

export const AffectedTeacherConnection = connectionType(
  () => AffectedTeacherType,
  'AffectedTeacher',
  'teachers whose standing changes (受影响教师)',
);

@ObjectType('SchoolLimitShift', { description: 'Limits of a school that change, persons (学校限额变化).' })
export class SchoolLimitShiftType {
  @Field(() => ID, { description: 'School (学校标识码).' })
  readonly schoolCode!: string;

  @Field(() => PersonShiftType, { nullable: true, description: 'People who may leave (可派出人数).' })
  readonly senderCap!: Shift | null;

  @Field(() => PersonShiftType, { nullable: true, description: 'People who may be hired (可招聘人数).' })
  readonly mostHires!: Shift | null;

  @Field(() => PersonShiftType, { nullable: true, description: 'Schools in itinerant reach (走教可达学校).' })
  readonly inReach!: Shift | null;

  @Field(() => PersonShiftType, {
    nullable: true,
    description: 'Town schools whose teachers need a bed here (需住宿的派出学校).',
  })
  readonly farSenders!: Shift | null;
}

export const SchoolLimitShiftConnection = connectionType(
  () => SchoolLimitShiftType,
  'SchoolLimitShift',
  'schools whose limits change (限额变化的学校)',
);

@ObjectType('RulePreview', {
  description: 'What a change of rules does to people and schools, before anything is solved (规则预览).',
})
export class RulePreviewType {
  @Field(() => Int, { description: 'People whose standing changes: gained and lost (受影响人数).' })
  readonly affected!: number;

  @Field(() => PersonShiftType, { description: 'Teachers who meet the conditions (符合交流条件).' })
  readonly eligible!: Shift;

  @Field(() => PersonShiftType, { description: 'People who may rotate (可轮岗).' })
  readonly rotating!: Shift;

  @Field(() => PersonShiftType, { description: 'Town side of an exchange (可对换的城镇教师).' })
  readonly exchanging!: Shift;

  @Field(() => PersonShiftType, { description: 'Rural partners of an exchange (可对换的乡村教师).' })
  readonly partners!: Shift;

  @Field(() => PersonShiftType, { description: 'People who may travel (可走教).' })
  readonly travelling!: Shift;

  @Field(() => PersonShiftType, { description: 'Most people who may go (交流人数上限).' })
  readonly ceiling!: PersonShiftType;

  @Field(() => Float, { description: 'Goal of people going, under the rules in force (原目标人数).' })
  readonly quotaBefore!: number;

  @Field(() => Float, { description: 'Goal of people going, under the changed rules (新目标人数).' })
  readonly quotaAfter!: number;
}
