// authorised-posts: hires need a free post.
import { aRotation, teachers } from '../../builders';
import { aHireMove, broken, off, RURAL, scene, TOWN } from '../../support/scene';

const budget = { 'hiring-budget': { budget: 5 } };
const hire = { hires: [aHireMove()] };

test('a school with one free post hires one, a full one hires nobody', () => {
  expect(broken({ rules: budget, rural: { authorisedPosts: 5 } }, hire)).toEqual([]);
  expect(broken({ rules: budget, rural: { authorisedPosts: 4 } }, hire)).toEqual(['authorised-posts']);
});

test('fewer authorised posts than staff in post mean no hires', () => {
  expect(broken({ rules: budget, rural: { authorisedPosts: 0 } }, hire)).toEqual(['authorised-posts']);
  expect(broken({ rules: budget, rural: { authorisedPosts: 0 } }, {})).toEqual([]);
});

test('who is away on rotation keeps the post, leavers and substitutes free it', () => {
  const away = aRotation({ staffNo: 'C-1', toSchoolCode: TOWN, subject: 'CHN' });
  const change = { rules: budget, rural: { authorisedPosts: 4 } };
  expect(broken({ ...change, roster: { rotations: [away] } }, hire)).toEqual(['authorised-posts']);
  const { teachers: staff } = scene(change);
  const gone = staff.map((t) => (t.staffNo === 'C-1' ? { ...t, leavesOn: '2026-09-01' } : t));
  expect(broken({ ...change, roster: { teachers: gone } }, hire)).toEqual([]);
  const substitutes = teachers(3, { staffNo: 'S', schoolCode: RURAL, employment: 'CONTRACT' });
  expect(
    broken(
      { rules: budget, rural: { authorisedPosts: 5 }, roster: { teachers: [...staff, ...substitutes] } },
      hire,
    ),
  ).toEqual([]);
});

test('switched off, a full school may hire', () => {
  const rules = { ...budget, ...off('authorised-posts') };
  expect(broken({ rules, rural: { authorisedPosts: 0 } }, hire)).toEqual([]);
});
