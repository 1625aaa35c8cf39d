// Days of a class of teachers shared out among its people: nobody gets more days than they have.
import { assignItinerants } from '../../../src/planning/decode/assign-itinerants';
import { Assignments } from '../../../src/planning/decode/assignments';
import { aRoster, aSchool, needs, teachers } from '../../builders';
import { modelOf } from '../../support/staffing-models';

const TOWN = '5300000001';
const HOSTS = ['5300000002', '5300000003'];

/** Two town teachers of music to spare, two days each; two rural schools that lack 0.4 each. */
const roster = aRoster({
  schools: [
    aSchool({ code: TOWN }),
    ...HOSTS.map((code) => aSchool({ code, area: 'RURAL', latitude: 25.01 })),
  ],
  classes: HOSTS.flatMap((code) => needs(code, { MUS: 0.4 })),
  teachers: teachers(2, { staffNo: 'T' }),
});

function shared(...days: readonly [number, number]): readonly (readonly [string, string, number, number])[] {
  const model = modelOf(roster);
  const point = new Float64Array(model.builder.columnCount);
  model.itinerants.days.forEach(({ column, host }) => {
    point[column] = days[HOSTS.indexOf(host)]!;
  });
  for (const [cell, column] of model.itinerants.filled)
    point[column] = 0.2 * days[HOSTS.findIndex((code) => cell.startsWith(code))]!;
  return assignItinerants(model, point, new Assignments()).map(
    ({ staffNo, toSchool, daysPerWeek, fillsFte }) => [staffNo, toSchool, daysPerWeek, fillsFte],
  );
}

test('who has spent the days at one school has none for the other', () => {
  expect(shared(2, 2)).toEqual([
    ['T-1', HOSTS[0]!, 2, 0.4],
    ['T-2', HOSTS[1]!, 2, 0.4],
  ]);
});

test('days left over go to the next school', () => {
  expect(shared(1, 2)).toEqual([
    ['T-1', HOSTS[0]!, 1, 0.2],
    ['T-1', HOSTS[1]!, 1, 0.2],
    ['T-2', HOSTS[1]!, 1, 0.2],
  ]);
  expect(shared(0, 1)).toEqual([['T-1', HOSTS[1]!, 1, 0.2]]);
});
