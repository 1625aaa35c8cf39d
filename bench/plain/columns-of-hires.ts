// Columns of new hires: whole people of a profile at a school, and what they fill.
import { addLoadRows, fillColumn } from './columns-of-stayers';
import { shortageOf } from './county';
import { mayHireAt } from './directions';
import { type PlainModel } from './plain-model';

export function addHires(model: PlainModel): void {
  const { county, linear } = model;
  const { enabled, hire } = county.settings['useful-load'];
  const least = enabled ? hire : 0;
  const budget = county.settings['hiring-budget'];
  if (budget.enabled && budget.budget === 0) return;
  for (const school of county.roster.schools) {
    if (!mayHireAt(county.settings, school) || county.closed.has(school.code)) continue;
    for (const { stage, main, also } of county.profiles) {
      const lacking = county.lacking(school.code, stage);
      const subjects = lacking.filter((subject) => subject === main || also.includes(subject));
      if (subjects.length === 0) continue;
      // With a useful load the shortage bounds the count; without one, nobody needs more people than whole FTE.
      const lack = subjects.reduce(
        (sum, subject) => sum + shortageOf(county, school.code, stage, subject),
        0,
      );
      const most = Math.ceil(lack / Math.max(least, 0.01));
      const people = linear.column(most, 'WHOLE');
      const fills = subjects.map((subject) => ({
        subject,
        fte: fillColumn(model, school.code, stage, subject),
      }));
      model.hires.push({ school: school.code, stage, main, people, fills });
      addLoadRows(model, { main, people, fills }, least);
    }
  }
}
