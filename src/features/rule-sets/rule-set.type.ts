// GraphQL types of rule sets: what is in force, and how a new version is given.
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Stage } from '../../domain/school';
import { connectionType } from '../../graphql/paging';
import { wordEnum } from '../../graphql/types/enums';
import { JsonScalar } from '../../graphql/types/json';
import { Payload } from '../../graphql/types/user-error.type';
import { StageEnum } from '../../graphql/types/vocabulary';
import { type RuleParameter } from './rule-settings';

export const RuleParameterKindEnum = wordEnum<RuleParameter['kind']>(
  'RuleParameterKind',
  'What a parameter takes (参数类型).',
  { NUMBER: 'A number (数值)', BOOLEAN: 'True or false (是否)', WORD: 'One of some words (选项)' },
);

@ObjectType('RuleParameter', { description: 'A parameter of a rule (规则参数).' })
export class RuleParameterType {
  @Field(() => String, { description: 'Name inside the rule, for example years (参数名).' })
  readonly name!: string;

  @Field(() => String, { description: 'Unit: years, km, persons, days; 1 for a share (单位).' })
  readonly unit!: string;

  @Field(() => RuleParameterKindEnum, { description: 'What it takes (类型).' })
  readonly kind!: RuleParameter['kind'];

  @Field(() => Float, { nullable: true, description: 'Least number (最小值).' })
  readonly minimum!: number | null;

  @Field(() => Float, { nullable: true, description: 'Largest number (最大值).' })
  readonly maximum!: number | null;

  @Field(() => Boolean, { description: 'Whether only whole numbers are taken (是否整数).' })
  readonly integer!: boolean;

  @Field(() => [String], { description: 'Words it takes, empty otherwise (可选值).' })
  readonly words!: readonly string[];

  @Field(() => JsonScalar, { description: 'Value in force, as in rules.json (当前值).' })
  readonly value!: unknown;

  @Field(() => JsonScalar, { description: 'Value when nothing is given (默认值).' })
  readonly default!: unknown;
}

@ObjectType('RuleInForce', { description: 'A posting rule as a rule set has it (生效规则).' })
export class RuleInForceType {
  @Field(() => ID, { description: 'Id of the rule, for example sender-cap (规则标识).' })
  readonly rule!: string;

  @Field(() => Boolean, { description: 'Whether it is switched on (是否启用).' })
  readonly enabled!: boolean;

  @Field(() => [RuleParameterType], { description: 'Parameters with values and ranges (参数).' })
  readonly parameters!: readonly RuleParameter[];
}

@ObjectType('HiringProfile', { description: 'What one newly hired person may teach (招聘岗位类型).' })
export class HiringProfileType {
  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => ID, { description: 'Main subject (主教学科).' })
  readonly main!: string;

  @Field(() => [ID], { description: 'Related subjects (可兼任学科).' })
  readonly also!: readonly string[];
}

@ObjectType('RuleSet', { description: 'A version of the posting rules of a school year (规则集).' })
export class RuleSetType {
  @Field(() => Int, { description: '1, 2, ... in the order of saving (序号).' })
  readonly revision!: number;

  @Field(() => String, { description: "The officers' own name of the version (版本名)." })
  readonly version!: string;

  @Field(() => Boolean, { description: 'Whether new plans use it (是否当前).' })
  readonly isCurrent!: boolean;
}

export const RuleSetConnection = connectionType(() => RuleSetType, 'RuleSet', 'rule sets (规则集)');

@InputType('HiringProfileInput', { description: 'What one newly hired person may teach (招聘岗位类型).' })
export class HiringProfileInput {
  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => String, { description: 'Main subject, code or name (主教学科).' })
  readonly main!: string;

  @Field(() => [String], { nullable: true, description: 'Related subjects, codes or names (可兼任学科).' })
  readonly also?: readonly string[] | null;
}

@InputType('SaveRuleSetInput', { description: 'A new version of the rules (新规则集).' })
export class SaveRuleSetInput {
  @Field(() => ID, { description: 'County (县代码).' })
  readonly county!: string;

  @Field(() => String, { nullable: true, description: 'Label; the newest when none is given (学年).' })
  readonly schoolYear?: string | null;

  @Field(() => Int, { description: 'Revision the change was made from; refused when it moved on (原序号).' })
  readonly expectedRevision!: number;

  @Field(() => String, { description: 'Name of the new version (版本名).' })
  readonly version!: string;

  @Field(() => JsonScalar, {
    description:
      'The part `rules` of rules.json: switches and parameters that differ from the defaults (规则).',
  })
  readonly rules!: unknown;

  @Field(() => [HiringProfileInput], {
    nullable: true,
    description: 'Hiring profiles; one for each stage and subject alone when not given (招聘岗位类型).',
  })
  readonly hiringProfiles?: readonly HiringProfileInput[] | null;
}

@ObjectType('SaveRuleSetPayload', {
  implements: Payload,
  description: 'The rule set that is current now (规则集).',
})
export class SaveRuleSetPayload extends Payload {
  @Field(() => RuleSetType, { nullable: true, description: 'The rule set (规则集).' })
  readonly ruleSet!: unknown;
}
