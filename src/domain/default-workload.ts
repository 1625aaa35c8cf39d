// Default weekly workload of one full-time teacher, used when a bundle has no workload.csv.
import { type WorkloadRow } from './curriculum';
import { STAGES } from './school';
import { DEFAULT_SUBJECTS } from './subject';

/**
 * Periods a week. There is no national norm: counties use about 12-16, the core subjects with their marking and
 * preparation the fewest. Here 12 for Chinese, mathematics and English (13 for the core subjects in primary school,
 * where one teacher often has one class), 14 for the other examined subjects, 16 for the rest.
 */
const CORE: readonly string[] = ['CHN', 'MAT', 'ENG'];
const EXAMINED: readonly string[] = ['MOR', 'SCI', 'PHY', 'CHE', 'BIO', 'HIS', 'GEO'];

export const DEFAULT_WORKLOAD: readonly WorkloadRow[] = STAGES.flatMap((stage) =>
  DEFAULT_SUBJECTS.map(({ code }) => {
    const core = stage === 'PRIMARY' ? 13 : 12;
    const weeklyPeriodsPerTeacher = CORE.includes(code) ? core : EXAMINED.includes(code) ? 14 : 16;
    return { stage, subject: code, weeklyPeriodsPerTeacher };
  }),
);
