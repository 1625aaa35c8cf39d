// GraphQL types: a county, a school year, and the viewer with the counties they have a role in.

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { codesOf, ROLE_WORDS } from '../../domain/words';
import { Node } from '../../graphql/types/node.type';

@ObjectType('County', {
  implements: Node,
  description: 'A county (县、县级市、区): the border no data crosses.',
})
export class CountyType extends Node {
  @Field(() => ID, { description: 'Administrative division code, 6 digits (行政区划代码, GB/T 2260).' })
  readonly code!: string;

  @Field(() => String, { description: 'Name of the county (县名).' })
  readonly name!: string;
}

@ObjectType('SchoolYear', {
  implements: Node,
  description: "A county's school year (学年): everything the county plans belongs to one.",
})
export class SchoolYearType extends Node {
  @Field(() => String, { description: 'Label, for example 2026-2027 (学年).' })
  readonly label!: string;

  @Field(() => String, { description: 'First day, YYYY-MM-DD (开学日期): the date plans speak of.' })
  readonly startDate!: string;

  @Field(() => ID, { description: 'Code of the county (行政区划代码).' })
  readonly countyCode!: string;

  @Field(() => String, { description: 'Name of the county in that school year (县名).' })
  readonly countyName!: string;

  @Field(() => Int, {
    description: 'Version of the roster, raised by every change (花名册版本).',
  })
  readonly rosterVersion!: number;
}

@ObjectType('Viewer', { description: 'Who is asking (当前用户).' })
export class ViewerType {
  @Field(() => String, { description: 'Name of the account (姓名).' })
  readonly name!: string;
}

@ObjectType('ViewerGrant', { description: 'A role the viewer holds, and where (当前用户的角色).' })
export class ViewerGrantType {
  @Field(() => String, {
    description: `${codesOf(ROLE_WORDS)
      .map((role) => `${role} ${ROLE_WORDS[role].zh}`)
      .join(', ')}.`,
  })
  readonly role!: string;

  @Field(() => String, { description: 'County code; * for every county (行政区划代码).' })
  readonly countyCode!: string;

  @Field(() => String, { nullable: true, description: 'School of a principal (学校标识码).' })
  readonly schoolCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Staff number of a teacher (教职工号).' })
  readonly staffNo!: string | null;
}
