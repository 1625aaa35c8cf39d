// GraphQL types of what has changed since a plan's input was frozen.

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CHANGE_WORDS, INPUT_SHEET_WORDS } from '../../../domain/words';
import { connectionType } from '../../../graphql/paging';
import { termEnum } from '../../../graphql/types/enums';
import { type ChangeKind, type InputSheet } from './input-changes';

export const InputSheetEnum = termEnum<InputSheet>(
  'PlanInputSheet',
  "Part of a plan's input (名册表).",
  INPUT_SHEET_WORDS,
  {
    COUNTY: 'The county and the school year',
    SUBJECTS: 'Subjects',
    CURRICULUM: 'Curriculum',
    WORKLOAD: 'Workload of a full-time teacher',
    SCHOOLS: 'Schools, with free posts and beds',
    CLASSES: 'Classes and pupils',
    DISTANCES: 'Supplied distances',
    TEACHERS: 'Teachers',
    ROTATIONS: 'Rotation records, those of approved plans among them',
    ABSENCES: 'Absences',
    PINS: 'Pins',
    RULES: 'Rule set',
    EXPECTED_HIRES: 'People expected from vacancies of approved plans',
  },
);

export const ChangeKindEnum = termEnum<ChangeKind>(
  'PlanInputChangeKind',
  'Kind of a change (变更种类).',
  CHANGE_WORDS,
  {
    ADDED: 'A new row',
    REMOVED: 'A row that is gone',
    CHANGED: 'A row with other values',
  },
);

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
