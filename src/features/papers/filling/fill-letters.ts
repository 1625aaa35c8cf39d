// Fills a template once for every letter. Only in a worker thread: templates are other people's files.
import Docxtemplater from 'docxtemplater';
import { type Issue } from '../../../domain/issue';
import { type TagSpec } from '../templates/tags';
import { DocxArchive, openDocx } from './docx-archive';
import { type DocxParts, knownParts, textIssues } from './docx-parts';
import { brokenTag, NOT_A_DOCX, unknownTag } from './template-problems';

/** Texts by tag; a repeated part is a list of the same. */
export interface LetterValues {
  readonly [tag: string]: string | readonly LetterValues[];
}

export interface Letter {
  /** File name without folder and ending. */
  readonly name: string;
  readonly values: LetterValues;
}

export interface FillOrder {
  readonly template: Uint8Array;
  readonly tags: TagSpec;
  readonly letters: readonly Letter[];
}

export type FillOutcome =
  | { readonly kind: 'FILLED'; readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly kind: 'BAD_TEMPLATE'; readonly issues: readonly Issue[] };

/** Letters by file name (.docx), or everything that is wrong with the template. */
export function fillLetters({ template, tags, letters }: FillOrder): FillOutcome {
  const opened = openDocx(template);
  if (!opened) return { kind: 'BAD_TEMPLATE', issues: [NOT_A_DOCX] };
  const known = knownParts(opened);
  if ('issues' in known) return { kind: 'BAD_TEMPLATE', issues: known.issues };
  const issues = templateIssues(known.parts, tags);
  if (issues.length > 0) return { kind: 'BAD_TEMPLATE', issues };
  // Filled once with samples: what cannot be opened afterwards is refused before the letters are made.
  const sample = filled(known.parts, sampleOf(tags));
  const unreadable = letterIssues(sample);
  if (unreadable.length > 0) return { kind: 'BAD_TEMPLATE', issues: unreadable };
  const files = letters.map(
    ({ name, values }) => [`${name}.docx`, filled(known.parts, values).pack()] as const,
  );
  return { kind: 'FILLED', files: Object.fromEntries(files) };
}

function filled(parts: DocxParts, values: LetterValues): DocxArchive {
  const archive = new DocxArchive(parts);
  open(archive).render(values);
  return archive;
}

/** A text for every tag, two entries for every repeated part. */
function sampleOf(tags: TagSpec): LetterValues {
  const entries = Object.entries(tags).map(([tag, meaning]) => {
    if (typeof meaning === 'string') return [tag, tag] as const;
    return [tag, [sampleOf(meaning), sampleOf(meaning)]] as const;
  });
  return Object.fromEntries(entries);
}

function letterIssues(letter: DocxArchive): readonly Issue[] {
  const parts = new Map(Object.entries(letter.parts));
  return [...parts].flatMap(([name, bytes]) =>
    /^word\/[^/]+\.xml$/.test(name) ? textIssues(name, bytes, parts) : [],
  );
}

/** Reads a value's own properties only: a template must not reach what the program's objects inherit. */
function ownValue(tag: string): { get: (scope: unknown) => unknown } {
  return {
    get: (scope) =>
      typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
        ? (scope as Readonly<Record<string, unknown>>)[tag]
        : undefined,
  };
}

function open(archive: DocxArchive, parser = ownValue): Docxtemplater {
  const options = { paragraphLoop: true, linebreaks: true, errorLogging: false, parser };
  return new Docxtemplater(archive as never, options);
}

interface TagsOfPart {
  readonly tags: Readonly<Record<string, unknown>>;
}

/** Documented by the library, but missing in its types. */
interface WithTags {
  readonly getTags: () => {
    readonly document: TagsOfPart;
    readonly headers: readonly TagsOfPart[];
    readonly footers: readonly TagsOfPart[];
  };
}

function templateIssues(parts: DocxParts, spec: TagSpec): readonly Issue[] {
  // The library's own list of tags leaves out those that every object inherits.
  const inherited = new Set<string>();
  const noting = (tag: string): ReturnType<typeof ownValue> => {
    if (tag in Object.prototype) inherited.add(tag);
    return ownValue(tag);
  };
  try {
    const template = open(new DocxArchive(parts), noting) as unknown as WithTags;
    const { document, headers, footers } = template.getTags();
    const unknown = [document, ...headers, ...footers].flatMap(({ tags }) => unknownTags(tags, spec, []));
    return [...unknown, ...[...inherited].map((tag) => unknownTag(tag, Object.keys(spec)))];
  } catch (error) {
    return tagErrors(error) ?? [NOT_A_DOCX];
  }
}

/** Tags inside a repeated part may be its own or those of the page around it. */
function unknownTags(
  used: Readonly<Record<string, unknown>>,
  spec: TagSpec,
  around: readonly string[],
): readonly Issue[] {
  const known = [...Object.keys(spec), ...around];
  return Object.entries(used).flatMap(([tag, inner]) => {
    if (!known.includes(tag)) return [unknownTag(tag, known)];
    const meaning = spec[tag];
    const nested = inner as Readonly<Record<string, unknown>>;
    return typeof meaning === 'object' ? unknownTags(nested, meaning, known) : unknownTags(nested, {}, known);
  });
}

interface TagError {
  readonly properties?: {
    readonly xtag?: string;
    readonly explanation?: string;
    readonly errors?: TagError[];
  };
}

/** The template errors that docxtemplater found; null for any other error. */
function tagErrors(error: unknown): readonly Issue[] | null {
  const { properties } = error as TagError;
  if (!properties) return null;
  const errors = properties.errors ?? [error as TagError];
  return errors.map((each) =>
    brokenTag(each.properties?.xtag ?? '', each.properties?.explanation ?? 'The template is damaged'),
  );
}
