// GraphQL types of what has changed since a plan's input was frozen.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../graphql/paging';
import { wordEnum } from '../../../graphql/types/enums';
import { type ChangeKind, type InputSheet } from './input-changes';

export const InputSheetEnum = wordEnum<InputSheet>('PlanInputSheet', "Part of a plan's input (名册表).", {
  COUNTY: 'The county and the school year (县与学年)',
  SUBJECTS: 'Subjects (学科)',
  CURRICULUM: 'Curriculum (课程)',
  WORKLOAD: 'Workload of a full-time teacher (工作量)',
  SCHOOLS: 'Schools, with free posts and beds (学校)',
  CLASSES: 'Classes and pupils (班级)',
  DISTANCES: 'Supplied distances (距离)',
  TEACHERS: 'Teachers (教师)',
  ROTATIONS: 'Rotation records, those of approved plans among them (交流记录)',
  PINS: 'Pins (人工指定)',
  RULES: 'Rule set (规则)',
  EXPECTED_HIRES: 'People expected from vacancies of approved plans (待到岗教师)',
});

export const ChangeKindEnum = wordEnum<ChangeKind>('PlanInputChangeKind', 'Kind of a change (变更种类).', {
  ADDED: 'A new row (新增)',
  REMOVED: 'A row that is gone (删除)',
  CHANGED: 'A row with other values (修改)',
});

@ObjectType('PlanInputChange', { description: 'A row that is not as the plan knew it (变更).' })
export class PlanInputChangeType {
  @Field(() => InputSheetEnum, { description: 'Where (名册表).' })
  readonly sheet!: InputSheet;

  @Field(() => ChangeKindEnum, { description: 'What happened to it (变更种类).' })
  readonly kind!: ChangeKind;

  @Field(() => ID, { description: 'Natural key of the row, its parts joined by a space (编号).' })
  readonly key!: string;

  @Field(() => String, { description: 'Name of the person, school or rule; may be empty (名称).' })
  readonly name!: string;

  @Field(() => [String], {
    description: 'Fields that differ; `private` for identity number and exemption (变更字段).',
  })
  readonly fields!: readonly string[];
}

export const PlanInputChangeConnection = connectionType(
  () => PlanInputChangeType,
  'PlanInputChange',
  "changes of a plan's input (变更)",
);

@ObjectType('PlanInputChangeCount', { description: 'Changes of one sheet, counted (变更数).' })
export class PlanInputChangeCountType {
  @Field(() => InputSheetEnum, { description: 'Sheet (名册表).' })
  readonly sheet!: InputSheet;

  @Field(() => Int, { description: 'New rows (新增).' })
  readonly added!: number;

  @Field(() => Int, { description: 'Rows that are gone (删除).' })
  readonly removed!: number;

  @Field(() => Int, { description: 'Rows with other values (修改).' })
  readonly changed!: number;
}
