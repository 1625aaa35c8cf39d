// Road distances: the supplied table first, else great circle times the detour.
import fc from 'fast-check';
import { greatCircleKm, roadDistances } from '../../src/domain/distance';
import { aDistance, aSchool } from '../builders';

const [A, B, C] = ['5300000001', '5300000002', '5300000003'];
const schools = [
  aSchool({ code: A }),
  aSchool({ code: B, latitude: 25.1 }),
  aSchool({ code: C, longitude: 100.1 }),
];

test('great circles on a sphere of 6371.0088 km', () => {
  // A quarter of the equator, and Paris to London as published for this radius.
  const quarter = (Math.PI / 2) * 6371.0088;
  expect(greatCircleKm({ longitude: 0, latitude: 0 }, { longitude: 90, latitude: 0 })).toBeCloseTo(
    quarter,
    6,
  );
  expect(greatCircleKm({ longitude: 0, latitude: 0 }, { longitude: 180, latitude: 0 })).toBeCloseTo(
    2 * quarter,
    6,
  );
  expect(greatCircleKm({ longitude: 7, latitude: 52 }, { longitude: 7, latitude: 52 })).toBe(0);
  // On a parallel the way is shorter by the cosine of the latitude, but for the curve of the great circle.
  const parallel = greatCircleKm({ longitude: 100, latitude: 60 }, { longitude: 100.01, latitude: 60 });
  expect(parallel).toBeCloseTo(((0.01 * Math.PI) / 180) * 6371.0088 * 0.5, 6);
});

test('great circles are symmetric, never negative, and no detour is shorter', () => {
  const place = fc.record({
    longitude: fc.double({ min: 73, max: 135, noNaN: true }),
    latitude: fc.double({ min: 18, max: 54, noNaN: true }),
  });
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      expect(greatCircleKm(a, b)).toBeCloseTo(greatCircleKm(b, a), 9);
      expect(greatCircleKm(a, b)).toBeGreaterThanOrEqual(0);
      expect(greatCircleKm(a, b)).toBeLessThanOrEqual(greatCircleKm(a, c) + greatCircleKm(c, b) + 1e-6);
    }),
    { seed: 1 },
  );
});

test('the detour lengthens great circles', () => {
  const km = roadDistances(schools, [], 1.3);
  expect(km(A, B)).toBeCloseTo(1.3 * greatCircleKm(schools[0]!, schools[1]!), 12);
  expect(km(A, B)).toBeCloseTo(14.455, 2);
  expect(km(A, A)).toBe(0);
});

test('a supplied distance replaces its own pair, both ways, and no other', () => {
  const plain = roadDistances(schools, [], 1.3);
  const km = roadDistances(schools, [aDistance(A, B, 33)], 1.3);
  expect([km(A, B), km(B, A)]).toEqual([33, 33]);
  expect(km(A, C)).toBe(plain(A, C));
  const oneWay = roadDistances(schools, [aDistance(A, B, 33), aDistance(B, A, 35)], 1.3);
  expect([oneWay(A, B), oneWay(B, A)]).toEqual([33, 35]);
});

test('a school that is not there has no distance', () => {
  expect(() => roadDistances(schools, [], 1.3)(A, '5399999999')).toThrow('5399999999');
});
