// A posting as those see it whom it is about: the teacher has a notice and objects, both principals see who comes and goes.
import { encodeNodeId } from '../../../src/graphql/node-id';
import { type Viewer } from '../../../src/graphql/viewer';
import { aRoster, aRotation, aSchool, aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, officerOf, openApi } from '../api';
import { operation } from '../operations';

const [HOME, HOST, NEXT_DOOR] = ['5300000001', '5300000002', '5300000003'];
const COUNTY = '530000';
const ROSTER = aRoster({
  schools: [
    aSchool(),
    aSchool({ code: HOST, name: '石门小学', area: 'RURAL' }),
    aSchool({ code: NEXT_DOOR, name: '河口小学', area: 'RURAL' }),
  ],
  teachers: [aTeacher(), aTeacher({ staffNo: 'T002', name: '赵平' })],
  rotations: ['T001', 'T002'].map((staffNo) =>
    aRotation({ staffNo, startsOn: '2026-09-01', endsOn: '2027-07-10', status: 'PLANNED' }),
  ),
});

const as = (grant: Partial<Viewer['grants'][number]>): Viewer => ({
  accountId: `of-${JSON.stringify(grant)}`,
  name: 'somebody',
  grants: [{ role: 'TEACHER', countyCode: COUNTY, schoolCode: null, staffNo: null, ...grant }],
});

onEachDatabase('a posting as those see it whom it is about', (database) => {
  let api: Api;
  let id: string;
  beforeEach(async () => {
    api = await openApi(database(), [ROSTER]);
    // The day the teacher objects.
    api.setDay('2026-06-28');
    await database().dataSource.query(`UPDATE rotation_record SET created_at = '2026-06-20T08:00:00Z'`);
    const [row] = await database().dataSource.query(
      `SELECT r.id FROM rotation_record r JOIN teacher t ON t.id = r.teacher_id WHERE t.staff_no = 'T001'`,
    );
    id = encodeNodeId('RotationRecord', COUNTY, ROSTER.county.schoolYear, row.id);
    api.actAs(officerOf(COUNTY));
    const input = {
      rotationId: id,
      expectedVersion: 1,
      idempotencyKey: 'notice',
      kind: 'NOTIFIED',
      happenedOn: '2026-06-25',
      deadline: '2026-07-02',
    };
    await api.ask(operation('RecordRotationEvent'), { input });
  });
  afterEach(() => api.app.close());

  const object = (staffNo: string): ReturnType<Api['ask']> => {
    api.actAs(as({ staffNo }));
    const input = {
      rotationId: id,
      expectedVersion: 2,
      idempotencyKey: staffNo,
      happenedOn: '2026-06-28',
      reason: '家中有病人',
    };
    return api.ask(operation('ObjectToRotation'), { input });
  };

  test('a teacher finds the own notice with its deadline, and nobody else', async () => {
    api.actAs(as({ staffNo: 'T001' }));
    const { data } = await api.ask(operation('MyNotices'), { county: COUNTY });
    const { nodes } = data.county.schoolYear.rotations;
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      toSchool: { name: '石门小学' },
      lifecycle: { phase: expect.any(String) },
      events: [{ kind: 'PLANNED' }, { kind: 'NOTIFIED', deadline: '2026-07-02' }],
    });
  });

  test('a teacher objects to the own posting, not to that of another', async () => {
    expect((await object('T002')).codes).toEqual(['FORBIDDEN']);
    const objected = await object('T001');
    expect([objected.codes, objected.data.objectToRotation.userErrors]).toEqual([[], []]);
    const { data } = await api.ask(operation('MyNotices'), { county: COUNTY });
    expect(JSON.stringify(data)).toContain('家中有病人');
  });

  test.each([
    ['of the home school', HOME, { comings: 0, goings: 2 }],
    ['of the host', HOST, { comings: 2, goings: 0 }],
    ['of a school next door', NEXT_DOOR, { comings: 0, goings: 0 }],
  ] as const)(
    'the principal %s sees who comes and goes, and no words of an objection',
    async (_of, school, seen) => {
      await object('T001');
      api.actAs(as({ role: 'PRINCIPAL', schoolCode: school }));
      const answer = await api.ask(operation('ComingsAndGoings'), { county: COUNTY, school });
      const { comings, goings } = answer.data.county.schoolYear;
      expect({ comings: comings.totalCount, goings: goings.totalCount }).toEqual(seen);
      const words =
        '{ county(code: "530000") { schoolYear { rotations { nodes { events { kind reason } } } } } }';
      const asked = await api.ask(words);
      expect(asked.text).not.toContain('家中有病人');
      expect(asked.codes.every((code) => code === 'FORBIDDEN')).toBe(true);
    },
  );

  test('a principal of the host cannot object for a teacher', async () => {
    api.actAs(as({ role: 'PRINCIPAL', schoolCode: HOST }));
    const input = {
      rotationId: id,
      expectedVersion: 2,
      idempotencyKey: 'p',
      happenedOn: '2026-06-28',
      reason: 'x',
    };
    expect((await api.ask(operation('ObjectToRotation'), { input })).codes).toEqual(['FORBIDDEN']);
  });
});
