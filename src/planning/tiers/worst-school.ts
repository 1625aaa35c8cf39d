// Tier 2, the worst-off school: T2 = max over rural schools with need of (its total u / its total N).
import { type CountyFacts } from '../facts/county-facts';
import { type StaffingModel } from '../model/staffing-model';
import { type Tier } from './tier';

interface RuralSchool {
  /** Total need N, FTE. */
  readonly need: number;
  /** Total shortage d, FTE. */
  readonly shortage: number;
}

function ruralSchools(facts: CountyFacts): ReadonlyMap<string, RuralSchool> {
  const schools = new Map<string, RuralSchool>();
  for (const cell of facts.staffing.cells) {
    if (!facts.schoolByCode.get(cell.school)?.receives) continue;
    const { need, shortage } = schools.get(cell.school) ?? { need: 0, shortage: 0 };
    schools.set(cell.school, { need: need + cell.need, shortage: shortage + cell.shortage });
  }
  return schools;
}

export const worstSchool: Tier = {
  id: 'T2',
  isLargestOf: true,
  before: (facts) =>
    Math.max(
      0,
      ...[...ruralSchools(facts).values()]
        .filter(({ need }) => need > 0)
        .map(({ need, shortage }) => shortage / need),
    ),
  express: (model) => {
    const worst = model.builder.column();
    const needs = ruralSchools(model.input.facts);
    for (const [school, { need }] of needs) {
      const remaining = model.shortages.filter(({ cell }) => cell.school === school);
      if (need <= 0 || remaining.length === 0) continue;
      const total = remaining.map(({ column }) => ({ column, coefficient: 1 / need }));
      model.builder.atMost([...total, { column: worst, coefficient: -1 }], 0);
    }
    return {
      expression: [{ column: worst, coefficient: 1 }],
      complete: (point) => {
        point[worst] = worstRatio(model, needs, point);
      },
    };
  },
};

function worstRatio(
  model: StaffingModel,
  needs: ReadonlyMap<string, RuralSchool>,
  point: Float64Array,
): number {
  const totals = new Map<string, number>();
  for (const { cell, column } of model.shortages) {
    totals.set(cell.school, (totals.get(cell.school) ?? 0) + point[column]!);
  }
  const ratios = [...totals].map(([school, remaining]) => {
    const need = needs.get(school)?.need ?? 0;
    return need > 0 ? remaining / need : 0;
  });
  return Math.max(0, ...ratios);
}
