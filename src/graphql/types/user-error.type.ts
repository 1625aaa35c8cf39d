// What a mutation answers when a rule refuses it: data, not an error.
import { Ctx, Field, FieldResolver, InterfaceType, ObjectType, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../context';
import { type Message, say } from '../language';

/** A refusal by a rule: code for programs, sentence and hint for people. */
export interface UserErrorValue {
  readonly code: string;
  /** Path of the input field it is about, for example input.reason; null for the whole input. */
  readonly field: string | null;
  readonly message: Message;
  readonly hint: Message | null;
}

@ObjectType('UserError', {
  description: 'Why a rule refused a change, with what to do about it (业务提示).',
})
export class UserErrorType {
  @Field(() => String, { description: 'Stable code for programs (代码).' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Input field it is about (字段).' })
  readonly field!: string | null;
}

@Resolver(() => UserErrorType)
export class UserErrorResolver {
  @FieldResolver(() => String, { description: 'What is wrong, in the language of the request (说明).' })
  message(@Root() error: UserErrorValue, @Ctx() context: GraphContext): string {
    return say(error.message, context.language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What to do about it (处理建议).' })
  hint(@Root() error: UserErrorValue, @Ctx() context: GraphContext): string | null {
    return error.hint && say(error.hint, context.language);
  }
}

@InterfaceType('Payload', {
  description: 'What every mutation answers: its own result, and the refusals of rules (操作结果).',
})
export abstract class Payload {
  @Field(() => [UserErrorType], { description: 'Empty when the change was made (业务提示列表).' })
  readonly userErrors!: readonly UserErrorValue[];
}
