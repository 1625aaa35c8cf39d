// The words of the office: who does what.
import { term, type Vocabulary } from './term';

/** Roles of an account (角色). */
export const ROLE_WORDS = {
  PERSONNEL_OFFICER: term('人事干部', 'Personnel officer'),
  APPROVER: term('审批人', 'Approver'),
  PRINCIPAL: term('校长', 'Principal'),
  TEACHER: term('教师', 'Teacher'),
  AUDITOR: term('督导', 'Auditor'),
  IT_ADMIN: term('系统管理员', 'Administrator'),
} as const satisfies Vocabulary;
