// From what a column holds to how its cells are read and written.
import { SCHOOL_CODE, type Value } from '../../../../domain/sheet';
import { type CellFormat } from './cell-format';
import {
  code,
  date,
  grade,
  nameOfPerson,
  number,
  schoolYear,
  staffNumber,
  subject,
  subjectList,
  text,
} from './formats';
import { word } from './words';

export function formatOf(value: Value): CellFormat<unknown> {
  switch (value.kind) {
    case 'text':
      return value.ofPerson ? nameOfPerson(value.longest) : text(value.longest);
    case 'code':
      return code(value);
    case 'staffNumber':
    case 'teacher':
      return staffNumber();
    case 'school':
      return code(SCHOOL_CODE);
    case 'number':
      return number(value.range);
    case 'grade':
      return grade();
    case 'date':
      return date();
    case 'schoolYear':
      return schoolYear();
    case 'word':
      return word(value.words);
    case 'subject':
      return subject();
    case 'subjectList':
      return subjectList();
  }
}
