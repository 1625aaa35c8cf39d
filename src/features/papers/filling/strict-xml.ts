// XML as a word processor reads it: well-formed to the last character, without a document type.
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The document of a part; null when a word processor would call it unreadable. */
export function strictXml(bytes: Uint8Array): Document | null {
  const refuse = (_level: string, message: string): never => {
    throw new SyntaxError(message);
  };
  try {
    const text = utf8.decode(bytes);
    // A document type may declare entities: no office part has one.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return null;
    const document = new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml');
    return document.documentElement ? document : null;
  } catch {
    return null;
  }
}

/** The element and everything below it, in document order. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* elementsOf(child);
}

export function childrenOf(element: Element): readonly Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}
