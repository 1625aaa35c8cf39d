// A state as word and colour together: the colour alone never says anything.
import { type ReactElement } from 'react';
import './badge.css';

export type Tone = 'plain' | 'good' | 'warning' | 'bad' | 'busy';

export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone;
  readonly children: string;
}): ReactElement {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
