// The table of contents of the console: every page with its address, its name and the roles it is for.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { type Role } from './shell/viewer';

export interface PageEntry {
  /** Address below /COUNTY/YEAR; the first page that a reader may open is where a visit begins. */
  readonly path: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly roles: readonly Role[];
  readonly page: LazyExoticComponent<ComponentType>;
  /** Reached from other pages only. */
  readonly hidden?: boolean;
  /** About the installation: its address has no county and no year, and it is open to whoever has none. */
  readonly standsAlone?: boolean;
  /** About the reader: open from the menu with the name, and never where a visit begins. */
  readonly isOwn?: boolean;
}

const COUNTY: readonly Role[] = ['PERSONNEL_OFFICER', 'APPROVER', 'AUDITOR'];

export const PAGES: readonly PageEntry[] = [
  {
    path: '/',
    name: { zh: '总览', en: 'Overview' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/overview/overview-page')).OverviewPage })),
  },
  {
    path: '/matrix',
    name: { zh: '学科缺口', en: 'Shortages' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/matrix/matrix-page')).MatrixPage })),
  },
  {
    path: '/roster',
    name: { zh: '名册', en: 'Roster' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/roster/roster-page')).RosterPage })),
  },
  {
    path: '/roster/teachers',
    name: { zh: '教师', en: 'Teachers' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/roster/teachers-page')).TeachersPage })),
    hidden: true,
  },
  {
    path: '/roster/teachers/:staffNo',
    name: { zh: '教师情况', en: 'Teacher' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/roster/teacher-page')).TeacherPage })),
    hidden: true,
  },
  {
    path: '/roster/schools',
    name: { zh: '学校', en: 'Schools' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/roster/schools-page')).SchoolsPage })),
    hidden: true,
  },
  {
    path: '/first-roster',
    name: { zh: '第一份名册', en: 'First roster' },
    roles: ['PERSONNEL_OFFICER'],
    standsAlone: true,
    page: lazy(async () => ({
      default: (await import('./pages/roster/first-roster-page')).FirstRosterPage,
    })),
    hidden: true,
  },
  {
    path: '/rules',
    name: { zh: '规则', en: 'Rules' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/rules/rules-page')).RulesPage })),
  },
  {
    path: '/pins',
    name: { zh: '人工指定', en: 'Pins' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/pins/pins-page')).PinsPage })),
  },
  {
    path: '/plans',
    name: { zh: '方案', en: 'Plans' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/plans/plans-page')).PlansPage })),
  },
  {
    path: '/plans/variants',
    name: { zh: '多方案比选', en: 'Variants' },
    roles: COUNTY,
    page: lazy(async () => ({
      default: (await import('./pages/plans/variants/variants-page')).VariantsPage,
    })),
    hidden: true,
  },
  {
    path: '/plans/compare',
    name: { zh: '方案对比', en: 'Two plans side by side' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/plans/compare/compare-page')).ComparePage })),
    hidden: true,
  },
  {
    path: '/papers',
    name: { zh: '公示与文书', en: 'Papers' },
    roles: ['PERSONNEL_OFFICER', 'APPROVER'],
    page: lazy(async () => ({ default: (await import('./pages/papers/papers-page')).PapersPage })),
  },
  {
    path: '/my-school',
    name: { zh: '我的学校', en: 'My school' },
    roles: ['PRINCIPAL'],
    page: lazy(async () => ({ default: (await import('./pages/my-school/my-school-page')).MySchoolPage })),
  },
  // After every other address below /plans.
  {
    path: '/plans/:plan/:section?/:entry?',
    name: { zh: '方案', en: 'Plan' },
    roles: COUNTY,
    page: lazy(async () => ({ default: (await import('./pages/plan/plan-page')).PlanPage })),
    hidden: true,
  },
  {
    path: '/my-record',
    name: { zh: '我的档案', en: 'My record' },
    roles: ['TEACHER'],
    page: lazy(async () => ({ default: (await import('./pages/my-record/my-record-page')).MyRecordPage })),
  },
  {
    path: '/system',
    name: { zh: '系统', en: 'System' },
    roles: ['IT_ADMIN', 'AUDITOR'],
    standsAlone: true,
    page: lazy(async () => ({ default: (await import('./pages/system/system-page')).SystemPage })),
  },
  {
    path: '/account',
    name: { zh: '我的账号', en: 'My account' },
    roles: [...COUNTY, 'PRINCIPAL', 'TEACHER', 'IT_ADMIN'],
    standsAlone: true,
    isOwn: true,
    page: lazy(async () => ({ default: (await import('./pages/account/account-page')).AccountPage })),
    hidden: true,
  },
];
