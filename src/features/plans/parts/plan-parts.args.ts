// Arguments that choose and order the parts of a plan.

import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { type Stage } from '../../../domain/school';
import { MOVE_WORDS } from '../../../domain/words';
import { PageArgs } from '../../../graphql/paging';
import { termEnum, wordEnum } from '../../../graphql/types/enums';
import { StageEnum } from '../../../graphql/types/vocabulary';
import { type MoveKind } from '../plan';

export const MoveKindEnum = termEnum<MoveKind>('MoveKind', 'Kind of a move (措施种类).', MOVE_WORDS, {
  COVER: 'A teacher covers another subject at the own school',
  ITINERANT: 'A teacher travels to another school on whole days',
  ROTATION: 'A teacher serves at another school',
  EXCHANGE: 'Two teachers trade places',
  HIRE: 'A newly hired teacher',
});

@InputType('PlanMoveFilter', { description: 'Which moves to list; all given conditions hold (筛选条件).' })
export class MoveFilter {
  @Field(() => [MoveKindEnum], { nullable: true, description: 'Kinds of moves (措施种类).' })
  readonly kinds?: readonly MoveKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Schools left or served (派出或接收学校).' })
  readonly schoolCodes?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Teachers who move (教职工号).' })
  readonly staffNos?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Subjects taught by the move (学科).' })
  readonly subjects?: readonly string[] | null;
}

@ArgsType()
export class PlanMovesArgs extends PageArgs {
  @Field(() => MoveFilter, { nullable: true, description: 'Which moves to list (筛选条件).' })
  readonly filter?: MoveFilter | null;
}

@InputType('PlanCellFilter', { description: 'Which cells to list; all given conditions hold (筛选条件).' })
export class CellFilter {
  @Field(() => [ID], { nullable: true, description: 'Schools (学校).' })
  readonly schoolCodes?: readonly string[] | null;

  @Field(() => StageEnum, { nullable: true, description: 'Stage (学段).' })
  readonly stage?: Stage | null;

  @Field(() => [ID], { nullable: true, description: 'Subjects (学科).' })
  readonly subjects?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Reason codes of what remains short (原因代码).' })
  readonly reasons?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only cells that stay short; false: only those filled (是否仍有缺口).',
  })
  readonly short?: boolean | null;
}

export type CellOrderField = 'SCHOOL' | 'SHORTAGE_BEFORE' | 'SHORTAGE_AFTER';

export const CellOrderEnum = wordEnum<CellOrderField>(
  'PlanCellOrder',
  'What the cells of a plan are ordered by (排序字段).',
  {
    SCHOOL: 'School code, stage and subject (学校)',
    SHORTAGE_BEFORE: 'Shortage before the plan, largest first (原缺口)',
    SHORTAGE_AFTER: 'Shortage that remains, largest first (剩余缺口)',
  },
);

@ArgsType()
export class PlanCellsArgs extends PageArgs {
  @Field(() => CellFilter, { nullable: true, description: 'Which cells to list (筛选条件).' })
  readonly filter?: CellFilter | null;

  @Field(() => CellOrderEnum, {
    defaultValue: 'SHORTAGE_AFTER',
    description: 'Order of the list (排序字段).',
  })
  readonly orderBy!: CellOrderField;
}
