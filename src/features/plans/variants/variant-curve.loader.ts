// Curves by their opaque ids.
import { defineLoader, type GraphContext } from '../../../graphql/context';
import { decodeNodeId, encodeNodeId } from '../../../graphql/node-id';
import { findSchoolYear, type SchoolYearScope, yearIds } from '../../school-years';
import { type CurveSource, findCurve, newestCurves } from './variant-curve.store';

/** The curve behind an opaque id; null when there is none. Says nothing about who may see it. */
export const curveById = defineLoader(async (context: GraphContext, ids: readonly string[]) =>
  Promise.all(ids.map((id) => readCurve(context, id))),
);

async function readCurve(context: GraphContext, id: string): Promise<CurveSource | null> {
  const node = decodeNodeId(id);
  if (node?.type !== 'VariantCurve') return null;
  const [county = '', label = '', curveId = ''] = node.key;
  const year = await findSchoolYear(context.manager, county, label);
  const row = year && (await findCurve(context.manager, year, curveId));
  return row && { ...row, year };
}

interface CurveOfInput {
  readonly year: SchoolYearScope;
  readonly inputHash: string;
}

/** The newest finished curve that was computed from an input; null when there is none. */
export const newestCurve = defineLoader(
  async (context: GraphContext, keys: readonly CurveOfInput[]): Promise<readonly (CurveSource | null)[]> => {
    const asked = keys.map(({ year, inputHash }) => ({ ...yearIds(year), inputHash }));
    const rows = await newestCurves(context.manager, asked);
    return keys.map(({ year, inputHash }) => {
      const found = rows.find((row) => row.schoolYearId === year.schoolYearId && row.inputHash === inputHash);
      return found ? { ...found, year } : null;
    });
  },
  ({ year, inputHash }) => `${year.schoolYearId}|${inputHash}`,
);

/** County code inside an opaque id, without looking whether the curve exists. */
export function countyOfCurveId(id: unknown): string | null {
  const node = typeof id === 'string' ? decodeNodeId(id) : null;
  return node?.type === 'VariantCurve' ? (node.key[0] ?? null) : null;
}

export function curveNodeId(year: SchoolYearScope, curveId: string): string {
  return encodeNodeId('VariantCurve', year.countyCode, year.label, curveId);
}
