// Files that are no spreadsheet this program reads, named by what they are and how to make one of them.
import { type Problem } from '../bundle/bundle-issue';

interface Kind {
  readonly zh: string;
  readonly en: string;
  readonly is: (bytes: Uint8Array, head: string) => boolean;
}

const starts =
  (...signature: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
const holds =
  (pattern: RegExp) =>
  (_bytes: Uint8Array, head: string): boolean =>
    pattern.test(head);

/** 'EncryptedPackage' as the directory of an old container writes it. */
const ENCRYPTED = /E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e/;

const KINDS: readonly Kind[] = [
  { zh: 'PDF 文件', en: 'a PDF', is: starts(0x25, 0x50, 0x44, 0x46) },
  {
    zh: '图片',
    en: 'a picture',
    is: (bytes) =>
      starts(0x89, 0x50, 0x4e, 0x47)(bytes) ||
      starts(0xff, 0xd8, 0xff)(bytes) ||
      starts(0x47, 0x49, 0x46)(bytes) ||
      starts(0x42, 0x4d)(bytes),
  },
  { zh: 'RAR 压缩包', en: 'a RAR archive', is: starts(0x52, 0x61, 0x72, 0x21) },
  { zh: '7z 压缩包', en: 'a 7z archive', is: starts(0x37, 0x7a, 0xbc, 0xaf) },
  {
    zh: '设了密码的工作簿',
    en: 'a workbook with a password',
    is: (bytes, head) => starts(0xd0, 0xcf)(bytes) && ENCRYPTED.test(head),
  },
  {
    zh: '网页另存的 .xls',
    en: 'a web page saved as .xls',
    is: holds(/^\ufeff?\s*(?:<!doctype html|<html|<meta|<table|MIME-Version)/i),
  },
  {
    zh: 'XML 表格（2003）另存的 .xls',
    en: 'an XML spreadsheet of 2003',
    is: holds(/^\ufeff?\s*<\?xml[\s\S]{0,400}(?:Workbook|spreadsheet)/i),
  },
  {
    zh: 'Word 文档',
    en: 'a text document',
    is: (bytes, head) => starts(0x50, 0x4b)(bytes) && head.includes('word/document.xml'),
  },
  {
    zh: '演示文稿',
    en: 'a presentation',
    is: (bytes, head) => starts(0x50, 0x4b)(bytes) && head.includes('ppt/presentation.xml'),
  },
  {
    zh: 'UTF-16 文本',
    en: 'a text in UTF-16',
    is: (bytes) => starts(0xff, 0xfe)(bytes) || starts(0xfe, 0xff)(bytes),
  },
];

/** What the file is instead of a spreadsheet; null when it may be one. */
export function foreignFile(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0) return named('空文件', 'an empty file');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const kind = KINDS.find(({ is }) => is(bytes, head));
  if (kind) return named(kind.zh, kind.en);
  const binary =
    bytes.subarray(0, 4096).includes(0) && !starts(0x50, 0x4b)(bytes) && !starts(0xd0, 0xcf)(bytes);
  return binary ? named('本系统读不了的文件', 'a file of an unknown kind') : null;
}

function named(zh: string, en: string): Problem {
  return {
    code: 'INTAKE_OTHER_FILE',
    zh: `这是${zh}，不是可以读取的表格`,
    en: `This is ${en}, not a spreadsheet that can be read`,
    hintZh: '请用 WPS 或 Excel 打开，另存为 .xlsx 后重新上传',
    hintEn: 'Open it in a spreadsheet program, save it as .xlsx and upload that',
  };
}
