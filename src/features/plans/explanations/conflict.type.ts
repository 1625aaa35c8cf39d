// GraphQL types of pins and rules that no plan keeps together.
import { Field, ID, ObjectType } from 'type-graphql';
import { type PinKind } from '../../../domain/pin';
import { connectionType } from '../../../graphql/paging';
import { PinKindEnum } from '../../pins';

@ObjectType('PlanConflictFact', {
  description: 'A fact of the roster that makes a pin impossible besides the rules (相关事实).',
})
export class PlanConflictFactType {
  @Field(() => ID, { description: 'Code, for example HOME_SHORT (代码).' })
  readonly code!: string;

  @Field(() => ID, { description: 'School it is about (学校标识码).' })
  readonly schoolCode!: string;
}

@ObjectType('PlanConflictMember', {
  description: 'A pin or a rule: without any one member the others can be kept (冲突项).',
})
export class PlanConflictMemberType {
  @Field(() => ID, { nullable: true, description: 'The rule; none for a pin (规则标识).' })
  readonly rule!: string | null;

  @Field(() => PinKindEnum, { nullable: true, description: 'What was decided; none for a rule (指定种类).' })
  readonly pin!: PinKind | null;

  @Field(() => ID, { nullable: true, description: 'Teacher of the pin (教职工号).' })
  readonly staffNo!: string | null;

  @Field(() => ID, { nullable: true, description: 'School of the pin (学校标识码).' })
  readonly schoolCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'School sent to, or not (派往学校).' })
  readonly toSchoolCode!: string | null;
}

export const PlanConflictMemberConnection = connectionType(
  () => PlanConflictMemberType,
  'PlanConflictMember',
  'pins and rules in conflict (冲突项)',
);

@ObjectType('PlanConflict', { description: 'Pins and rules that no plan keeps together (冲突).' })
export class PlanConflictType {
  @Field(() => Boolean, {
    description: 'Whether no smaller conflict exists; otherwise none was found (最小).',
  })
  readonly smallest!: boolean;
}
