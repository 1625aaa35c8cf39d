// Bytes of a text file -> text: UTF-8 with or without byte order mark, otherwise GB18030 (which contains GBK).

/** The text, or why there is none: lines in two encodings, by number (first = 1), or no known encoding. */
export type Decoded =
  | { readonly text: string }
  | { readonly mixedLines: readonly number[] }
  | { readonly mixedLines: null };

/** Files glued together keep their encodings; a file whose UTF-8 lines are rarer than this is GBK by chance like that. */
const LEAST_SHARE = 0.05;
const LINE_END = 0x0a;

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Three bytes of UTF-8: a Chinese character. Two bytes may just as well be one of GBK. */
const CHINESE_UTF8 = /[\u0800-\uffff]/;

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_END, start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

/** Which lines are not UTF-8 among lines that are; empty when the file is in one encoding. */
function foreignLines(bytes: Uint8Array): readonly number[] {
  const foreign: number[] = [];
  let [utf8, line] = [0, 0];
  for (const each of linesOf(bytes)) {
    line += 1;
    const text = decode('utf-8', each);
    if (text === null) foreign.push(line);
    else if (CHINESE_UTF8.test(text)) utf8 += 1;
  }
  return utf8 > foreign.length * LEAST_SHARE ? foreign : [];
}

export function decodeText(bytes: Uint8Array): Decoded {
  const utf8 = decode('utf-8', bytes);
  if (utf8 !== null) return { text: utf8 };
  const mixedLines = foreignLines(bytes);
  if (mixedLines.length > 0) return { mixedLines };
  const text = decode('gb18030', bytes);
  return text === null ? { mixedLines: null } : { text };
}
