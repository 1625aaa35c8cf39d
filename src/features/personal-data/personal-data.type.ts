// Inputs and payloads of what is done to one person's data: the identity number, the export, the erasure.
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DownloadType } from '../../files';
import { Payload } from '../../graphql/types/user-error.type';

@InputType('PersonInput', { description: 'Whose data, and why (人员与事由).' })
export class PersonInput {
  @Field(() => ID, { description: 'County code (行政区划代码).' })
  readonly county!: string;

  @Field(() => ID, { description: 'Staff number (教职工号).' })
  readonly staffNo!: string;

  @Field(() => String, { description: 'Why, 2 to 500 characters; kept in the audit log (事由).' })
  readonly reason!: string;
}

@ObjectType('RevealIdentityNumberPayload', {
  implements: Payload,
  description: 'The identity number; that it was looked at is in the audit log (身份证号).',
})
export class RevealIdentityNumberPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The whole number; empty when none is kept (身份证号).',
  })
  readonly idNumber!: string | null;
}

@ObjectType('ExportPersonalDataPayload', {
  implements: Payload,
  description: 'Everything kept about one person, as a file (个人数据导出).',
})
export class ExportPersonalDataPayload extends Payload {
  @Field(() => DownloadType, { nullable: true, description: 'The file (文件).' })
  readonly file!: unknown;
}

@ObjectType('ErasePersonalDataPayload', {
  implements: Payload,
  description: 'How many rows no longer name the person (个人数据清除).',
})
export class ErasePersonalDataPayload extends Payload {
  @Field(() => Int, { description: 'Rows of rosters (花名册记录数).' })
  readonly rosterRows!: number;

  @Field(() => Int, { description: 'Frozen inputs of plans (方案输入数).' })
  readonly planInputs!: number;
}
