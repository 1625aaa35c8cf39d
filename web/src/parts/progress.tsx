// How far a long computation is; without a share it only says that it goes on. What is merely asked for: see Loading.
import { type ReactElement } from 'react';

interface ProgressProps {
  readonly label: string;
  /** 0-1; left out when nobody knows. */
  readonly share?: number | null;
}

export function Progress({ label, share }: ProgressProps): ReactElement {
  return (
    <p className="progress" role="status">
      <progress
        aria-label={label}
        {...(share === undefined || share === null ? {} : { value: share, max: 1 })}
      />
      <span>{label}</span>
    </p>
  );
}
