// Office files in: any workbook an office has, recognised, asked about and laid over the stored roster.
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../bundle';
import { toIssue } from '../bundle/bundle-issue';
import { BundleTooDemanding, runInThread } from '../bundle/bundle-thread';
import { TOO_DEMANDING } from '../bundle/containers/container-problems';
import { type GridTask, type IntakeTask } from './intake-task';
import { type Proposal } from './propose-tables';
import { type Intake } from './read-intake';

export type { IntakeAnswers, IntakeQuestion, PendingItem, ReadTable, RowOutcome } from './intake-types';
export type { ColumnProposal } from './map-columns';
export type { MissingColumn, Proposal, TableProposal } from './propose-tables';
export type { Intake } from './read-intake';

const WORKER = join(__dirname, 'intake-worker.js');
const REFUSED = [toIssue({ sheet: null }, TOO_DEMANDING)];

/** The roster that files make together with the stored one, or what has to be answered and mended first. */
export async function readOfficeFiles(task: Omit<IntakeTask, 'kind' | 'limits'>): Promise<Intake> {
  try {
    return (await runInThread(WORKER, {
      ...task,
      kind: 'read',
      limits: DEFAULT_LIMITS,
    } as IntakeTask)) as Intake;
  } catch (error) {
    if (!(error instanceof BundleTooDemanding)) throw error;
    return { files: [], questions: [], pending: [], issues: REFUSED, warnings: [], roster: null, rows: [] };
  }
}

/** What was recognised in the files, for a person to confirm or correct; reads no roster. */
export async function proposeOfficeFiles(task: Omit<GridTask, 'kind' | 'limits'>): Promise<Proposal> {
  try {
    return (await runInThread(WORKER, {
      ...task,
      kind: 'propose',
      limits: DEFAULT_LIMITS,
    } as GridTask)) as Proposal;
  } catch (error) {
    if (!(error instanceof BundleTooDemanding)) throw error;
    return { isBundle: false, tables: [], aside: [], issues: REFUSED };
  }
}
