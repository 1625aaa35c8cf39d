// The host's assessment of a rotating teacher: a grade and the "five ones".

/** EXCELLENT 优秀, PASS 合格, BASIC 基本合格, FAIL 不合格. */
export const ASSESSMENT_GRADES = ['EXCELLENT', 'PASS', 'BASIC', 'FAIL'] as const;
export type AssessmentGrade = (typeof ASSESSMENT_GRADES)[number];

/**
 * The "five ones" (五个一) that Sunwu county asks of everybody it sends: one class, one colleague, one model lesson,
 * one lecture, one report.
 */
export const FIVE_ONES = ['CLASS', 'COLLEAGUE', 'MODEL_LESSON', 'LECTURE', 'REPORT'] as const;
export type FiveOne = (typeof FIVE_ONES)[number];

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
