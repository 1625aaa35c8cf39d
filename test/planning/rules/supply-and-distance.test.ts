// supply and distance: how the facts are read.
import { aDistance, aTeacher } from '../../builders';
import { anItinerantMove, aRotationMove, broken, RURAL, scene, TOWN } from '../../support/scene';

test('substitutes leave a shortage open unless the rule set counts them', () => {
  const substitutes = [1, 2, 3].map((i) =>
    aTeacher({ staffNo: `S-${i}`, schoolCode: RURAL, employment: 'CONTRACT' }),
  );
  const roster = { teachers: [...scene().teachers, ...substitutes] };
  const moves = { rotations: [aRotationMove()] };
  expect(broken({ roster }, moves)).toEqual([]);
  expect(broken({ roster, rules: { supply: { countSubstitutes: true } } }, moves)).toEqual(['shortage']);
  expect(broken({ roster, rules: { supply: { countSubstitutes: true, enabled: false } } }, moves)).toEqual(
    [],
  );
});

test('the detour factor lengthens great circles and leaves the supplied table alone', () => {
  // 0.1 degrees of latitude: 11.12 km by great circle, 14.46 km by the default detour of 1.3.
  const rural = { latitude: 25.1 };
  const moves = { itinerants: [anItinerantMove()] };
  expect(broken({ rural }, moves)).toEqual([]);
  expect(broken({ rural, rules: { distance: { detour: 1.4 } } }, moves)).toEqual(['itinerant-reach']);
  expect(broken({ rural, rules: { distance: { detour: 1.4, enabled: false } } }, moves)).toEqual([]);
  const roster = { distances: [aDistance(TOWN, RURAL, 9)] };
  expect(broken({ rural, roster, rules: { distance: { detour: 5 } } }, moves)).toEqual([]);
});
