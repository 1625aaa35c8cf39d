// Retention as a job of every night.
import { type DataSource } from 'typeorm';
import { handleJob, type JobHandler, type JobKind } from '../../../jobs';
import { runRetention } from './retention';

const RETENTION_JOB: JobKind<null> = {
  name: 'retention',
  maxAttempts: 3,
  parse: () => null,
};

/** 19:30 UTC is 03:30 in the counties. */
const EVERY_NIGHT = '30 19 * * *';

/** The queue's handler; a server that was off at night catches up when it starts. */
export function retentionJobHandler(dataSource: DataSource, years: number): JobHandler {
  const handler = handleJob(RETENTION_JOB, async () => {
    await runRetention(dataSource, { years, dryRun: false, actor: 'retention' });
  });
  return { ...handler, schedule: EVERY_NIGHT };
}
