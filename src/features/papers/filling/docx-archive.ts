// A .docx opened under hard caps, in the shape that docxtemplater works on.
import { strFromU8, strToU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate';

/** Caps of an uploaded template: a small file must not become a huge one. */
const MOST_PARTS = 200;
const MOST_BYTES = 20 * 1024 * 1024;
/** Time stamp of every part, so that the same letter is the same bytes. */
const ZIP_TIME = new Date(2000, 0, 1);

interface DocxPart {
  readonly name: string;
  readonly dir: false;
  readonly options: object;
  readonly asText: () => string;
}

/** The parts of a .docx by path; null when it is no zip, too large or without a document. */
export function openDocx(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | null {
  let [parts, size] = [0, 0];
  const withinCaps = (file: UnzipFileInfo): boolean => {
    parts += 1;
    size += file.originalSize;
    return parts <= MOST_PARTS && size <= MOST_BYTES;
  };
  try {
    const files = unzipSync(bytes, { filter: withinCaps });
    const whole = parts <= MOST_PARTS && size <= MOST_BYTES;
    return whole && files['word/document.xml'] && files['[Content_Types].xml'] ? files : null;
  } catch {
    return null;
  }
}

/** What docxtemplater asks of its zip (files, file, remove), over parts that are already inflated. */
export class DocxArchive {
  readonly files: Record<string, DocxPart> = {};
  private readonly bytes: Record<string, Uint8Array> = {};

  /** The parts as they are now. */
  get parts(): Readonly<Record<string, Uint8Array>> {
    return this.bytes;
  }

  constructor(parts: Readonly<Record<string, Uint8Array>>) {
    for (const [name, bytes] of Object.entries(parts)) this.put(name, bytes);
  }

  file(name: string | RegExp, content?: string | Uint8Array): unknown {
    if (name instanceof RegExp) return Object.values(this.files).filter((part) => name.test(part.name));
    if (content === undefined) return this.files[name] ?? null;
    this.put(name, typeof content === 'string' ? strToU8(content) : content);
    return this;
  }

  remove(name: string): this {
    delete this.files[name];
    delete this.bytes[name];
    return this;
  }

  /** The .docx file. */
  pack(): Uint8Array {
    return zipSync(this.bytes, { mtime: ZIP_TIME, level: 6 });
  }

  private put(name: string, bytes: Uint8Array): void {
    this.bytes[name] = bytes;
    this.files[name] = { name, dir: false, options: {}, asText: () => strFromU8(this.bytes[name] ?? bytes) };
  }
}
