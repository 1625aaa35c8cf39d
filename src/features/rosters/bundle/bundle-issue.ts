// The problems of a bundle: wording of one problem, and the report that collects them all.
import { type Issue } from '../../../domain/issue';

/** What is wrong with a value and what to do, before it is known where the value stands. */
export interface Problem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly hintZh: string;
  readonly hintEn: string;
}

/** Where a problem stands: sheet as the user named it, row with header = 1, column as the user wrote it. */
export interface Place {
  readonly sheet: string | null;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
}

export interface BundleReport {
  /** Refuses the bundle. */
  readonly issue: (place: Place, problem: Problem) => void;
  /** Worth knowing, does not refuse the bundle. */
  readonly warning: (place: Place, problem: Problem) => void;
  readonly issues: () => readonly Issue[];
  readonly warnings: () => readonly Issue[];
}

/** More problems than this are counted, not listed: a report of a million lines would only exhaust memory. */
export const MAX_LISTED = 20_000;

const LONGEST_VALUE = 80;

/** Identity numbers are shown as first 6 and last 4 characters, wherever they were typed. */
export function maskIdentity(value: string): string {
  return value.replace(
    /\d{14,17}[\dXx]/g,
    (id) => id.slice(0, 6) + '*'.repeat(id.length - 10) + id.slice(-4),
  );
}

function shown(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  const printable = value.replace(/[\p{Cc}\p{Surrogate}\p{Bidi_Control}]/gu, '�');
  const masked = maskIdentity(printable);
  return masked.length > LONGEST_VALUE ? `${masked.slice(0, LONGEST_VALUE)}…` : masked;
}

export function toIssue(place: Place, problem: Problem): Issue {
  return {
    code: problem.code,
    sheet: place.sheet,
    row: place.row ?? null,
    column: place.column ?? null,
    value: shown(place.value),
    messageZh: problem.zh,
    messageEn: problem.en,
    hintZh: problem.hintZh,
    hintEn: problem.hintEn,
  };
}

function overflow(hidden: number): Issue {
  return toIssue(
    { sheet: null },
    {
      code: 'BUNDLE_MORE_ISSUES',
      zh: `另有 ${hidden} 个问题未列出`,
      en: `${hidden} more problems are not listed`,
      hintZh: '先改正已列出的问题，再重新检查',
      hintEn: 'Correct the listed problems first, then check again',
    },
  );
}

function collector(): { add: (place: Place, problem: Problem) => void; list: () => readonly Issue[] } {
  const listed: Issue[] = [];
  let hidden = 0;
  return {
    add: (place, problem) => {
      if (listed.length < MAX_LISTED) listed.push(toIssue(place, problem));
      else hidden += 1;
    },
    list: () => (hidden > 0 ? [...listed, overflow(hidden)] : listed),
  };
}

export function bundleReport(): BundleReport {
  const issues = collector();
  const warnings = collector();
  return { issue: issues.add, warning: warnings.add, issues: issues.list, warnings: warnings.list };
}
