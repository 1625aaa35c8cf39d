// The host's assessment of a rotating teacher: a grade and the "five ones".

import { codesOf, FIVE_ONE_WORDS, GRADE_WORDS } from '../words';

export const ASSESSMENT_GRADES = codesOf(GRADE_WORDS);
export type AssessmentGrade = keyof typeof GRADE_WORDS;

/**
 * The "five ones" (五个一) that Sunwu county asks of everybody it sends: one class, one colleague, one model lesson,
 * one lecture, one report.
 */
export const FIVE_ONES = codesOf(FIVE_ONE_WORDS);
export type FiveOne = keyof typeof FIVE_ONE_WORDS;

export interface HostAssessment {
  readonly grade: AssessmentGrade;
  /** Those of the five that were done. */
  readonly done: readonly FiveOne[];
  readonly remarks: string;
}

/** The ones still missing, in the order of the list. */
export function missingOnes(assessment: HostAssessment | null): readonly FiveOne[] {
  return FIVE_ONES.filter((one) => !assessment?.done.includes(one));
}
