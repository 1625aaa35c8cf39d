// Bytes of a text file -> text: UTF-8 with or without byte order mark, otherwise GB18030 (which contains GBK).

/** Text of the bytes; null when they are neither UTF-8 nor GB18030. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding.
    }
  }
  return null;
}
