// GraphQL types of pins and of setting and taking them away.

import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { type PinKind } from '../../domain/pin';
import { PIN_KIND_WORDS } from '../../domain/words';
import { connectionType, PageArgs } from '../../graphql/paging';
import { termEnum, wordEnum } from '../../graphql/types/enums';
import { Payload } from '../../graphql/types/user-error.type';
import { type PinSource } from '../rosters';

export const PinKindEnum = termEnum<PinKind>('PinKind', 'What was decided (指定种类).', PIN_KIND_WORDS, {
  SEND_TO: 'The teacher rotates to the school',
  NEVER: 'The teacher is not sent to the school, or nowhere when none is named',
  STAYS: 'The teacher does not rotate',
  RECEIVES_NOBODY: 'The school receives nobody',
});

export const PinSourceEnum = wordEnum<PinSource>('PinSource', 'Where a pin comes from (指定来源).', {
  ROSTER: 'A roster bundle; the next one may take it away (名册)',
  OFFICER: 'An officer set it here; it stays until taken away (人事干部)',
});

@ObjectType('Pin', { description: "An officer's decision that every plan has to honour (人工指定)." })
export class PinType {
  @Field(() => PinKindEnum, { description: 'What was decided (指定种类).' })
  readonly kind!: PinKind;

  @Field(() => ID, { nullable: true, description: 'The teacher it is about (教职工号).' })
  readonly staffNo!: string | null;

  @Field(() => ID, { nullable: true, description: 'The school it is about (学校标识码).' })
  readonly schoolCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'The school sent to, or not (派往学校).' })
  readonly toSchoolCode!: string | null;

  @Field(() => String, { description: 'Why (理由).' })
  readonly reason!: string;

  @Field(() => PinSourceEnum, { description: 'Where it comes from (来源).' })
  readonly source!: PinSource;
}

export const PinConnection = connectionType(() => PinType, 'Pin', 'pins (人工指定)');

@ArgsType()
export class PinsArgs extends PageArgs {
  @Field(() => [PinKindEnum], { nullable: true, description: 'Kinds to list (指定种类).' })
  readonly kinds?: readonly PinKind[] | null;
}

@InputType('PinInput', { description: 'A decision about a teacher or a school (人工指定).' })
export class PinInput {
  @Field(() => ID, { description: 'County (县代码).' })
  readonly county!: string;

  @Field(() => String, { nullable: true, description: 'Label; the newest when none is given (学年).' })
  readonly schoolYear?: string | null;

  @Field(() => PinKindEnum, { description: 'What is decided (指定种类).' })
  readonly kind!: PinKind;

  @Field(() => ID, { nullable: true, description: 'Teacher of SEND_TO, NEVER and STAYS (教职工号).' })
  readonly staffNo?: string | null;

  @Field(() => ID, { nullable: true, description: 'School of RECEIVES_NOBODY (学校标识码).' })
  readonly schoolCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Target of SEND_TO, and of NEVER if one is meant (派往学校).',
  })
  readonly toSchoolCode?: string | null;

  @Field(() => String, { description: 'Why, 1-500 characters (理由).' })
  readonly reason!: string;
}

@ObjectType('PinPayload', { implements: Payload, description: 'The pin that was set (人工指定).' })
export class PinPayload extends Payload {
  @Field(() => PinType, { nullable: true, description: 'The pin (人工指定).' })
  readonly pin!: unknown;
}

@InputType('UnpinInput', { description: 'Which pin to take away (取消指定).' })
export class UnpinInput {
  @Field(() => ID, { description: 'Id of the pin (指定标识).' })
  readonly pinId!: string;

  @Field(() => String, { nullable: true, description: 'Why (理由).' })
  readonly reason?: string | null;
}

@ObjectType('UnpinPayload', {
  implements: Payload,
  description: 'The pin that was taken away (已取消的指定).',
})
export class UnpinPayload extends Payload {
  @Field(() => PinType, { nullable: true, description: 'The pin as it was (原指定).' })
  readonly pin!: unknown;
}
