// The rules most fields share; features name their own where these do not fit.
import { allow, allowNoted } from './access-rule';

/** Anybody who holds a role in the county. */
export const anyRoleInCounty = allow({
  PERSONNEL_OFFICER: 'COUNTY',
  APPROVER: 'COUNTY',
  PRINCIPAL: 'COUNTY',
  TEACHER: 'COUNTY',
  AUDITOR: 'COUNTY',
  IT_ADMIN: 'COUNTY',
});

/** Facts of the whole county: for those who plan, approve or audit. */
export const countyFacts = allow({ PERSONNEL_OFFICER: 'COUNTY', APPROVER: 'COUNTY', AUDITOR: 'COUNTY' });

/** Facts of one school: its principal as well. */
export const schoolFacts = allow({
  PERSONNEL_OFFICER: 'COUNTY',
  APPROVER: 'COUNTY',
  AUDITOR: 'COUNTY',
  PRINCIPAL: 'OWN_SCHOOL',
});

/** Facts of one person at work: the principal and the person as well. */
export const personFacts = allow({
  PERSONNEL_OFFICER: 'COUNTY',
  APPROVER: 'COUNTY',
  AUDITOR: 'COUNTY',
  PRINCIPAL: 'OWN_SCHOOL',
  TEACHER: 'SELF',
});

/** Facts of one person that are no business of the school: birth date, standing under the exchange rules. */
export const ownFacts = allow({
  PERSONNEL_OFFICER: 'COUNTY',
  APPROVER: 'COUNTY',
  AUDITOR: 'COUNTY',
  TEACHER: 'SELF',
});

/** Health and family reasons: personnel officers, whose looks are noted, and the person only. */
export const privateReasons = allowNoted({ PERSONNEL_OFFICER: 'COUNTY', TEACHER: 'SELF' });
