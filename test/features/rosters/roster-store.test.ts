// Saving and loading a whole roster: nothing lost, nothing done twice, nothing of the system's own records overwritten.
import fc from 'fast-check';
import { generateCounty } from '../../../examples/generator/generate-county';
import { PRESETS } from '../../../examples/generator/options';
import { inTransaction } from '../../../src/database';
import { type Roster } from '../../../src/domain/roster';
import { loadRoster, type SavedRoster, saveRoster } from '../../../src/features/rosters';
import { canonicalRoster } from '../../../src/planning/problem';
import { aCounty, aDistance, aPin, aRoster, aRotation, aRuleSet, aSchool, aTeacher } from '../../builders';
import { onEachDatabase, type TestDatabase } from '../../support/database';
import { randomCounty } from '../../support/random-county';

const RURAL = '5300000002';

/** Two schools that are paired, one teacher with a second subject, a rotation and a pin. */
function smallRoster(overrides: Partial<Roster> = {}): Roster {
  return aRoster({
    schools: [
      aSchool({ pairedSchoolCode: RURAL }),
      aSchool({ code: RURAL, name: '山口小学', area: 'RURAL', pairedSchoolCode: '5300000001' }),
    ],
    classes: [{ schoolCode: RURAL, grade: 1, classes: 0.5, pupils: 12 }],
    teachers: [aTeacher({ otherSubjects: ['ART', 'CHN'], idNumber: '110101199003070011' })],
    rotations: [aRotation()],
    pins: [aPin({ staffNo: 'T001' })],
    distances: [aDistance('5300000001', RURAL, 12.345)],
    ...overrides,
  });
}

onEachDatabase('the roster store', (database) => {
  const save = (roster: Roster): Promise<SavedRoster> =>
    inTransaction(database().dataSource, (manager) => saveRoster(manager, roster));
  const load = (county = '530000', year = '2026-2027'): Promise<Roster> =>
    loadRoster(database().dataSource.manager, county, year);

  beforeEach(() => database().clear());

  test('gives back exactly what was saved', async () => {
    await save(smallRoster());
    expect(await load()).toEqual(canonicalRoster(smallRoster()));
  });

  test('gives back any county exactly, and saving it again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(randomCounty({ pins: 'ANY' }), async (roster) => {
        await database().clear();
        await save(roster);
        expect(await load(roster.county.code)).toEqual(canonicalRoster(roster));
        expect((await save(await load(roster.county.code))).changed).toBe(false);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('any county can follow any other', async () => {
    await fc.assert(
      fc.asyncProperty(randomCounty(), randomCounty(), async (before, after) => {
        await database().clear();
        await save(before);
        await save(after);
        expect(await load(after.county.code)).toEqual(canonicalRoster(after));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('counts what was created, updated, left alone and removed', async () => {
    expect((await save(smallRoster())).counts.teachers).toMatchObject({ created: 1, updated: 0, removed: 0 });
    const joined = aTeacher({ staffNo: 'T002', name: '王芳' });
    const second = await save(smallRoster({ teachers: [aTeacher({ name: '李红梅' }), joined], pins: [] }));
    expect(second.counts.teachers).toEqual({ created: 1, updated: 1, unchanged: 0, removed: 0, kept: 0 });
    expect(second.counts.teacherSubjects.removed).toBe(2);
    expect(second.counts.pins.removed).toBe(1);
    expect(second.counts.schools).toMatchObject({ updated: 0, unchanged: 2 });
    const third = await save(smallRoster({ teachers: [joined], rotations: [], pins: [] }));
    expect(third.counts.teachers).toEqual({ created: 0, updated: 0, unchanged: 1, removed: 1, kept: 0 });
  });

  test('raises the roster version only when something changed', async () => {
    const version = async (): Promise<number> => {
      const [row] = await database().dataSource.query('SELECT roster_version FROM school_year');
      return row.roster_version;
    };
    await save(smallRoster());
    await save(smallRoster());
    expect(await version()).toBe(1);
    await save(smallRoster({ pins: [] }));
    expect(await version()).toBe(2);
  });

  test('keeps every version of the rule set and uses the last', async () => {
    await save(smallRoster());
    const stricter = aRuleSet({ 'cool-off': { years: 5 } });
    expect((await save(smallRoster({ ruleSet: stricter }))).counts.ruleSets.updated).toBe(1);
    expect((await load()).ruleSet).toEqual(stricter);
    const rows = await database().dataSource.query('SELECT revision, is_current FROM rule_set ORDER BY 1');
    expect(rows).toEqual([
      { revision: 1, is_current: false },
      { revision: 2, is_current: true },
    ]);
  });

  test('keeps counties and school years apart', async () => {
    const other = smallRoster({
      county: aCounty({ code: '530001', name: '另一县' }),
      teachers: [],
      rotations: [],
      pins: [],
    });
    const nextYear = smallRoster({
      county: aCounty({ schoolYear: '2027-2028', startDate: '2027-09-01' }),
      pins: [],
    });
    for (const roster of [smallRoster(), other, nextYear]) await save(roster);
    expect(await load()).toEqual(canonicalRoster(smallRoster()));
    expect(await load('530001')).toEqual(canonicalRoster(other));
    expect(await load('530000', '2027-2028')).toEqual(canonicalRoster(nextYear));
  });

  test('writes nothing when a part of the roster is refused by the database', async () => {
    await expect(save(smallRoster({ teachers: [aTeacher({ fte: 2 })] }))).rejects.toThrow('teacher_fte_ck');
    await expect(load()).rejects.toMatchObject({ code: 'ROSTER_NOT_FOUND' });
  });

  test('refuses two rows with the same natural key', async () => {
    const twice = smallRoster({ teachers: [aTeacher(), aTeacher()] });
    await expect(save(twice)).rejects.toThrow(RangeError);
  });

  test('leaves alone what the system has recorded itself', async () => {
    await save(smallRoster());
    await addEvent(database());
    await database().dataSource.query(`UPDATE pin SET source = 'OFFICER'`);
    const withdrawn = smallRoster({ rotations: [aRotation({ status: 'WITHDRAWN' })] });
    expect((await save(withdrawn)).counts.rotations).toMatchObject({ updated: 0, unchanged: 1 });
    const without = await save(smallRoster({ rotations: [], pins: [] }));
    expect(without.counts.rotations).toMatchObject({ removed: 0, kept: 1 });
    expect(without.counts.pins).toMatchObject({ removed: 0, kept: 1 });
    expect(await load()).toEqual(canonicalRoster(smallRoster()));
  });

  test('refuses to lose a teacher whose rotation record has a history, by name', async () => {
    await save(smallRoster());
    await addEvent(database());
    await expect(save(smallRoster({ teachers: [], rotations: [], pins: [] }))).rejects.toMatchObject({
      code: 'ROSTER_CONFLICT',
      what: { zh: '教师', en: 'teachers' },
      keys: ['T001'],
    });
  });

  test('two imports at the same time come one after the other', async () => {
    const rosters = ['李一', '李二', '李三'].map((name) => smallRoster({ teachers: [aTeacher({ name })] }));
    const results = await Promise.all(rosters.map(save));
    expect(results.map(({ counts }) => counts.teachers.created).sort()).toEqual([0, 0, 1]);
  });

  test('needs no more statements for several hundred teachers than for one', async () => {
    const statements = async (work: () => Promise<unknown>): Promise<number> =>
      (await database().statementsOf(work)).length;
    const few = await statements(() => save(smallRoster()));
    const county = generateCounty(PRESETS['24-schools']);
    expect(await statements(() => save(county))).toBeLessThanOrEqual(few);
    expect(await load(county.county.code, county.county.schoolYear)).toEqual(canonicalRoster(county));
  });
});

async function addEvent(database: TestDatabase): Promise<void> {
  await database.dataSource.query(`
    INSERT INTO rotation_event (county_id, school_year_id, rotation_id, sequence, kind, happened_on, reason, recorded_by)
    SELECT county_id, school_year_id, id, 1, 'REPORTED', '2026-09-01', '', 'test' FROM rotation_record`);
}
