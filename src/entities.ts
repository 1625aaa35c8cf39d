// Every entity of the program, for the data source.
import {
  AccessTokenEntity,
  AccountEntity,
  AccountSessionEntity,
  OneTimeLinkEntity,
  RoleGrantEntity,
} from './features/accounts';
import { AuditEntryEntity } from './features/audit';
import { PlanClaimEntity } from './features/claims';
import { CurriculumRowEntity, WorkloadRowEntity } from './features/curriculum';
import { PlanDecisionEntity } from './features/decisions';
import { ChangeEventEntity } from './features/events';
import { StoredFileEntity } from './features/files';
import { IdempotencyKeyEntity } from './features/idempotency';
import { MoveVerdictEntity } from './features/move-verdicts';
import { PaperOrderEntity, PaperTemplateEntity } from './features/papers';
import { PinEntity } from './features/pins';
import { PlanCommentEntity } from './features/plan-comments';
import {
  PlanCellEntity,
  PlanEntity,
  PlanInputEntity,
  PlanMoveEntity,
  PlanMoveFillEntity,
  PlanTierEntity,
} from './features/plans';
import { AuthorisedPostEntity } from './features/posts';
import { RotationEventEntity, RotationRecordEntity } from './features/rotations';
import { RuleSetEntity } from './features/rule-sets';
import { CountyEntity, SchoolYearEntity } from './features/school-years';
import { ClassGroupEntity, SchoolDistanceEntity, SchoolEntity } from './features/schools';
import { SubjectEntity } from './features/subjects';
import { TeacherEntity, TeacherSubjectEntity, TeachingEntity } from './features/teachers';
import { VacancyEntity, VacancyFillingEntity } from './features/vacancies';
import { VariantCurveEntity } from './features/variants';
import { WebhookDeliveryEntity, WebhookEntity } from './features/webhooks';

export const ENTITIES = [
  CountyEntity,
  SchoolYearEntity,
  SubjectEntity,
  CurriculumRowEntity,
  WorkloadRowEntity,
  SchoolEntity,
  ClassGroupEntity,
  SchoolDistanceEntity,
  AuthorisedPostEntity,
  TeacherEntity,
  TeacherSubjectEntity,
  TeachingEntity,
  RuleSetEntity,
  PinEntity,
  PlanInputEntity,
  PlanEntity,
  PlanTierEntity,
  PlanMoveEntity,
  PlanMoveFillEntity,
  PlanCellEntity,
  VariantCurveEntity,
  PlanCommentEntity,
  MoveVerdictEntity,
  RotationRecordEntity,
  RotationEventEntity,
  PlanDecisionEntity,
  VacancyEntity,
  VacancyFillingEntity,
  PlanClaimEntity,
  AuditEntryEntity,
  ChangeEventEntity,
  PaperOrderEntity,
  PaperTemplateEntity,
  WebhookEntity,
  WebhookDeliveryEntity,
  StoredFileEntity,
  IdempotencyKeyEntity,
  AccountEntity,
  RoleGrantEntity,
  AccountSessionEntity,
  AccessTokenEntity,
  OneTimeLinkEntity,
];
