// GraphQL types of roster imports and exports.
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DownloadType } from '../../files';
import { connectionType } from '../../graphql/paging';
import { wordEnum } from '../../graphql/types/enums';
import { Payload } from '../../graphql/types/user-error.type';
import { type RuleSetChange, type SheetReport } from './roster-report';

@ObjectType('RosterIssue', { description: 'A problem of an uploaded bundle, where it stands (名册问题).' })
export class RosterIssueType {
  @Field(() => String, { description: 'Stable code (代码).' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'File or sheet as the user named it (工作表).' })
  readonly sheet!: string | null;

  @Field(() => Int, { nullable: true, description: 'Row, header = 1 (行号).' })
  readonly row!: number | null;

  @Field(() => String, { nullable: true, description: 'Column as the user wrote it (列).' })
  readonly column!: string | null;

  @Field(() => String, { nullable: true, description: 'The value, identity numbers masked (原值).' })
  readonly value!: string | null;
}

export const RosterIssueConnection = connectionType(
  () => RosterIssueType,
  'RosterIssue',
  'problems of a bundle (名册问题)',
);

@ObjectType('RosterDeparture', {
  description: 'Somebody of the stored roster whom a bundle leaves out (将被移出的教师).',
})
export class RosterDepartureType {
  @Field(() => String, { description: 'Staff number (教职工号).' })
  readonly staffNo!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  readonly name!: string;

  @Field(() => String, { description: 'Name of the school (学校名称).' })
  readonly schoolName!: string;
}

export const RosterDepartureConnection = connectionType(
  () => RosterDepartureType,
  'RosterDeparture',
  'people a bundle leaves out (将被移出的教师)',
);

@ObjectType('RosterSheet', {
  description: 'One sheet of a bundle: created + updated + unchanged + rejected = rows (工作表结果).',
})
export class RosterSheetType {
  @Field(() => String, { description: 'Name of the sheet: schools, teachers ... (工作表).' })
  readonly sheet!: SheetReport['sheet'];

  @Field(() => Int, { description: 'Rows read (读取行数).' })
  readonly rows!: number;

  @Field(() => Int, { description: 'Rows new to the county (新增).' })
  readonly created!: number;

  @Field(() => Int, { description: 'Rows that change something (更新).' })
  readonly updated!: number;

  @Field(() => Int, { description: 'Rows that change nothing (无变化).' })
  readonly unchanged!: number;

  @Field(() => Int, { description: 'Rows refused: all of them or none (拒绝).' })
  readonly rejected!: number;

  @Field(() => Int, { description: 'Stored rows the bundle leaves out (删除).' })
  readonly removed!: number;
}

export const RuleSetChangeEnum = wordEnum<RuleSetChange>(
  'RuleSetChange',
  "What a bundle's rules do to the rule set (规则集变化).",
  {
    CREATED: 'The first version (新建)',
    UPDATED: 'A new version (新版本)',
    UNCHANGED: 'Nothing (无变化)',
  },
);

@ObjectType('RosterReport', {
  description: 'What is in a bundle and what importing it does (名册检查结果).',
})
export class RosterReportType {
  @Field(() => ID, { nullable: true, description: 'County of the bundle; none when unreadable (县代码).' })
  readonly countyCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the county (县名).' })
  readonly countyName!: string | null;

  @Field(() => String, { nullable: true, description: 'School year of the bundle (学年).' })
  readonly schoolYear!: string | null;

  @Field(() => Boolean, { description: 'Whether it may be imported as it is (可否导入).' })
  readonly accepted!: boolean;

  @Field(() => [RosterSheetType], { description: 'Sheet by sheet (各工作表).' })
  readonly sheets!: readonly SheetReport[];

  @Field(() => RuleSetChangeEnum, { nullable: true, description: 'What happens to the rules (规则集变化).' })
  readonly ruleSet!: RuleSetChange | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the stored roster before; importRoster takes it as expectedVersion (名册版本).',
  })
  readonly rosterVersion!: number | null;
}

@InputType('RosterFileInput', { description: 'An uploaded bundle of a county (已上传的名册文件).' })
export class RosterFileInput {
  @Field(() => ID, { description: 'County the bundle is meant for (县代码).' })
  readonly county!: string;

  @Field(() => ID, { description: 'Id that PUT /files answered (文件标识).' })
  readonly fileId!: string;
}

@InputType('ImportRosterInput', { description: 'A bundle to import (导入名册).' })
export class ImportRosterInput extends RosterFileInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Version that validateRoster compared with; refused when the roster moved on (名册版本).',
  })
  readonly expectedVersion?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of people who go, typed by a person; needed when the report has departuresToConfirm (确认移出人数).',
  })
  readonly confirmedDepartures?: number | null;
}

@ObjectType('RosterReportPayload', {
  implements: Payload,
  description: 'The report on a bundle (名册检查结果).',
})
export class RosterReportPayload extends Payload {
  @Field(() => RosterReportType, { nullable: true, description: 'The report (检查结果).' })
  readonly report!: unknown;
}

export type RosterFormat = 'ZIP' | 'XLSX';
export const RosterFormatEnum = wordEnum<RosterFormat>('RosterFormat', 'Form of a bundle (文件格式).', {
  ZIP: 'CSV files in a zip (压缩包)',
  XLSX: 'A workbook with a sheet for each table (工作簿)',
});

export type FileLanguage = 'ZH' | 'EN';
export const FileLanguageEnum = wordEnum<FileLanguage>(
  'FileLanguage',
  'Language of headers and words in a file (文件语言).',
  { ZH: 'Chinese (中文)', EN: 'English keys (英文)' },
);

@InputType('ExportRosterInput', { description: 'Which roster to export, and how (导出名册).' })
export class ExportRosterInput {
  @Field(() => ID, { description: 'County (县代码).' })
  readonly county!: string;

  @Field(() => String, { nullable: true, description: 'Label; the newest when none is given (学年).' })
  readonly schoolYear?: string | null;

  @Field(() => RosterFormatEnum, { description: 'Form of the bundle (文件格式).' })
  readonly format!: RosterFormat;

  @Field(() => FileLanguageEnum, {
    nullable: true,
    description: 'Chinese for workbooks and English for zips when not given (文件语言).',
  })
  readonly language?: FileLanguage | null;
}

@InputType('RosterTemplateInput', { description: 'Which template to make (名册模板).' })
export class RosterTemplateInput {
  @Field(() => ID, { description: 'County (县代码).' })
  readonly county!: string;

  @Field(() => FileLanguageEnum, { nullable: true, description: 'Chinese when not given (文件语言).' })
  readonly language?: FileLanguage | null;
}

@ObjectType('RosterFilePayload', {
  implements: Payload,
  description: 'A file made from a roster (名册文件).',
})
export class RosterFilePayload extends Payload {
  @Field(() => DownloadType, { nullable: true, description: 'The file (文件).' })
  readonly file!: unknown;
}
