// The curriculum and the workload.
export { CurriculumRowEntity } from './curriculum-row.entity';
export { WorkloadRowEntity } from './workload-row.entity';
