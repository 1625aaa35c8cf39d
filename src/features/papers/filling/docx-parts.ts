// The parts of a .docx that a letter may have: a template carries what a page needs, and nothing that acts or calls home.
import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { type Issue } from '../../../domain/issue';
import { structureIssues } from './docx-structure';
import { childrenOf, strictXml } from './strict-xml';
import { foreignPart, outsideTarget, unreadablePart, withMacros } from './template-problems';

export type DocxParts = Readonly<Record<string, Uint8Array>>;

const CONTENT_TYPES = '[Content_Types].xml';
const DOCUMENT = 'word/document.xml';

const TEXT = /^word\/(?:document|(?:header|footer)\d*|footnotes|endnotes)\.xml$/;
const PAGE = /^word\/(?:styles|settings|fontTable|numbering|theme\/theme\d*)\.xml$/;
const PICTURE = /^word\/(?:media\/[\w.-]+\.(?:png|jpe?g|gif|bmp)|fonts\/[\w.-]+\.odttf)$/i;
const RELATIONSHIPS =
  /^(?:_rels\/\.rels|word\/_rels\/(?:document|(?:header|footer)\d*|footnotes|endnotes|settings|fontTable|numbering)\.xml\.rels)$/;

/** Notes of the program that wrote the template: no letter needs them, so they are left out without a word. */
const LEFT_OUT =
  /^(?:docProps\/|docMetadata\/|customXml\/|word\/glossary\/|word\/printerSettings\/|word\/(?:webSettings|stylesWithEffects|people)\.xml$|word\/_rels\/webSettings\.xml\.rels$)/;

const MACROS = /vba|macro|activeX/i;
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const EXTENSIONS = new Set(['xml', 'rels', 'png', 'jpg', 'jpeg', 'gif', 'bmp', 'odttf']);
const LINK = /^(?:https?:|mailto:|tel:)/i;

const isKnown = (name: string): boolean =>
  name === CONTENT_TYPES || [TEXT, PAGE, PICTURE, RELATIONSHIPS].some((known) => known.test(name));

/** The parts that letters are made of, or everything that a letter must not carry. */
export function knownParts(
  given: DocxParts,
): { readonly parts: DocxParts } | { readonly issues: readonly Issue[] } {
  const names = Object.keys(given).filter((name) => !name.endsWith('/') && !LEFT_OUT.test(name));
  const foreign = names.filter((name) => !isKnown(name));
  if (foreign.length > 0)
    return { issues: foreign.map((name) => (MACROS.test(name) ? withMacros(name) : foreignPart(name))) };
  const kept = new Map(names.map((name) => [name, given[name]!]));
  const issues = [...trimTypes(kept), ...trimRelationships(kept)];
  if (issues.length > 0) return { issues };
  const texts = [...kept].filter(([name]) => TEXT.test(name) || PAGE.test(name));
  const wrong = texts.flatMap(([name, bytes]) => textIssues(name, bytes, kept));
  return wrong.length > 0 ? { issues: wrong } : { parts: Object.fromEntries(kept) };
}

/** What keeps one text or page part of a letter from being opened. */
export function textIssues(
  name: string,
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
): readonly Issue[] {
  const document = strictXml(bytes);
  if (!document) return [unreadablePart(name)];
  const rels = parts.get(name.replace(/^word\//, 'word/_rels/').concat('.rels'));
  const known = rels ? rowsOf(rels)?.rows.map((row) => row.getAttribute('Id') ?? '') : [];
  return structureIssues(name, document, new Set(known));
}

/** Takes the rows of parts that are left out; the document must be a plain one. */
function trimTypes(kept: Map<string, Uint8Array>): readonly Issue[] {
  const types = rowsOf(kept.get(CONTENT_TYPES));
  if (!types) return [unreadablePart(CONTENT_TYPES)];
  const issues: Issue[] = [];
  let documents = 0;
  const stays = (row: Element): boolean => {
    const type = row.getAttribute('ContentType') ?? '';
    const part = row.getAttribute('PartName')?.replace(/^\//, '') ?? null;
    if (MACROS.test(type)) issues.push(withMacros(part ?? type));
    if (part === null) return EXTENSIONS.has((row.getAttribute('Extension') ?? '').toLowerCase());
    if (part === DOCUMENT && type === DOCUMENT_TYPE) documents += 1;
    return kept.has(part);
  };
  trim(kept, CONTENT_TYPES, types, stays);
  if (issues.length === 0 && documents !== 1) issues.push(unreadablePart(CONTENT_TYPES));
  return issues;
}

/** Takes relationships to parts that are left out; those out of the file are refused, links apart. */
function trimRelationships(kept: Map<string, Uint8Array>): readonly Issue[] {
  const issues: Issue[] = [];
  for (const name of [...kept.keys()].filter((each) => RELATIONSHIPS.test(each))) {
    const relationships = rowsOf(kept.get(name));
    if (!relationships) {
      issues.push(unreadablePart(name));
      continue;
    }
    const folder = name.startsWith('_rels/') ? '' : 'word/';
    const stays = (row: Element): boolean => {
      const target = row.getAttribute('Target') ?? '';
      const isLink = (row.getAttribute('Type') ?? '').endsWith('/hyperlink');
      if ((row.getAttribute('TargetMode') ?? 'Internal') !== 'Internal') {
        if (!isLink || !LINK.test(target)) issues.push(outsideTarget(target));
        return true;
      }
      // A place in the letter itself.
      if (isLink && target.startsWith('#')) return true;
      return kept.has(target.startsWith('/') ? target.slice(1) : folder + target);
    };
    trim(kept, name, relationships, stays);
  }
  return issues;
}

interface Rows {
  readonly rows: readonly Element[];
}

/** The rows of a list part; null when it cannot be read. */
function rowsOf(bytes: Uint8Array | undefined): Rows | null {
  const document = bytes ? strictXml(bytes) : null;
  return document && { rows: childrenOf(document.documentElement!) };
}

/** Writes the part anew when a row goes. */
function trim(
  kept: Map<string, Uint8Array>,
  name: string,
  { rows }: Rows,
  stays: (row: Element) => boolean,
): void {
  const going = rows.filter((row) => !stays(row));
  const document = rows[0]?.ownerDocument;
  if (going.length === 0 || !document) return;
  for (const row of going) row.parentNode?.removeChild(row);
  kept.set(name, strToU8(new XMLSerializer().serializeToString(document)));
}
