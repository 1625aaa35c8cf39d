// GraphQL types of the change feed.
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/paging';
import { DateTime } from '../../graphql/types/date-time';
import { wordEnum } from '../../graphql/types/enums';
import { type ChangeSubject } from './change-subject';

export const ChangeSubjectEnum = wordEnum<ChangeSubject>('ChangeSubject', 'What changed (变更对象).', {
  PLAN: 'A plan or its computation (方案)',
  ROTATION: 'A rotation record (交流轮岗记录)',
  POSTINGS: 'All rotation records of a plan, made or taken back (方案的交流安排)',
  VACANCY: 'A vacancy (招聘岗位)',
  PIN: 'A pin (人工指定)',
  VARIANTS: 'A curve of variants or its computation (比选曲线)',
  RULE_SET: 'The rules of a school year (规则集)',
  SCHOOL_YEAR: 'The roster of a school year (名册)',
});

@ObjectType('ChangeEvent', { description: 'Something that changed; details are read by its id (变更事件).' })
export class ChangeEventType {
  @Field(() => ID, { description: 'Id of the event, the same in every delivery (事件标识).' })
  readonly eventId!: string;

  @Field(() => String, { description: 'What happened, for example PLAN_STARTED (事项).' })
  readonly kind!: string;

  @Field(() => ChangeSubjectEnum, { description: 'What changed (变更对象).' })
  readonly subject!: ChangeSubject;

  @Field(() => ID, {
    description: 'Opaque id of what changed; of the school year for rosters and rule sets (对象标识).',
  })
  readonly subjectId!: string;

  @Field(() => String, { description: 'School year, for example 2026-2027 (学年).' })
  readonly schoolYear!: string;

  @Field(() => DateTime, { description: 'When (时间).' })
  readonly occurredAt!: Date;
}

export const ChangeEventConnection = connectionType(
  () => ChangeEventType,
  'ChangeEvent',
  'changes, oldest first (变更)',
);

@ObjectType('ChangeNews', { description: 'One change, as it happens, and where to go on from (实时变更).' })
export class ChangeNewsType {
  @Field(() => ChangeEventType, { description: 'The change (变更).' })
  readonly node!: ChangeEventType;

  @Field(() => String, { description: 'Give it as after when the stream was cut (游标).' })
  readonly cursor!: string;
}

@ArgsType()
export class ChangesArgs {
  @Field(() => ID, { description: 'County code (行政区划代码).' })
  readonly county!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last change that was seen; from the first one when left out (起始游标).',
  })
  readonly after?: string | null;
}

@ArgsType()
export class ChangesSinceArgs extends ChangesArgs {
  @Field(() => Int, { nullable: true, description: 'Changes of the page, 1-200; 50 by default (每页条数).' })
  readonly first?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The newest changes instead, 1-200: last 1 gives the cursor of now (最新条数).',
  })
  readonly last?: number | null;
}
