// What a text part of a .docx must be for a word processor to open it, and which fields it may work out.
import { type Document, type Element } from '@xmldom/xmldom';
import { type Issue } from '../../../domain/issue';
import { childrenOf, elementsOf } from './strict-xml';
import { foreignField, unreadablePart } from './template-problems';

/** Transitional and strict WordprocessingML. */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const RELATIONS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

const AROUND = ['sdtContent', 'customXml', 'smartTag', 'ins', 'del', 'moveFrom', 'moveTo'];
const BLOCKS = ['body', 'tc', 'hdr', 'ftr', 'footnote', 'endnote', 'txbxContent', ...AROUND];

/** Elements that stand inside certain others only. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  body: ['document'],
  p: BLOCKS,
  tbl: BLOCKS,
  tr: ['tbl', ...AROUND],
  tc: ['tr', ...AROUND],
  r: ['p', 'hyperlink', 'fldSimple', 'bdo', 'dir', 'rt', 'rubyBase', ...AROUND],
  t: ['r'],
};

/** Fields that say something about the letter itself: every other one reads files, addresses or programs. */
const FIELDS = new Set(
  '= CREATEDATE DATE EQ HYPERLINK IF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF QUOTE REF SAVEDATE SECTION SECTIONPAGES SEQ STYLEREF SYMBOL TC TIME TOC XE'.split(
    ' ',
  ),
);
const SAFE_LINK = /^(?:https?:|mailto:|tel:|#)/i;

const isWord = (element: Element): boolean => WORD.has(element.namespaceURI ?? '');
const named = (element: Element, name: string): boolean => isWord(element) && element.localName === name;

/** Everything that keeps the part from being opened, or would reach out of the letter. */
export function structureIssues(
  part: string,
  document: Document,
  relations: ReadonlySet<string>,
): readonly Issue[] {
  const root = document.documentElement!;
  const elements = [...elementsOf(root)];
  const broken =
    (!isWord(root) && !part.startsWith('word/theme/')) ||
    (part === 'word/document.xml' && !isDocument(root)) ||
    elements.some((element) => isMisplaced(element) || hasLooseEnd(element, relations));
  return [...(broken ? [unreadablePart(part)] : []), ...fieldIssues(elements)];
}

function isDocument(root: Element): boolean {
  const [body, ...others] = childrenOf(root).filter((child) => named(child, 'body'));
  if (!named(root, 'document') || !body || others.length > 0) return false;
  // The page stands at the end of the body, once.
  const pages = childrenOf(body).map((child) => named(child, 'sectPr'));
  return pages.indexOf(true) === -1 || pages.indexOf(true) === pages.length - 1;
}

function isMisplaced(element: Element): boolean {
  if (!isWord(element)) return false;
  const { localName, parentNode } = element;
  const parents = Object.hasOwn(PARENTS, localName ?? '') ? PARENTS[localName!] : undefined;
  const parent = parentNode as Element | null;
  // What stands in other namespaces (drawings, alternatives) has rules of its own.
  if (parents && parent && isWord(parent) && !parents.includes(parent.localName ?? '')) return true;
  return localName === 'tc' && !childrenOf(element).some(({ localName: name }) => name !== 'tcPr');
}

/** It refers to a relationship that is not there. */
function hasLooseEnd(element: Element, relations: ReadonlySet<string>): boolean {
  return [...element.attributes].some(
    ({ namespaceURI, value }) => RELATIONS.has(namespaceURI ?? '') && value !== '' && !relations.has(value),
  );
}

/** Fields are spread over runs: begin, pieces of the instruction, separate, result, end. */
function fieldIssues(elements: readonly Element[]): readonly Issue[] {
  const issues: Issue[] = [];
  const open: string[] = [];
  const judge = (instruction: string): void => {
    const name = fieldName(instruction);
    const link = /^\s*HYPERLINK\s+"?([^"\s]+)/i.exec(instruction)?.[1];
    const leaves = link !== undefined && !link.startsWith('\\l') && !SAFE_LINK.test(link);
    if (!FIELDS.has(name) || leaves) issues.push(foreignField(name || '?'));
  };
  for (const element of elements) {
    if (!isWord(element)) continue;
    if (element.localName === 'fldSimple') judge(attribute(element, 'instr'));
    else if (element.localName === 'instrText' || element.localName === 'delInstrText') {
      const text = element.textContent ?? '';
      if (open.length > 0) open[open.length - 1] += text;
      else if (text.trim() !== '') judge(text);
    } else if (element.localName === 'fldChar') {
      const type = attribute(element, 'fldCharType');
      if (type === 'begin') open.push('');
      else if (type === 'separate' || type === 'end') {
        const instruction = open.at(-1);
        if (instruction !== undefined && instruction !== '') judge(instruction);
        if (type === 'end') open.pop();
        else if (open.length > 0) open[open.length - 1] = '';
      }
    }
  }
  for (const instruction of open) if (instruction !== '') judge(instruction);
  return issues;
}

function fieldName(instruction: string): string {
  const text = instruction.trim().toUpperCase();
  return text.startsWith('=') ? '=' : (/^[A-Z]+/.exec(text)?.[0] ?? '');
}

function attribute(element: Element, name: string): string {
  return [...element.attributes].find(({ localName }) => localName === name)?.value ?? '';
}
