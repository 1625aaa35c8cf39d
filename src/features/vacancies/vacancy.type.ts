// GraphQL types of vacancies: the vacancy, who filled it, the arguments that choose them, and the mutation's input.

import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Stage } from '../../domain/school';
import { VACANCY_STATE_WORDS } from '../../domain/words';
import { connectionType, PageArgs } from '../../graphql/paging';
import { termEnum } from '../../graphql/types/enums';
import { Node } from '../../graphql/types/node.type';
import { Payload } from '../../graphql/types/user-error.type';
import { StageEnum } from '../../graphql/types/vocabulary';
import { type VacancyState } from './vacancy.entity';

export const VacancyStateEnum = termEnum<VacancyState>(
  'VacancyState',
  'State of a vacancy (岗位状态).',
  VACANCY_STATE_WORDS,
  {
    OPEN: 'To be filled',
    FILLED: 'Everybody has come',
    WITHDRAWN: 'Withdrawn with its plan',
  },
);

@ObjectType('VacancyFilling', { description: 'A new teacher who filled a place of a vacancy (到岗教师).' })
export class VacancyFillingType {
  @Field(() => ID, { description: 'Staff number (教职工号).' })
  readonly staffNo!: string;

  @Field(() => String, { description: 'First day of service, YYYY-MM-DD (到岗日期).' })
  readonly filledOn!: string;
}

@ObjectType('Vacancy', {
  implements: Node,
  description: 'Places for new teachers that the approval of a plan opened at a school (招聘岗位).',
})
export class VacancyType extends Node {
  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => [ID], { description: 'Subjects that may be given besides the main one (可兼任学科).' })
  readonly relatedSubjectCodes!: readonly string[];

  @Field(() => Int, { description: 'Persons wanted (招聘人数).' })
  readonly count!: number;

  @Field(() => Int, { description: 'Persons who have come (已到岗人数).' })
  readonly filled!: number;

  @Field(() => VacancyStateEnum, { description: 'State (岗位状态).' })
  readonly state!: VacancyState;

  @Field(() => Int, { description: 'Version; changes name the one they saw (版本号).' })
  readonly version!: number;
}

export const VacancyConnection = connectionType(() => VacancyType, 'Vacancy', 'vacancies (招聘岗位)');

@InputType('VacancyFilter', { description: 'Which vacancies; all given conditions hold (筛选条件).' })
export class VacancyFilter {
  @Field(() => [VacancyStateEnum], { nullable: true, description: 'States (岗位状态).' })
  readonly states?: readonly VacancyState[] | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of schools (学校标识码).' })
  readonly schoolCodes?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of the plans that opened them (方案标识).' })
  readonly planIds?: readonly string[] | null;
}

@ArgsType()
export class VacanciesArgs extends PageArgs {
  @Field(() => VacancyFilter, { nullable: true, description: 'Which vacancies to list (筛选条件).' })
  readonly filter?: VacancyFilter | null;
}

@InputType('FillVacancyInput', { description: 'Who fills a place of a vacancy (登记到岗).' })
export class FillVacancyInput {
  @Field(() => ID, { description: 'Id of the vacancy (岗位标识).' })
  readonly vacancyId!: string;

  @Field(() => Int, { description: 'Version of the vacancy that was seen (版本号).' })
  readonly expectedVersion!: number;

  @Field(() => ID, { description: 'Staff number of the new teacher, who is in the roster (教职工号).' })
  readonly staffNo!: string;

  @Field(() => String, { description: 'First day of service, YYYY-MM-DD (到岗日期).' })
  readonly filledOn!: string;

  @Field(() => String, { description: 'The same key has one effect, 1-200 characters (幂等键).' })
  readonly idempotencyKey!: string;
}

@ObjectType('FillVacancyPayload', {
  implements: Payload,
  description: 'The vacancy after the change (登记结果).',
})
export class FillVacancyPayload extends Payload {
  @Field(() => VacancyType, { nullable: true, description: 'The vacancy (招聘岗位).' })
  readonly vacancy!: unknown;
}
