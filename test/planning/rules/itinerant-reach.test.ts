// itinerant-reach: cluster, distance and days.
import { aDistance, aRotation } from '../../builders';
import { anItinerantMove, broken, off, RURAL, TOWN } from '../../support/scene';

const at = (km: number) => ({ distances: [aDistance(TOWN, RURAL, km)] });
const twoDays = { itinerants: [anItinerantMove()] };

test('exactly 15 km is in reach, more is not', () => {
  expect(broken({ roster: at(15) }, twoDays)).toEqual([]);
  expect(broken({ roster: at(15.01) }, twoDays)).toEqual(['itinerant-reach']);
});

test('another cluster, or none, is out of reach unless the cluster does not matter', () => {
  expect(broken({ rural: { cluster: '第二学区' } }, twoDays)).toEqual(['itinerant-reach']);
  expect(broken({ rural: { cluster: '' }, town: { cluster: '' } }, twoDays)).toEqual(['itinerant-reach']);
  const rules = { 'itinerant-reach': { sameCluster: false } };
  expect(broken({ rural: { cluster: '第二学区' }, rules }, twoDays)).toEqual([]);
});

const three = [anItinerantMove(), anItinerantMove({ subject: 'ART', daysPerWeek: 1, fillsFte: 0.2 })];

test('two days a week are allowed, three are not, over all entries of a person', () => {
  expect(broken({}, twoDays)).toEqual([]);
  expect(broken({}, { itinerants: three })).toEqual(['itinerant-reach']);
  expect(broken({ rules: { 'itinerant-reach': { days: 3 } } }, { itinerants: three })).toEqual([]);
});

test('running itinerant days count towards the limit', () => {
  const running = aRotation({ staffNo: 'T-1', kind: 'ITINERANT', daysPerWeek: 1, toSchoolCode: RURAL });
  const oneDay = { itinerants: [anItinerantMove({ daysPerWeek: 1, fillsFte: 0.2 })] };
  expect(broken({ roster: { rotations: [running] } }, oneDay)).toEqual([]);
  expect(broken({ roster: { rotations: [running] } }, twoDays)).toEqual(['itinerant-reach']);
});

test('switched off, cluster and distance are free, the days are not', () => {
  const change = { rules: off('itinerant-reach'), rural: { cluster: '第二学区' }, roster: at(60) };
  expect(broken(change, twoDays)).toEqual([]);
  expect(broken(change, { itinerants: three })).toEqual(['itinerant-reach']);
});
