// The text of a .docx, paragraph by paragraph, and a .docx made of given paragraphs.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { defaultTemplate } from '../../../src/features/papers';

const PART = 'word/document.xml';

export function docxParagraphs(bytes: Uint8Array, part = PART): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)[part]!);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text]) => text).join(''),
  );
}

/** The notice's default template with other paragraphs. */
export function templateOf(...paragraphs: readonly string[]): Uint8Array {
  const parts = unzipSync(defaultTemplate('NOTICE'));
  const xml = strFromU8(parts[PART]!);
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const changed = xml
    .replace(/<w:body>.*<w:sectPr>/s, `<w:body>${body}<w:sectPr>`)
    .replace(/<w:(?:header|footer)Reference[^>]*>/g, '');
  const plain = Object.entries(parts).filter(([name]) => !/header|footer/.test(name));
  return zipSync({ ...Object.fromEntries(plain), [PART]: strToU8(changed) });
}
