// What is asked of the thread that reads an office's files.
import { type Roster } from '../../../domain/roster';
import { type BundleLimits } from '../bundle';
import { type BundleUpload } from '../bundle/open-bundle';
import { type IntakeAnswers } from './intake-types';

interface FilesTask {
  readonly files: readonly BundleUpload[];
  readonly answers: IntakeAnswers;
  readonly limits: BundleLimits;
}

export interface GridTask extends FilesTask {
  readonly kind: 'propose';
}

export interface IntakeTask extends FilesTask {
  readonly kind: 'read';
  readonly existing: Roster | null;
  readonly county: string | null;
  readonly today: string;
}
