// Every fixed list of the trade in one place: each value with its Chinese, its English and what else is understood.
import { ROLE_WORDS } from './office-words';
import {
  BALANCE_WORDS,
  CHANGE_WORDS,
  DECISION_WORDS,
  INPUT_SHEET_WORDS,
  MOVE_CHANGE_WORDS,
  MOVE_WORDS,
  PAPER_WORDS,
  PLAN_STATE_WORDS,
  RUN_STATE_WORDS,
  VACANCY_STATE_WORDS,
  VERDICT_WORDS,
} from './plan-words';
import {
  FIVE_ONE_WORDS,
  GRADE_WORDS,
  OBJECTION_WORDS,
  POSTING_PHASE_WORDS,
  ROTATION_EVENT_WORDS,
} from './posting-words';
import {
  ABSENCE_WORDS,
  AREA_WORDS,
  BACKBONE_WORDS,
  EMPLOYMENT_WORDS,
  EXEMPTION_WORDS,
  GENDER_WORDS,
  PIN_KIND_WORDS,
  ROTATION_KIND_WORDS,
  ROTATION_STATUS_WORDS,
  SCHOOL_KIND_WORDS,
  STAGE_WORDS,
  TITLE_WORDS,
} from './roster-words';
import { type Vocabulary } from './term';

export * from './office-words';
export * from './plan-words';
export * from './posting-words';
export * from './roster-words';
export * from './term';

/** Every list under the name that its enum has in GraphQL; the console's copy is written from this. */
export const VOCABULARIES = {
  Stage: STAGE_WORDS,
  SchoolKind: SCHOOL_KIND_WORDS,
  Area: AREA_WORDS,
  Gender: GENDER_WORDS,
  Title: TITLE_WORDS,
  BackboneLevel: BACKBONE_WORDS,
  Employment: EMPLOYMENT_WORDS,
  Exemption: EXEMPTION_WORDS,
  AbsenceKind: ABSENCE_WORDS,
  RotationKind: ROTATION_KIND_WORDS,
  RotationStatus: ROTATION_STATUS_WORDS,
  PinKind: PIN_KIND_WORDS,
  MoveKind: MOVE_WORDS,
  PlanState: PLAN_STATE_WORDS,
  PlanRunState: RUN_STATE_WORDS,
  PlanDecisionKind: DECISION_WORDS,
  MoveVerdictKind: VERDICT_WORDS,
  PlanInputSheet: INPUT_SHEET_WORDS,
  PlanMoveChangeKind: MOVE_CHANGE_WORDS,
  PlanInputChangeKind: CHANGE_WORDS,
  PlanBalanceResource: BALANCE_WORDS,
  VacancyState: VACANCY_STATE_WORDS,
  PaperKind: PAPER_WORDS,
  RotationPhase: POSTING_PHASE_WORDS,
  RotationEventKind: ROTATION_EVENT_WORDS,
  AssessmentGrade: GRADE_WORDS,
  FiveOne: FIVE_ONE_WORDS,
  ObjectionOutcome: OBJECTION_WORDS,
  Role: ROLE_WORDS,
} as const satisfies Readonly<Record<string, Vocabulary>>;
