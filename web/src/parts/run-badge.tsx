// How far the computation of a plan is.
import { type ReactElement } from 'react';
import { type PlanRunState } from '../graphql/generated/types';
import { planRunStateWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { Badge, type Tone } from './badge';

const TONES: Readonly<Record<PlanRunState, Tone>> = {
  QUEUED: 'busy',
  RUNNING: 'busy',
  SUCCEEDED: 'good',
  FAILED: 'bad',
  CANCELLED: 'plain',
};

export function RunBadge({ state }: { readonly state: PlanRunState }): ReactElement {
  const states = useWords(planRunStateWords);
  return <Badge tone={TONES[state]}>{states[state]}</Badge>;
}
