// Reading and writing of text, codes, numbers, dates, school years, subjects and lists of them.
import { type CodeValue, type NumberRange } from '../../../../domain/sheet';
import { type Problem } from '../bundle-issue';
import { type Cell } from '../raw-bundle';
import { type CellFormat, type Reading, type Words } from './cell-format';
import { personName, repairKey } from './cell-repair';
import { cellText, guardFormula, halfWidth } from './cell-text';
import { readDate } from './date-text';

function refused<T>(code: string, zh: string, en: string, hints: readonly [string, string]): Reading<T> {
  const problem: Problem = { code, zh, en, hintZh: hints[0], hintEn: hints[1] };
  return { problem };
}

/** Free text on one line. */
export function text(longest: number): CellFormat<string> {
  return {
    read: (_cell, value) =>
      value.length <= longest
        ? { value }
        : refused('ROSTER_TEXT_TOO_LONG', `文字超过 ${longest} 个字符`, `Longer than ${longest} characters`, [
            '缩短文字',
            'Shorten the text',
          ]),
    write: (value) => value,
    schema: { type: 'string', maxLength: longest },
  };
}

/** A person's name, without the blanks that make columns of names even. */
export function nameOfPerson(longest: number): CellFormat<string> {
  const plain = text(longest);
  return { ...plain, read: (cell, written, subjects) => plain.read(cell, personName(written), subjects) };
}

/** A key as it was meant, or null when a spreadsheet has eaten its digits. */
function keyText(cell: Cell, written: string): string | null {
  if ('lost' in repairKey(typeof cell === 'number' ? cell : written)) return null;
  return halfWidth(written)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^(\d+)\.0+$/, '$1');
}

function lostDigits<T>(): Reading<T> {
  return refused(
    'ROSTER_LOST_DIGITS',
    '号码被表格软件当成数字，末几位已丢失，无法恢复',
    'The number became an amount in a spreadsheet: its last digits are lost',
    [
      '在原系统重新导出，或先把该列设为文本格式，再粘贴原号码',
      'Export it again, or format the column as text before pasting the numbers',
    ],
  );
}

/** A code of a fixed form, compared in half-width and without inner spaces. */
export function code({ pattern, zh, en }: CodeValue): CellFormat<string> {
  return {
    read: (cell, written) => {
      const key = keyText(cell, written);
      if (key === null) return lostDigits();
      const value = key.replace(/\s+/g, '').toUpperCase();
      if (pattern.test(value)) return { value };
      return refused('ROSTER_BAD_CODE', `应为${zh}`, `Must be ${en}`, [
        `填写${zh}；若显示为科学计数法，请先把该列设为文本格式`,
        `Enter ${en}; if the sheet shows it as 1.2E+09, format the column as text first`,
      ]);
    },
    write: (value) => value,
    schema: { type: 'string', pattern: pattern.source },
  };
}

/** A staff number: letters, digits and signs as the county writes them, case kept. */
export function staffNumber(): CellFormat<string> {
  return {
    read: (cell, written) => {
      const value = keyText(cell, written);
      if (value === null) return lostDigits();
      if (value.length <= 40 && !/\s/.test(value)) return { value };
      return refused(
        'ROSTER_BAD_CODE',
        '教职工号含有空格或过长',
        'The staff number contains spaces or is too long',
        ['填写不超过 40 个字符、不含空格的教职工号', 'Enter at most 40 characters without spaces'],
      );
    },
    write: (value) => value,
    schema: { type: 'string', minLength: 1, maxLength: 40 },
  };
}

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A number from its text: half-width, thousands separators allowed; null when it is none. */
export function readNumber(written: string): number | null {
  const plain = halfWidth(written).replace(/\s+/g, '');
  const digits = THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!DECIMAL.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

function inRange(value: number, range: NumberRange): boolean {
  if (range.integer && !Number.isInteger(value)) return false;
  return (range.aboveMinimum ? value > range.minimum : value >= range.minimum) && value <= range.maximum;
}

export function number(range: NumberRange): CellFormat<number> {
  const zh = `${range.integer ? '整数' : '数字'}，${range.aboveMinimum ? `大于 ${range.minimum}、` : `${range.minimum} 至 `}${range.aboveMinimum ? '不超过 ' : ''}${range.maximum}`;
  const en = `${range.integer ? 'a whole number' : 'a number'} ${range.aboveMinimum ? 'above' : 'from'} ${range.minimum} ${range.aboveMinimum ? 'and at most' : 'to'} ${range.maximum}`;
  const hints = [`填写${zh}`, `Enter ${en}`] as const;
  return {
    read: (_cell, written) => {
      const value = readNumber(written);
      if (value === null) return refused('ROSTER_NOT_A_NUMBER', '不是数字', 'Not a number', hints);
      // -0 would not survive being written and read again.
      if (inRange(value, range)) return { value: value + 0 };
      return refused('ROSTER_OUT_OF_RANGE', `超出范围：应为${zh}`, `Out of range: must be ${en}`, hints);
    },
    write: (value) => value,
    schema: {
      type: range.integer ? 'integer' : 'number',
      [range.aboveMinimum ? 'exclusiveMinimum' : 'minimum']: range.minimum,
      maximum: range.maximum,
    },
  };
}

const GRADE_WORDS = '一二三四五六七八九';

/** Grade 1-9, also as 三年级 or 初一. */
export function grade(): CellFormat<number> {
  const plain = number({ minimum: 1, maximum: 9, integer: true });
  return {
    ...plain,
    read: (cell, written, subjects) => {
      const parts = /^(初)?([1-9一二三四五六七八九])(?:年级)?$/.exec(halfWidth(written).replace(/\s+/g, ''));
      if (!parts) return plain.read(cell, written, subjects);
      const digit = GRADE_WORDS.indexOf(parts[2] ?? '') + 1 || Number(parts[2]);
      return parts[1] ? plain.read(cell, String(digit <= 3 ? digit + 6 : 0), subjects) : { value: digit };
    },
  };
}

export function date(): CellFormat<string> {
  return {
    read: (cell) => {
      const written = readDate(cell);
      if (written) return { value: written.date };
      return refused('ROSTER_BAD_DATE', '不是可识别的日期', 'Not a date that can be read', [
        '写成 2019-09-01、2019.9 或 2019年9月，年份 1900-2100；小数形式的 2019.1 分不清 1 月和 10 月，请写成 2019-01 或 2019-10',
        'Write 2019-09-01, 2019.9 or 2019年9月, years 1900-2100; the number 2019.1 may mean January or October: write 2019-01 or 2019-10',
      ]);
    },
    write: (value) => value,
    schema: { type: 'string', format: 'date' },
  };
}

/** 2026-2027, in any of the usual spellings. */
export function schoolYear(): CellFormat<string> {
  return {
    read: (_cell, written) => {
      const parts = /^(\d{4})(?:学?年)?[-/~—–至](\d{4}|\d{2})(?:学?年度?)?$/.exec(
        halfWidth(written).replace(/\s+/g, '').replace(/[—–]+/g, '-'),
      );
      const first = Number(parts?.[1]);
      const second =
        parts?.[2]?.length === 2 ? Math.floor(first / 100) * 100 + Number(parts[2]) : Number(parts?.[2]);
      if (parts && second === first + 1) return { value: `${first}-${second}` };
      return refused('ROSTER_BAD_SCHOOL_YEAR', '不是学年', 'Not a school year', [
        '写成 2026-2027，后一年比前一年大一',
        'Write 2026-2027, the second year one after the first',
      ]);
    },
    write: (value) => value,
    schema: { type: 'string', pattern: '^\\d{4}-\\d{4}$' },
  };
}

/** Chinese name of a subject where it is unmistakable, else its code. */
function spokenSubject(subjectCode: string, { language, subjects }: Words): string {
  const name = subjects.nameZh(subjectCode);
  const clear =
    subjects.find(name) === subjectCode && listParts(name).length === 1 && guardFormula(name) === name;
  return language === 'zh' && clear ? name : subjectCode;
}

/** A subject by code or name, as the bundle's own subject list knows it. */
export function subject(): CellFormat<string> {
  return {
    read: (_cell, written, subjects) => {
      const found = subjects.find(written);
      if (found !== null) return { value: found };
      return refused('ROSTER_UNKNOWN_SUBJECT', '学科不在学科表中', 'The subject is not in the subject list', [
        `改用学科表中的代码或名称（${subjects.codes().join(' ')}），或在 subjects.csv 中增加该学科`,
        `Use a code or name of the list (${subjects.codes().join(' ')}), or add the subject to subjects.csv`,
      ]);
    },
    write: (value, words) => spokenSubject(value, words),
    schema: { type: 'string', description: 'Code of subjects, or its Chinese name' },
  };
}

/** Parts of a list cell, separated by ; 、 or the full-width and comma forms. */
export function listParts(written: string): readonly string[] {
  return written
    .split(/[;；、,，]/)
    .map((part) => cellText(part))
    .filter((part) => part !== '');
}

/** Subjects in one cell, without repetition, sorted by code. */
export function subjectList(): CellFormat<readonly string[]> {
  const one = subject();
  return {
    read: (cell, written, subjects) => {
      const codes = new Set<string>();
      for (const part of listParts(written)) {
        const reading = one.read(cell, part, subjects);
        if ('problem' in reading)
          return {
            problem: {
              ...reading.problem,
              zh: `“${part}”：${reading.problem.zh}`,
              en: `"${part}": ${reading.problem.en}`,
            },
          };
        codes.add(reading.value);
      }
      return { value: [...codes].sort() };
    },
    write: (value, words) =>
      value
        .map((subjectCode) => spokenSubject(subjectCode, words))
        .join(words.language === 'zh' ? '、' : ';'),
    schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
  };
}
