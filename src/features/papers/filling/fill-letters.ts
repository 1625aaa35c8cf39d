// Fills a template once for every letter. Only in a worker thread: templates are other people's files.
import Docxtemplater from 'docxtemplater';
import { type Issue } from '../../../domain/issue';
import { type TagSpec } from '../templates/tags';
import { DocxArchive, openDocx } from './docx-archive';
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
  const parts = openDocx(template);
  if (!parts) return { kind: 'BAD_TEMPLATE', issues: [NOT_A_DOCX] };
  const issues = templateIssues(parts, tags);
  if (issues.length > 0) return { kind: 'BAD_TEMPLATE', issues };
  const files = letters.map(({ name, values }) => {
    const archive = new DocxArchive(parts);
    open(archive).render(values);
    return [`${name}.docx`, archive.pack()] as const;
  });
  return { kind: 'FILLED', files: Object.fromEntries(files) };
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

function templateIssues(parts: Readonly<Record<string, Uint8Array>>, spec: TagSpec): readonly Issue[] {
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
