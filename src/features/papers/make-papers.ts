// All papers of a plan: letters filled from templates, lists as workbooks.

import { type Issue } from '../../domain/issue';
import { PAPER_WORDS } from '../../domain/words';
import { plainWorkbook } from '../rosters/bundle';
import { decisionLetters } from './content/decision-letter';
import { hiringLetters } from './content/hiring-letter';
import { itinerantCards } from './content/itinerant-cards';
import { type PaperSource } from './content/paper-source';
import { assessmentLetters, noticeLetters } from './content/postings';
import { publicitySheets } from './content/publicity-sheets';
import { quotaSheets } from './content/quota-sheets';
import { type Letter } from './filling/fill-letters';
import { fillInThread } from './filling/letter-thread';
import { defaultTemplate } from './templates';
import { LETTER_KINDS, LETTER_TAGS, type LetterKind } from './templates/tags';

export const PAPER_KINDS = [...LETTER_KINDS, 'PUBLICITY_LIST', 'QUOTA_EVIDENCE'] as const;
/** The letters, PUBLICITY_LIST 公示名单 and QUOTA_EVIDENCE 交流比例佐证材料. */
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Folder (or file) of each kind. */
export function paperName(kind: PaperKind): string {
  return PAPER_WORDS[kind].zh;
}

const LETTERS: Readonly<Record<LetterKind, (source: PaperSource) => readonly Letter[]>> = {
  NOTICE: noticeLetters,
  ITINERANT_CARD: itinerantCards,
  HIRING_ANNOUNCEMENT: hiringLetters,
  ASSESSMENT_FORM: assessmentLetters,
  DECISION_REPORT: decisionLetters,
};

export type Papers =
  /** Files by path inside the pack. */
  | { readonly kind: 'PAPERS'; readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly kind: 'BAD_TEMPLATE'; readonly paper: LetterKind; readonly issues: readonly Issue[] };

export interface PaperRequest {
  readonly source: PaperSource;
  readonly kinds: readonly PaperKind[];
  /** The bureau's own templates; the shipped ones where none is given. */
  readonly templates: Readonly<Partial<Record<LetterKind, Uint8Array>>>;
}

function isLetter(kind: PaperKind): kind is LetterKind {
  return LETTER_KINDS.some((letter) => letter === kind);
}

/** Names that no file system minds. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}

/** The papers asked for. A kind with nothing to say (no hires, nobody travels) gives no file. */
export async function makePapers({ source, kinds, templates }: PaperRequest): Promise<Papers> {
  const files: Record<string, Uint8Array> = {};
  for (const kind of kinds) {
    const name = paperName(kind);
    if (!isLetter(kind)) {
      const sheets = kind === 'PUBLICITY_LIST' ? publicitySheets(source) : quotaSheets(source);
      files[`${name}.xlsx`] = await plainWorkbook(sheets);
      continue;
    }
    const letters = LETTERS[kind](source).map((letter) => ({ ...letter, name: fileName(letter.name) }));
    const filled = await fillInThread({
      template: templates[kind] ?? defaultTemplate(kind),
      tags: LETTER_TAGS[kind],
      letters,
    });
    if (filled.kind === 'BAD_TEMPLATE') return { kind: 'BAD_TEMPLATE', paper: kind, issues: filled.issues };
    for (const [file, bytes] of Object.entries(filled.files)) files[`${name}/${file}`] = bytes;
  }
  return { kind: 'PAPERS', files };
}

/** Everything wrong with a template of one kind; empty when it can be used. */
export async function checkTemplate(kind: LetterKind, template: Uint8Array): Promise<readonly Issue[]> {
  const outcome = await fillInThread({ template, tags: LETTER_TAGS[kind], letters: [] });
  return outcome.kind === 'BAD_TEMPLATE' ? outcome.issues : [];
}
