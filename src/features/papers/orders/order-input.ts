// Inputs of paper orders: the letterhead and the templates, or what is wrong with them.
import { type EntityManager } from 'typeorm';
import { type Issue } from '../../../domain/issue';
import { findFile } from '../../../files';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { type Viewer } from '../../../graphql/viewer';
import { type Letterhead } from '../content/paper-source';
import { checkTemplate } from '../make-papers';
import { LETTER_KINDS, type LetterKind } from '../templates/tags';
import { type LetterheadInput, type PaperTemplateInput } from './paper-order.type';

const LONGEST_TEXT = 100;
const DAYS = ['issuedOn', 'reportOn', 'endsOn', 'objectionUntil'] as const;
const TEXTS = ['bureau', 'number', 'contact', 'phone'] as const;

function isDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What is wrong with days and texts, by field. */
export function letterheadErrors(given: LetterheadInput): readonly UserErrorValue[] {
  const wrongDays = DAYS.filter((field) => given[field] && !isDay(given[field])).map((field) => ({
    code: 'NOT_A_DAY',
    field: `input.letterhead.${field}`,
    message: { zh: '日期格式应为 YYYY-MM-DD', en: 'A day is YYYY-MM-DD' },
    hint: null,
  }));
  const longTexts = TEXTS.filter((field) => (given[field] ?? '').length > LONGEST_TEXT).map((field) => ({
    code: 'TEXT_TOO_LONG',
    field: `input.letterhead.${field}`,
    message: { zh: '不得超过 100 个字符', en: 'At most 100 characters' },
    hint: null,
  }));
  return [...wrongDays, ...longTexts];
}

/** The fields that were given. */
export function givenLetterhead(given: LetterheadInput): Partial<Letterhead> {
  const entries = [...DAYS, ...TEXTS].flatMap((field) => (given[field] ? [[field, given[field]]] : []));
  return Object.fromEntries(entries) as Partial<Letterhead>;
}

export interface GivenTemplates {
  readonly templates: ReadonlyMap<LetterKind, Buffer>;
  readonly userErrors: readonly UserErrorValue[];
}

/** Reads uploaded templates of the account; every unknown tag is named. */
export async function readTemplates(
  manager: EntityManager,
  viewer: Viewer,
  inputs: readonly PaperTemplateInput[],
): Promise<GivenTemplates> {
  const templates = new Map<LetterKind, Buffer>();
  const userErrors: UserErrorValue[] = [];
  for (const [index, { kind, fileId }] of inputs.entries()) {
    const field = `input.templates.${index}`;
    const letter = LETTER_KINDS.find((each) => each === kind);
    const file = /^[0-9a-f-]{36}$/.test(fileId) ? await findFile(manager, fileId, viewer) : null;
    if (!letter) userErrors.push({ ...NO_TEMPLATE, field: `${field}.kind` });
    else if (!file) userErrors.push({ ...NO_FILE, field: `${field}.fileId` });
    else {
      const issues = await checkTemplate(letter, file.bytes);
      userErrors.push(...issues.map((issue) => templateError(issue, `${field}.fileId`)));
      templates.set(letter, file.bytes);
    }
  }
  return { templates, userErrors };
}

const NO_TEMPLATE: Omit<UserErrorValue, 'field'> = {
  code: 'NO_TEMPLATE_FOR_KIND',
  message: { zh: '此种文书没有模板', en: 'This kind of paper has no template' },
  hint: null,
};

const NO_FILE: Omit<UserErrorValue, 'field'> = {
  code: 'FILE_NOT_FOUND',
  message: { zh: '文件不存在或已过期', en: 'The file is not there or has expired' },
  hint: { zh: '请重新上传', en: 'Upload it again' },
};

function templateError({ code, messageZh, messageEn, hintZh, hintEn }: Issue, field: string): UserErrorValue {
  return { code, field, message: { zh: messageZh, en: messageEn }, hint: { zh: hintZh, en: hintEn } };
}
