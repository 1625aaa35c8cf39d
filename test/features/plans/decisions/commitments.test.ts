// What a plan's moves become: which subject a posting stands for, until when, and who needs a bed.
import { commitmentsOf, lastDay } from '../../../../src/features/plans/decisions/commitments';
import { type Fill } from '../../../../src/planning/plan';
import { someMoves } from '../../../builders';
import { aHireMove, anExchangeMove, aRotationMove, off, RURAL, scene } from '../../../support/scene';
import { ONE_OF_EACH, threeSchools } from './three-schools';

const fill = (subject: string, fte: number): Fill => ({ stage: 'PRIMARY', subject, fte });
const FAR = { latitude: 25.3 };

test.each([
  ['most of it', [fill('ART', 0.6), fill('MUS', 0.4)], 'ART'],
  ['the own subject where two are equal', [fill('ART', 0.5), fill('MUS', 0.5)], 'MUS'],
  ['the own subject where nothing is filled', [], 'MUS'],
])('a posting stands for %s', (_what, fills, subject) => {
  const { postings } = commitmentsOf(scene(), someMoves({ rotations: [aRotationMove({ fills })] }), 1);
  expect(postings.map((posting) => [posting.staffNo, posting.subject])).toEqual([['T-1', subject]]);
});

test('a term ends on the day before its anniversary', () => {
  expect([lastDay('2026-09-01', 1), lastDay('2026-09-01', 3), lastDay('2026-03-01', 2)]).toEqual([
    '2027-08-31',
    '2029-08-31',
    '2028-02-29',
  ]);
});

test.each([
  [1, '2027-08-31'],
  [3, '2029-08-31'],
])('postings of %i years end on %s, but a schedule of travel with its school year', (years, last) => {
  const { postings } = commitmentsOf(threeSchools(), someMoves(ONE_OF_EACH), years);
  expect(postings.map(({ staffNo, kind, startsOn, endsOn }) => [staffNo, kind, startsOn, endsOn])).toEqual([
    ['T-1', 'ROTATION', '2026-09-01', last],
    ['T-2', 'ROTATION', '2026-09-01', last],
    ['R-1', 'ROTATION', '2026-09-01', last],
    ['T-3', 'ITINERANT', '2026-09-01', '2027-08-31'],
  ]);
});

test('beds are held by town teachers and hires from afar, not by rural partners, and by nobody when the rule is off', () => {
  const moves = someMoves({
    rotations: [aRotationMove()],
    exchanges: [anExchangeMove({ staffNo: 'T-2' })],
    hires: [aHireMove({ count: 2 })],
  });
  const held = (roster: ReturnType<typeof scene>): readonly string[] =>
    commitmentsOf(roster, moves, 1)
      .claims.map(({ resource }) => resource)
      .sort();
  const places = ['BUDGET', 'BUDGET', 'POST', 'POST'];
  expect(held(scene({ rural: FAR }))).toEqual(['BED', 'BED', 'BED', 'BED', ...places]);
  expect(held(scene())).toEqual(places);
  expect(held(scene({ rural: FAR, rules: off('dormitory') }))).toEqual(places);
});

test('a vacancy names the related subjects of its profile', () => {
  const profiles = [{ stage: 'PRIMARY' as const, main: 'MUS', also: ['ART'] }];
  const { vacancies } = commitmentsOf(scene({ profiles }), someMoves({ hires: [aHireMove()] }), 1);
  expect(vacancies).toEqual([
    expect.objectContaining({ schoolCode: RURAL, subject: 'MUS', relatedSubjects: ['ART'], count: 1 }),
  ]);
});
