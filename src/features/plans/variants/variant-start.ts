// Starting a curve: the roster is frozen, the curve stored and its job queued in one transaction.
import { type EntityManager, In } from 'typeorm';
import { RefusedError } from '../../../graphql/errors';
import { enqueue } from '../../../jobs';
import { audit } from '../../audit';
import { type SchoolYearScope } from '../../school-years';
import { freezeRoster } from '../run';
import { VariantCurveEntity } from './variant-curve.entity';
import { VARIANTS_JOB, variantsJobKey } from './variant-job.kind';

/** Curves of one county that may wait or run at a time. */
const CURVES_OF_COUNTY = 5;

export interface CurveStart {
  readonly year: SchoolYearScope;
  readonly timeLimitSeconds: number;
  /** Account that asks. */
  readonly accountId: string;
}

/** Returns the id of the new curve; it runs once the transaction has committed. */
export async function startCurve(
  manager: EntityManager,
  { year, timeLimitSeconds, accountId }: CurveStart,
): Promise<string> {
  const waiting = await manager.countBy(VariantCurveEntity, {
    countyId: year.countyId,
    runState: In(['QUEUED', 'RUNNING']),
  });
  if (waiting >= CURVES_OF_COUNTY) {
    throw new RefusedError('RATE_LIMITED', {
      zh: `本县已有 ${CURVES_OF_COUNTY} 条曲线在等待或计算`,
      en: `${CURVES_OF_COUNTY} curves of this county are waiting or being computed already`,
    });
  }
  const { inputHash, roster } = await freezeRoster(manager, year);
  // In SQL: the builder inserts no rows that another table completes.
  const [curve] = await manager.query<{ id: string }[]>(
    `INSERT INTO variant_curve (county_id, school_year_id, input_hash, rule_set_version, roster_version, seed,
       time_limit_seconds, run_state, run_done, run_seconds, run_attempts, created_by)
     SELECT $1, $2, $3, $4, y.roster_version, 0, $5, 'QUEUED', 0, 0, 0, $6
     FROM school_year y WHERE y.county_id = $1 AND y.id = $2 RETURNING id`,
    [year.countyId, year.schoolYearId, inputHash, roster.ruleSet.version, timeLimitSeconds, accountId],
  );
  if (!curve) throw new Error('The database gave no id for a curve');
  await enqueue(manager, VARIANTS_JOB, { curveId: curve.id }, { key: variantsJobKey(curve.id) });
  await audit(manager, {
    county: year.countyCode,
    actor: accountId,
    action: 'VARIANTS_STARTED',
    subjectType: 'VARIANTS',
    subjectId: curve.id,
    detail: { inputHash, timeLimitSeconds },
    change: { schoolYear: year.label },
  });
  return curve.id;
}
