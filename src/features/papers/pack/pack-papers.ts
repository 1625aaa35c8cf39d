// The papers of an order as one file: the paper itself when there is one only, a zip otherwise.
import { zipSync } from 'fflate';
import { type Roster } from '../../../domain/roster';
import { type FileKind } from '../../../http/file-kind';
import { type Letterhead, type PaperPlan, paperSource, type Reader } from '../content/paper-source';
import { makePapers, type PaperKind, type PaperRequest, paperName } from '../make-papers';

export interface PackOrder {
  readonly roster: Roster;
  readonly plan: PaperPlan;
  readonly letterhead: Letterhead;
  /** Whose notices; null for everybody's. */
  readonly reader: Reader | null;
  readonly kinds: readonly PaperKind[];
  readonly templates: PaperRequest['templates'];
}

export type Pack =
  | { readonly kind: 'FILE'; readonly file: PackedFile }
  | { readonly kind: 'NOTHING_TO_WRITE' | 'BAD_TEMPLATE' };

export interface PackedFile {
  readonly name: string;
  readonly kind: Extract<FileKind, 'ZIP' | 'DOCX' | 'XLSX'>;
  readonly bytes: Uint8Array;
  /** Papers in it. */
  readonly papers: number;
}

/** Time stamp of every entry, so that the same papers are the same bytes. */
const ZIP_TIME = new Date(2000, 0, 1);

export async function packPapers(order: PackOrder): Promise<Pack> {
  const { roster, plan, letterhead, reader, kinds, templates } = order;
  const source = { ...paperSource(roster, plan, letterhead), reader };
  const made = await makePapers({ source, kinds, templates });
  if (made.kind === 'BAD_TEMPLATE') return { kind: 'BAD_TEMPLATE' };
  const files = Object.entries(made.files);
  const [only] = files;
  if (!only) return { kind: 'NOTHING_TO_WRITE' };
  const papers = files.length;
  if (papers === 1) {
    const [path, bytes] = only;
    const kind = path.endsWith('.xlsx') ? 'XLSX' : 'DOCX';
    return { kind: 'FILE', file: { name: path.split('/').at(-1) ?? path, kind, bytes, papers } };
  }
  const what = kinds.length === 1 ? paperName(kinds[0]!) : '文书';
  const name = `${roster.county.name}${roster.county.schoolYear}学年${what}.zip`;
  // The papers are compressed already.
  const bytes = zipSync(made.files as Record<string, Uint8Array>, { level: 0, mtime: ZIP_TIME });
  return { kind: 'FILE', file: { name, kind: 'ZIP', bytes, papers } };
}
