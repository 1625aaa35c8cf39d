// What a file is, told from its bytes: names and declared types prove nothing.

export type FileKind = 'XLSX' | 'DOCX' | 'ZIP' | 'XLS' | 'JSON' | 'TEXT';

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ZIP: 'application/zip',
  XLS: 'application/vnd.ms-excel',
  JSON: 'application/json',
  TEXT: 'text/csv',
};

/** Kind of a file, or null when it is none that this server takes. */
export function fileKindOf(bytes: Buffer): FileKind | null {
  if (bytes.length === 0) return null;
  if (bytes.subarray(0, 4).equals(ZIP_START)) return zipKind(bytes);
  if (bytes.subarray(0, 8).equals(XLS_START)) return 'XLS';
  return textKind(bytes);
}

const ZIP_START = Buffer.from('504b0304', 'hex');
const XLS_START = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function zipKind(bytes: Buffer): FileKind {
  if (bytes.includes('xl/workbook.xml')) return 'XLSX';
  return bytes.includes('word/document.xml') ? 'DOCX' : 'ZIP';
}

function textKind(bytes: Buffer): FileKind | null {
  if (bytes.includes(0)) return null;
  const text = decoded(bytes);
  if (text === null) return null;
  return /^\s*[[{]/.test(text.slice(0, 200)) ? 'JSON' : 'TEXT';
}

/** UTF-8, else GB18030 (which holds GBK); null when it is neither. */
function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: try the next.
    }
  }
  return null;
}
