// cover: half of a person for other subjects of the school.
import { needs } from '../../builders';
import { broken, off, RURAL, TOWN } from '../../support/scene';

const classes = [...needs(TOWN, { MUS: 10, ART: 1, PED: 1 }), ...needs(RURAL, { MUS: 4 })];
const cover = (fte: number, subject = 'ART') => ({
  staffNo: 'T-1',
  school: TOWN,
  stage: 'PRIMARY' as const,
  subject,
  fte,
});
const first = { otherSubjects: ['ART', 'PED'] };

test('half of the FTE is allowed, more is not, over all subjects', () => {
  expect(broken({ first, roster: { classes } }, { covers: [cover(0.5)] })).toEqual([]);
  expect(broken({ first, roster: { classes } }, { covers: [cover(0.3), cover(0.3, 'PED')] })).toEqual([
    'cover',
  ]);
});

test('a part-timer covers half of their own FTE', () => {
  const change = { first: { ...first, fte: 0.6 }, roster: { classes } };
  expect(broken(change, { covers: [cover(0.3)] })).toEqual([]);
  expect(broken(change, { covers: [cover(0.31)] })).toEqual(['cover']);
});

test('the share is a parameter', () => {
  const change = { first, rules: { cover: { share: 0.8 } }, roster: { classes } };
  expect(broken(change, { covers: [cover(0.8)] })).toEqual([]);
  expect(broken(change, { covers: [cover(0.81)] })).toEqual(['cover']);
});

test('switched off, a teacher covers up to the whole FTE and not more', () => {
  const change = { first, rules: off('cover'), roster: { classes } };
  expect(broken(change, { covers: [cover(0.9)] })).toEqual([]);
  expect(broken(change, { covers: [cover(0.9), cover(0.2, 'PED')] })).toEqual(['cover']);
});
