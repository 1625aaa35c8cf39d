// What is kept no longer: people who left years ago, and what no longer opens anything.
export { type KeepWhat, type RetentionReport, runRetention } from './retention';
export { retentionJobHandler } from './retention-job';
