// Staffing need: classes x weekly periods / weekly workload, by school, stage and subject.
import { cellId, staffingNeeds } from '../../src/domain/staffing-need';
import { aClassGroup } from '../builders';

const SCHOOL = '5300000001';
const curriculum = [
  { grade: 1, subject: 'MUS', weeklyPeriods: 2 },
  { grade: 6, subject: 'MUS', weeklyPeriods: 3 },
  { grade: 7, subject: 'MUS', weeklyPeriods: 1 },
  { grade: 1, subject: 'ART', weeklyPeriods: 0 },
];
const workload = [
  { stage: 'PRIMARY' as const, subject: 'MUS', weeklyPeriodsPerTeacher: 15 },
  { stage: 'JUNIOR' as const, subject: 'MUS', weeklyPeriodsPerTeacher: 12 },
];

test('grades of a stage add up, stages stay apart, two grades taught as one count half', () => {
  const classes = [
    aClassGroup({ grade: 1, classes: 4 }),
    aClassGroup({ grade: 6, classes: 2.5 }),
    aClassGroup({ grade: 7, classes: 3 }),
  ];
  const found = staffingNeeds(classes, curriculum, workload);
  expect(found.get(cellId(SCHOOL, 'PRIMARY', 'MUS'))?.need).toBeCloseTo((4 * 2 + 2.5 * 3) / 15, 12);
  expect(found.get(cellId(SCHOOL, 'JUNIOR', 'MUS'))).toEqual({
    school: SCHOOL,
    stage: 'JUNIOR',
    subject: 'MUS',
    need: 0.25,
  });
});

test('without periods or classes there is no cell, and no workload is asked for', () => {
  expect(staffingNeeds([aClassGroup({ grade: 1, classes: 0 })], curriculum, workload).size).toBe(0);
  const found = staffingNeeds([aClassGroup({ grade: 1 })], curriculum, workload);
  expect([...found.keys()]).toEqual([cellId(SCHOOL, 'PRIMARY', 'MUS')]);
});

test('periods without a workload are an error that names stage and subject', () => {
  const science = [{ grade: 7, subject: 'PHY', weeklyPeriods: 2 }];
  expect(() => staffingNeeds([aClassGroup({ grade: 7 })], science, workload)).toThrow(
    new RangeError('No weekly workload for JUNIOR PHY'),
  );
});
