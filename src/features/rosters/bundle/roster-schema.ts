// The bundle's public contract as a JSON schema, made from the columns and rules that the program reads by.
import { z } from 'zod';
import { SHEETS } from '../../../domain/roster';
import { keyOf, type Sheet, type SheetColumn } from '../../../domain/sheet';
import { formatOf } from './cells/format-of';
import { RULES_SCHEMA } from './rules-schema';

type Json = Readonly<Record<string, unknown>>;

function columnSchema(column: SheetColumn): Json {
  const { schema } = formatOf(column.value);
  const nullable = column.blank !== null && column.blank.value === null;
  return {
    title: column.header,
    ...(nullable ? { anyOf: [schema, { type: 'null' }] } : schema),
    ...(column.blank !== null && !nullable ? { default: column.blank.value } : {}),
    'x-headers': [column.header, ...column.also],
    'x-columnRequired': column.required,
    'x-cellMayBeBlank': column.blank !== null,
  };
}

function rowSchema(columns: readonly SheetColumn[]): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(columns.map((column) => [column.key, columnSchema(column)])),
    required: columns.filter(({ blank }) => blank === null).map(({ key }) => key),
    additionalProperties: false,
  };
}

function sheetSchema(spec: Sheet): Json {
  return {
    title: spec.titleZh,
    description: `${spec.name}.csv, or the sheet ${spec.name} of a workbook`,
    type: 'array',
    ...(spec.name === 'county' ? { minItems: 1, maxItems: 1 } : {}),
    items: rowSchema(spec.list),
    'x-naturalKey': spec.naturalKey.map((name) => keyOf(spec, name)),
  };
}

function rulesSchema(): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(RULES_SCHEMA, { io: 'input' });
  return { title: '规则', description: 'rules.json', ...schema };
}

/** JSON schema (draft 2020-12) of a bundle in its canonical form: English keys and code words, ISO dates, JSON numbers. */
export function rosterSchema(): Json {
  const sheets: readonly Sheet[] = Object.values(SHEETS);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Roster bundle',
    description:
      'One county for one school year. Files hold the same rows as CSV cells: dates and words in any accepted spelling, lists separated by ; or 、.',
    type: 'object',
    properties: {
      ...Object.fromEntries(sheets.map((spec) => [spec.name, sheetSchema(spec)])),
      rules: rulesSchema(),
    },
    required: sheets.filter((spec) => spec.required).map((spec) => spec.name),
    additionalProperties: false,
  };
}
