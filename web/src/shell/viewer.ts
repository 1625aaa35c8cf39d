// Who is signed in, and what a page may count on: roles in the county that is looked at.
import { createContext, useContext } from 'react';
import { type ViewerQuery } from '../graphql/generated/types';

export type Viewer = ViewerQuery['viewer'];
export type County = Viewer['counties'][number];

export type Role = 'PERSONNEL_OFFICER' | 'APPROVER' | 'PRINCIPAL' | 'TEACHER' | 'AUDITOR' | 'IT_ADMIN';

/** Stands for every county in a grant. */
const EVERY_COUNTY = '*';

export type Grant = Viewer['grants'][number];

/** Grants that hold in a county. */
export function grantsIn(viewer: Viewer, county: string): readonly Grant[] {
  return viewer.grants.filter(({ countyCode }) => countyCode === county || countyCode === EVERY_COUNTY);
}

export const ViewerContext = createContext<Viewer | null>(null);

/** The viewer, on a page that stands outside any county; below a county there is useScope. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('This page stands alone; a page of a county asks useScope');
  return viewer;
}
