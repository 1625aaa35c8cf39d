// The history of a rotation record, and the borders around it, as the database itself keeps them.
import { brokenConstraint, inTransaction, sqlState } from '../../../src/database';
import { RotationRecordEntity, saveRoster } from '../../../src/features/rosters';
import { RotationEventEntity } from '../../../src/features/rotations';
import { aCounty, aRoster, aRotation, aSchool, aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';

const roster = aRoster({
  schools: [aSchool(), aSchool({ code: '5300000002', area: 'RURAL' })],
  teachers: [aTeacher()],
  rotations: [aRotation()],
});

onEachDatabase('rotation records', (database) => {
  beforeEach(async () => {
    await database().clear();
    await inTransaction(database().dataSource, (manager) => saveRoster(manager, roster));
    const events = database().dataSource.getRepository(RotationEventEntity);
    const record = await database()
      .dataSource.getRepository(RotationRecordEntity)
      .findOneByOrFail({ kind: 'ROTATION' });
    await events.insert({
      countyId: record.countyId,
      schoolYearId: record.schoolYearId,
      rotationId: record.id,
      sequence: 1,
      kind: 'REPORTED',
      happenedOn: '2026-09-01',
      reason: '',
      recordedBy: 'officer',
    });
  });

  test('keep calendar days as they were written', async () => {
    const [event] = await database().dataSource.getRepository(RotationEventEntity).find();
    expect(event).toMatchObject({ happenedOn: '2026-09-01', endsOn: null });
  });

  test('have events that nobody rewrites or deletes', async () => {
    const { dataSource } = database();
    for (const sql of [`UPDATE rotation_event SET reason = 'other'`, 'DELETE FROM rotation_event']) {
      await expect(dataSource.query(sql)).rejects.toThrow('rotation_event is append-only');
    }
  });

  test('cannot be given to a school of another county', async () => {
    const { dataSource } = database();
    const other = aRoster({
      county: aCounty({ code: '530001' }),
      schools: [aSchool({ code: '5300010001' })],
    });
    await inTransaction(dataSource, (manager) => saveRoster(manager, other));
    const error: unknown = await dataSource
      .query(`UPDATE rotation_record SET to_school_id = (SELECT id FROM school WHERE code = '5300010001')`)
      .catch((reason: unknown) => reason);
    expect([sqlState(error), brokenConstraint(error)]).toEqual(['23503', 'rotation_record_host_fk']);
  });
});
