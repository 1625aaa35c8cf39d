// What an intake asks, refuses and leaves to be completed.
import { type Issue } from '../../../domain/issue';
import { type IntakeSheet, type SavedColumns } from './map-columns';

/** What a person answers, once for every occurrence; kept by the office and given again the next time. */
export interface IntakeAnswers {
  readonly columns?: SavedColumns;
  /** Column -> value as it was written -> value of the roster; an empty text for none. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** School as it was written -> its code or name; the same name to have it added. */
  readonly schools?: Readonly<Record<string, string>>;
  /** Sheet -> the school it is about. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly county?: { readonly code?: string; readonly name?: string; readonly schoolYear?: string };
  /** Take every proposal that a question has. */
  readonly acceptProposals?: boolean;
}

/** Something only a person knows; nothing is written before it is answered. */
export interface IntakeQuestion {
  readonly code:
    | 'COUNTY'
    | 'UNKNOWN_SHEET'
    | 'SCHOOL_OF_SHEET'
    | 'LIKE_SCHOOL'
    | 'NEW_SCHOOL'
    | 'UNKNOWN_VALUE'
    | 'LOST_DIGITS'
    | 'STAGE';
  readonly file: string;
  readonly sheet: string;
  /** Column or value it is about. */
  readonly about: string;
  /** Rows that wait for the answer. */
  readonly rows: number;
  readonly zh: string;
  readonly en: string;
  /** What is taken when the proposals are accepted; null when there is none. */
  readonly proposal: string | null;
}

/** Something that was filled with a default and should be completed (待补清单). */
export interface PendingItem {
  readonly table: IntakeSheet | 'county';
  readonly column: string;
  readonly header: string;
  readonly rows: number;
  readonly default: string;
  /** What it costs to leave it, the dearest first. */
  readonly costZh: string;
  readonly costEn: string;
}

/** A row of a file that was read, and what became of it. */
export interface RowOutcome {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED';
}

export interface ReadTable {
  readonly file: string;
  readonly sheet: string;
  readonly table: IntakeSheet;
  readonly rowsRead: number;
}

export interface IntakeFindings {
  readonly files: readonly ReadTable[];
  readonly questions: readonly IntakeQuestion[];
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  readonly pending: readonly PendingItem[];
}
