// People who are absent on the first day, counted by reason at the school that misses them.
import { pictureOf } from '../../../src/features/shortages/county-picture';
import { totalOf } from '../../../src/features/shortages/staffing-total';
import { aRotation, aTeacher } from '../../builders';
import { RURAL, scene, TOWN } from '../../support/scene';

const from = (staffNo: string, kind: 'ILLNESS' | 'MATERNITY', startsOn = '2026-09-01') => ({
  staffNo,
  kind,
  startsOn,
  endsOn: null,
});

test('by reason, once each, and only those who would be there', () => {
  const roster = scene({
    roster: {
      absences: [
        from('T-1', 'ILLNESS'),
        from('T-2', 'ILLNESS'),
        from('T-3', 'MATERNITY'),
        from('T-4', 'ILLNESS'),
        from('T-5', 'ILLNESS', '2026-09-02'),
        from('S-1', 'ILLNESS'),
        from('G-1', 'ILLNESS'),
      ],
      rotations: [aRotation({ staffNo: 'T-4', toSchoolCode: RURAL })],
    },
  });
  const substitute = aTeacher({ staffNo: 'S-1', schoolCode: TOWN, employment: 'CONTRACT' });
  const gone = aTeacher({ staffNo: 'G-1', schoolCode: TOWN, leavesOn: '2026-08-01' });
  const picture = pictureOf({ ...roster, teachers: [...roster.teachers, substitute, gone] });
  const town = totalOf(picture, [TOWN]);
  expect(town.absent).toEqual([
    { kind: 'MATERNITY', persons: 1 },
    { kind: 'ILLNESS', persons: 2 },
  ]);
  // 20 music teachers, three absent and one away; all of them are staff of the school as before.
  expect(town.supply).toBe(16);
  expect(town.staffInPost).toBe(20);
  expect(totalOf(picture, [RURAL]).absent).toEqual([{ kind: 'ILLNESS', persons: 1 }]);
  expect(totalOf(picture, [TOWN, RURAL]).absent).toEqual([
    { kind: 'MATERNITY', persons: 1 },
    { kind: 'ILLNESS', persons: 3 },
  ]);
});

test('nobody absent is an empty list', () => {
  expect(totalOf(pictureOf(scene()), [TOWN, RURAL]).absent).toEqual([]);
});
