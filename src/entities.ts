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
import { ChangeEventEntity } from './features/events';
import { PaperOrderEntity, PaperTemplateEntity } from './features/papers';
import { PinEntity } from './features/pins';
import {
  PlanCellEntity,
  PlanEntity,
  PlanInputEntity,
  PlanMoveEntity,
  PlanMoveFillEntity,
  PlanTierEntity,
} from './features/plans';
import { PlanCommentEntity } from './features/plans/comments';
import { PlanDecisionEntity } from './features/plans/decisions';
import { VariantCurveEntity } from './features/plans/variants';
import { MoveVerdictEntity } from './features/plans/verdicts';
import { RotationEventEntity, RotationRecordEntity } from './features/rotations';
import { RuleSetEntity } from './features/rule-sets';
import {
  CountyEntity,
  CurriculumRowEntity,
  SchoolYearEntity,
  SubjectEntity,
  WorkloadRowEntity,
} from './features/school-years';
import {
  AuthorisedPostEntity,
  ClassGroupEntity,
  SchoolDistanceEntity,
  SchoolEntity,
} from './features/schools';
import { TeacherEntity, TeacherSubjectEntity, TeachingEntity } from './features/teachers';
import { VacancyEntity, VacancyFillingEntity } from './features/vacancies';
import { WebhookDeliveryEntity, WebhookEntity } from './features/webhooks';
import { StoredFileEntity } from './files';
import { IdempotencyKeyEntity } from './graphql/once';

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
