// Where teachers stand on a date: records that run, records that are over, people who are gone.
import { type Absence } from '../../src/domain/absence';
import { type RotationRecord } from '../../src/domain/rotation';
import { finishedWithin, isInPost, isRunning, serviceOn } from '../../src/domain/service';
import { aRotation, aTeacher, START_DATE } from '../builders';

const running = (record: Partial<RotationRecord>): boolean => isRunning(aRotation(record), START_DATE);

test('a record runs from its first to its last day, both included', () => {
  expect(running({ startsOn: START_DATE, endsOn: START_DATE })).toBe(true);
  expect(running({ startsOn: '2026-09-02', endsOn: null })).toBe(false);
  expect(running({ endsOn: '2026-08-31' })).toBe(false);
  expect(running({ endsOn: null })).toBe(true);
});

test('planned and active records run, completed and withdrawn ones do not', () => {
  expect(
    (['PLANNED', 'ACTIVE', 'COMPLETED', 'WITHDRAWN'] as const).map((status) => running({ status })),
  ).toEqual([true, true, false, false]);
});

const finished = (record: Partial<RotationRecord>): boolean =>
  finishedWithin(aRotation({ startsOn: '2020-09-01', status: 'COMPLETED', ...record }), START_DATE, 3);

test('a rotation that ended exactly three years ago no longer counts, a day later it does', () => {
  expect(finished({ endsOn: '2023-09-01' })).toBe(false);
  expect(finished({ endsOn: '2023-09-02' })).toBe(true);
});

test('active records that have ended count, running, open, withdrawn and itinerant ones do not', () => {
  expect(finished({ endsOn: '2026-08-31', status: 'ACTIVE' })).toBe(true);
  expect(finished({ endsOn: START_DATE, status: 'ACTIVE' })).toBe(false);
  expect(finished({ endsOn: START_DATE })).toBe(true);
  expect(finished({ endsOn: null })).toBe(false);
  expect(finished({ endsOn: '2026-01-01', status: 'WITHDRAWN' })).toBe(false);
  expect(finished({ endsOn: '2026-01-01', kind: 'ITINERANT' })).toBe(false);
  expect(finished({ endsOn: '2026-01-01', kind: 'SHADOWING' })).toBe(true);
});

test('in post: with a post or special post, and not gone by the date', () => {
  expect(isInPost(aTeacher({ employment: 'SPECIAL_POST' }), START_DATE)).toBe(true);
  expect(isInPost(aTeacher({ employment: 'CONTRACT' }), START_DATE)).toBe(false);
  expect(isInPost(aTeacher({ leavesOn: START_DATE }), START_DATE)).toBe(false);
  expect(isInPost(aTeacher({ leavesOn: '2026-09-02' }), START_DATE)).toBe(true);
});

test('a running rotation sets place, stage and subject; itinerant days leave the teacher at home', () => {
  const people = ['T-1', 'T-2', 'T-3'].map((staffNo) => aTeacher({ staffNo }));
  const records = [
    aRotation({ staffNo: 'T-1', subject: 'ART', stage: 'JUNIOR' }),
    aRotation({ staffNo: 'T-2', kind: 'ITINERANT' }),
    aRotation({ staffNo: 'T-3', endsOn: '2026-01-31' }),
  ];
  const [away, travelling, back] = serviceOn(people, records, START_DATE);
  expect(away).toMatchObject({ presentAt: '5300000002', stage: 'JUNIOR', subject: 'ART', itinerant: [] });
  expect(travelling).toMatchObject({ presentAt: '5300000001', away: null, itinerant: [records[1]] });
  expect(back).toMatchObject({ presentAt: '5300000001', away: null, itinerant: [], subject: 'MUS' });
});

const leave = (over: Partial<Absence>): Absence => ({
  staffNo: 'T-1',
  kind: 'ILLNESS',
  startsOn: '2026-03-01',
  endsOn: null,
  ...over,
});
const isAbsent = (...absences: readonly Absence[]): boolean =>
  serviceOn([aTeacher({ staffNo: 'T-1' })], [], START_DATE, absences)[0]!.absent !== null;

test('an absence lasts from its first to its last day, both included', () => {
  expect(isAbsent(leave({ startsOn: START_DATE, endsOn: START_DATE }))).toBe(true);
  expect(isAbsent(leave({}))).toBe(true);
  expect(isAbsent(leave({ endsOn: '2026-08-31' }))).toBe(false);
  expect(isAbsent(leave({ startsOn: '2026-09-02' }))).toBe(false);
  expect(isAbsent(leave({ staffNo: 'T-2' }))).toBe(false);
  expect(isAbsent(leave({ endsOn: '2026-08-31' }), leave({ startsOn: START_DATE }))).toBe(true);
});
