// Arguments that choose and order schools by how they are staffed.
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../graphql/paging';
import { DirectionEnum } from '../../graphql/types/vocabulary';
import { SchoolFilter } from '../schools';
import { type StaffingOrderField, type StaffingState } from './school-staffing';
import { StaffingOrderEnum, StaffingStateEnum } from './shortage.type';

@ArgsType()
export class StaffingArgs extends PageArgs {
  @Field(() => [StaffingStateEnum], {
    nullable: true,
    description: 'Only schools for which all of these hold (师资状况).',
  })
  readonly states?: readonly StaffingState[] | null;

  @Field(() => SchoolFilter, { nullable: true, description: 'Which schools to list (筛选条件).' })
  readonly filter?: SchoolFilter | null;

  @Field(() => StaffingOrderEnum, {
    defaultValue: 'TEACHING_GAP',
    description: 'Order of the list (排序字段).',
  })
  readonly orderBy!: StaffingOrderField;

  @Field(() => DirectionEnum, { defaultValue: 'DESC', description: 'Direction of the order (排序方向).' })
  readonly direction!: 'ASC' | 'DESC';
}
