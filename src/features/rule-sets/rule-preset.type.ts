// GraphQL type of a rule set to start from.
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('RulePreset', { description: 'A rule set to start from (规则预设).' })
export class RulePresetType {
  @Field(() => ID, { description: 'Stable name, for example six-years (标识).' })
  readonly id!: string;
}
