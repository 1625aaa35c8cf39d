// Every migration, in order. A released one is never edited: a change is a new file.
import { SchoolYears1790000000001 } from './0001-school-years';
import { Subjects1790000000002 } from './0002-subjects';
import { Curriculum1790000000003 } from './0003-curriculum';
import { Schools1790000000004 } from './0004-schools';
import { ClassesAndDistances1790000000005 } from './0005-classes-and-distances';
import { AuthorisedPosts1790000000006 } from './0006-authorised-posts';
import { Teachers1790000000007 } from './0007-teachers';
import { TeacherSubjects1790000000008 } from './0008-teacher-subjects';
import { Teaching1790000000009 } from './0009-teaching';
import { RuleSets1790000000010 } from './0010-rule-sets';
import { Pins1790000000011 } from './0011-pins';
import { PlanInputs1790000000012 } from './0012-plan-inputs';
import { Plans1790000000013 } from './0013-plans';
import { PlanTiers1790000000014 } from './0014-plan-tiers';
import { PlanMoves1790000000015 } from './0015-plan-moves';
import { PlanCells1790000000016 } from './0016-plan-cells';
import { RotationRecords1790000000017 } from './0017-rotation-records';
import { RotationEvents1790000000018 } from './0018-rotation-events';
import { AuditLog1790000000019 } from './0019-audit-log';
import { StoredFiles1790000000020 } from './0020-stored-files';
import { IdempotencyKeys1790000000021 } from './0021-idempotency-keys';
import { Accounts1790000000030 } from './0030-accounts';
import { RoleGrants1790000000031 } from './0031-role-grants';
import { AccountSessions1790000000032 } from './0032-account-sessions';
import { AccessTokens1790000000033 } from './0033-access-tokens';
import { OneTimeLinks1790000000034 } from './0034-one-time-links';
import { PlanDecisions1790000000040 } from './0040-plan-decisions';
import { Vacancies1790000000041 } from './0041-vacancies';
import { PlanClaims1790000000042 } from './0042-plan-claims';
import { OnePostingATeacher1790000000043 } from './0043-one-posting-a-teacher';
import { DaysBesideDays1790000000044 } from './0044-days-beside-days';
import { VariantCurves1790000000050 } from './0050-variant-curves';
import { PlanComments1790000000051 } from './0051-plan-comments';
import { MoveVerdicts1790000000052 } from './0052-move-verdicts';
import { ChangeEvents1790000000055 } from './0055-change-events';
import { Webhooks1790000000056 } from './0056-webhooks';
import { PaperOrders1790000000057 } from './0057-paper-orders';
import { RotationCorrections1790000000058 } from './0058-rotation-corrections';
import { ErasingWordsOfEvents1790000000060 } from './0060-erasing-words-of-events';
import { FilesUncompressed1790000000061 } from './0061-files-uncompressed';
import { CountyBorders1790000000062 } from './0062-county-borders';
import { ThrownOut1790000000063 } from './0063-thrown-out';
import { FilesRememberRoles1790000000064 } from './0064-files-remember-roles';
import { TablesNobodyFilled1790000000066 } from './0066-tables-nobody-filled';
import { Absences1790000000074 } from './0074-absences';
import { SupportClass1790000000075 } from './0075-support-class';

export const MIGRATIONS = [
  SchoolYears1790000000001,
  Subjects1790000000002,
  Curriculum1790000000003,
  Schools1790000000004,
  ClassesAndDistances1790000000005,
  AuthorisedPosts1790000000006,
  Teachers1790000000007,
  TeacherSubjects1790000000008,
  Teaching1790000000009,
  RuleSets1790000000010,
  Pins1790000000011,
  PlanInputs1790000000012,
  Plans1790000000013,
  PlanTiers1790000000014,
  PlanMoves1790000000015,
  PlanCells1790000000016,
  RotationRecords1790000000017,
  RotationEvents1790000000018,
  AuditLog1790000000019,
  StoredFiles1790000000020,
  IdempotencyKeys1790000000021,
  Accounts1790000000030,
  RoleGrants1790000000031,
  AccountSessions1790000000032,
  AccessTokens1790000000033,
  OneTimeLinks1790000000034,
  PlanDecisions1790000000040,
  Vacancies1790000000041,
  PlanClaims1790000000042,
  OnePostingATeacher1790000000043,
  DaysBesideDays1790000000044,
  VariantCurves1790000000050,
  PlanComments1790000000051,
  MoveVerdicts1790000000052,
  ChangeEvents1790000000055,
  Webhooks1790000000056,
  PaperOrders1790000000057,
  RotationCorrections1790000000058,
  ErasingWordsOfEvents1790000000060,
  FilesUncompressed1790000000061,
  CountyBorders1790000000062,
  ThrownOut1790000000063,
  FilesRememberRoles1790000000064,
  TablesNobodyFilled1790000000066,
  Absences1790000000074,
  SupportClass1790000000075,
];
