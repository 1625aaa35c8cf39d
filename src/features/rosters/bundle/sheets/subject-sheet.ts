// subjects.csv: the subjects of the county; the national list when the file is absent.
import { type Subject } from '../../../../domain/subject';
import { optional, type RowOf, required } from '../cells/column';
import { code, number, text } from '../cells/formats';
import { sheetSpec } from './sheet-spec';

export const SUBJECT_SHEET = sheetSpec({
  name: 'subjects',
  titleZh: '学科',
  required: false,
  columns: {
    code: required(
      '学科代码',
      code(/^[A-Z][A-Z0-9_]{0,15}$/, '以字母开头的学科代码', 'a subject code that starts with a letter'),
      ['代码', 'subject', 'subject_code'],
    ),
    name_zh: required('中文名称', text(40), ['学科', '学科名称', '名称', '科目', 'name']),
    name_en: required('英文名称', text(80), ['英文名', 'english']),
    weight: optional('权重', number({ minimum: 0, maximum: 100 }), 1, ['学科权重']),
  },
  naturalKey: ['code'],
});

type SubjectRow = RowOf<typeof SUBJECT_SHEET.columns>;

export function toSubject(row: SubjectRow): Subject {
  return { code: row.code, nameZh: row.name_zh, nameEn: row.name_en, weight: row.weight };
}

export function fromSubject(subject: Subject): SubjectRow {
  return { code: subject.code, name_zh: subject.nameZh, name_en: subject.nameEn, weight: subject.weight };
}
