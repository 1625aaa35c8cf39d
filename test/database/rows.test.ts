// Reading tables by their entities: only columns that are there, and the identity number only by name.
import { selectList, selectRows } from '../../src/database';
import { saveRoster } from '../../src/features/rosters';
import { TeacherEntity } from '../../src/features/teachers';
import { aRoster, aTeacher } from '../builders';
import { onEachDatabase } from '../support/database';

const ID = '110101199003070011';

onEachDatabase('rows by entity', (database) => {
  beforeAll(async () => {
    await database().clear();
    const teachers = [aTeacher({ idNumber: ID }), aTeacher({ staffNo: 'T002', leavesOn: '2027-01-31' })];
    await database().dataSource.transaction((manager) => saveRoster(manager, aRoster({ teachers })));
  });

  test('holds the columns asked for, dates as text and numbers as numbers', async () => {
    const { manager } = database().dataSource;
    expect(
      await selectRows(manager, TeacherEntity, ['staffNo', 'fte', 'leavesOn'], { staffNo: 'T002' }),
    ).toEqual([{ staffNo: 'T002', fte: 1, leavesOn: '2027-01-31' }]);
  });

  test('no entity carries an identity number that nobody asked for', async () => {
    const { manager } = database().dataSource;
    const found = await manager.find(TeacherEntity);
    expect(found).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain(ID);
    const named = await selectRows(manager, TeacherEntity, ['idNumber'], { staffNo: 'T001' });
    expect(named).toEqual([{ idNumber: ID }]);
  });

  test('a column that is not there does not compile, and the database refuses it', async () => {
    const { manager } = database().dataSource;
    // @ts-expect-error no such column to read
    await expect(selectRows(manager, TeacherEntity, ['ruralYears'], {})).rejects.toThrow();
    // @ts-expect-error no such column to choose by
    await expect(selectRows(manager, TeacherEntity, ['name'], { staffNumber: '1' })).rejects.toThrow();
    const list = selectList(TeacherEntity, 't', ['ruralServiceYears'], { number: 'staffNo' });
    expect(list).toBe('t.rural_service_years AS "ruralServiceYears", t.staff_no AS "number"');
    // @ts-expect-error no such column to name in SQL
    selectList(TeacherEntity, 't', ['ruralYears']);
    // @ts-expect-error no such column to rename
    selectList(TeacherEntity, 't', [], { years: 'ruralYears' });
  });
});
