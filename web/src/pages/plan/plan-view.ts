// What the sections of the page are given of a plan, and the addresses of its sections.
import { type PlanDecisionsQuery, type PlanQuery } from '../../graphql/generated/types';

export type PlanView = NonNullable<PlanQuery['plan']>;
export type PlanStanding = NonNullable<PlanDecisionsQuery['plan']>;

/** What the section of a plan shows is asked for with the plan alone. */
export interface SectionProps {
  readonly plan: PlanView;
}

export function addressOfPlan(plan: string, ...parts: readonly string[]): string {
  return ['/plans', plan, ...parts].join('/');
}

export function isComputed({ run }: Pick<PlanView, 'run'>): boolean {
  return run.state === 'SUCCEEDED';
}

export function isComputing({ run }: Pick<PlanView, 'run'>): boolean {
  return run.state === 'QUEUED' || run.state === 'RUNNING';
}
