// Pins over the API: all four kinds set, refused, taken away.

import { type Pin } from '../../../src/domain/pin';
import { loadRoster } from '../../../src/features/rosters';
import { aPin, aRoster, aSchool, aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, type GraphAnswer, officerOf, openApi } from '../api';
import { operation } from '../operations';

const VILLAGE = aSchool({ code: '5300000002', name: '山口小学', area: 'RURAL' });
const ROSTER = aRoster({
  schools: [aSchool(), VILLAGE],
  teachers: [aTeacher()],
  pins: [aPin({ kind: 'STAYS', staffNo: 'T001', toSchoolCode: null })],
});
const COUNTY = ROSTER.county.code;

onEachDatabase('a pin', (database) => {
  let api: Api;
  beforeEach(async () => {
    api = await openApi(database(), [ROSTER]);
  });
  afterEach(() => api.app.close());

  const pin = async (input: object): Promise<GraphAnswer> =>
    api.ask(operation('Pin'), { input: { county: COUNTY, reason: '局务会决定', ...input } });
  const listed = async (): Promise<GraphAnswer['data'][]> =>
    (await api.ask(operation('Pins'), { county: COUNTY })).data.county.schoolYear.pins.nodes;
  const stored = async (): Promise<readonly Pin[]> =>
    (await loadRoster(database().dataSource.manager, COUNTY, ROSTER.county.schoolYear)).pins;

  test('of each kind is set, listed with names and honoured by the next plan', async () => {
    const wanted = [
      { kind: 'SEND_TO', staffNo: 'T001', toSchoolCode: VILLAGE.code },
      { kind: 'NEVER', staffNo: 'T001' },
      { kind: 'NEVER', staffNo: 'T001', toSchoolCode: VILLAGE.code },
      { kind: 'RECEIVES_NOBODY', schoolCode: VILLAGE.code },
    ];
    for (const input of wanted) expect((await pin(input)).data.pin.userErrors).toEqual([]);
    const pins = await listed();
    expect(pins).toHaveLength(5);
    expect(pins.filter(({ source }) => source === 'OFFICER')).toHaveLength(4);
    expect(pins.find(({ kind }) => kind === 'SEND_TO')).toMatchObject({
      teacher: { name: '李梅' },
      toSchool: { name: '山口小学' },
      reason: '局务会决定',
    });
    expect(await stored()).toHaveLength(5);
    const [year] = await database().dataSource.query('SELECT roster_version FROM school_year');
    expect(year.roster_version).toBe(5);
  });

  test.each([
    [{ kind: 'SEND_TO', staffNo: 'T001' }, ['input.toSchoolCode']],
    [{ kind: 'STAYS', staffNo: 'T001', toSchoolCode: VILLAGE.code }, ['input.toSchoolCode']],
    [{ kind: 'RECEIVES_NOBODY', staffNo: 'T001' }, ['input.staffNo', 'input.schoolCode']],
    [
      { kind: 'NEVER', staffNo: 'NOBODY', toSchoolCode: '9999999999' },
      ['input.staffNo', 'input.toSchoolCode'],
    ],
    [{ kind: 'NEVER', staffNo: 'T001', reason: '  ' }, ['input.reason']],
    [{ kind: 'STAYS', staffNo: 'T001' }, [null]],
  ])('%j is refused by field', async (input, fields) => {
    const answer = await pin(input);
    expect(answer.codes).toEqual([]);
    const { userErrors } = answer.data.pin;
    expect(userErrors.map(({ field }: { field: string }) => field)).toEqual(fields);
    expect(await stored()).toHaveLength(1);
  });

  test('is taken away, and both steps are in the audit log', async () => {
    const { id } = (await pin({ kind: 'NEVER', staffNo: 'T001' })).data.pin.pin;
    const gone = await api.ask(operation('Unpin'), { input: { pinId: id, reason: '情况变化' } });
    expect(gone.data.unpin).toMatchObject({ pin: { id, kind: 'NEVER' }, userErrors: [] });
    expect(await stored()).toHaveLength(1);
    const again = await api.ask(operation('Unpin'), { input: { pinId: id } });
    expect(again.codes).toEqual(['NOT_FOUND']);
    const entries = await database().dataSource.query(
      'SELECT action, reason FROM audit_entry ORDER BY sequence',
    );
    expect(entries).toEqual([
      { action: 'PIN_SET', reason: '局务会决定' },
      { action: 'PIN_REMOVED', reason: '情况变化' },
    ]);
  });

  test('is set and taken away by personnel officers of the county only', async () => {
    const { id } = (await pin({ kind: 'NEVER', staffNo: 'T001' })).data.pin.pin;
    api.actAs(officerOf('110101'));
    expect((await pin({ kind: 'NEVER', staffNo: 'T001' })).codes).toEqual(['FORBIDDEN']);
    expect((await api.ask(operation('Unpin'), { input: { pinId: id } })).codes).toEqual(['FORBIDDEN']);
  });
});
