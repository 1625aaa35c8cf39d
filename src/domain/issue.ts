// One problem found in input: where it is, what is wrong and what to do about it.

export interface Issue {
  /** Stable code, for example ROSTER_UNKNOWN_SCHOOL. */
  readonly code: string;
  /** File or sheet, for example teachers.csv; null when it concerns the whole bundle. */
  readonly sheet: string | null;
  /** Row as the user sees it, header = 1; null when no single row is meant. */
  readonly row: number | null;
  readonly column: string | null;
  /** The offending value as written; null when nothing was there. */
  readonly value: string | null;
  /** What is wrong, Chinese first. */
  readonly messageZh: string;
  readonly messageEn: string;
  /** What to do, Chinese first. */
  readonly hintZh: string;
  readonly hintEn: string;
}
