// Which principals see a teacher from elsewhere: those of the schools that somebody comes to or is at, not where they were.
import { ROTATION_STATUSES } from '../../../src/domain/rotation';
import { type Viewer } from '../../../src/graphql/viewer';
import { aRoster, aRotation, aSchool, aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, openApi } from '../api';

const COUNTY = '530000';
const HOST = '5300000002';
const SEEN = new Set(['PLANNED', 'ACTIVE']);

/** A teacher of the town school for each status, posted to the host in that status. */
const ROSTER = aRoster({
  schools: [aSchool(), aSchool({ code: HOST, area: 'RURAL' })],
  teachers: [
    aTeacher({ staffNo: 'AT-HOST', schoolCode: HOST }),
    aTeacher({ staffNo: 'NEVER-POSTED' }),
    ...ROTATION_STATUSES.map((status) => aTeacher({ staffNo: status })),
  ],
  rotations: ROTATION_STATUSES.map((status) =>
    aRotation({
      staffNo: status,
      toSchoolCode: HOST,
      status,
      startsOn: status === 'PLANNED' ? '2026-09-01' : '2025-09-01',
    }),
  ),
});

const principal: Viewer = {
  accountId: 'principal',
  name: 'principal',
  grants: [{ role: 'PRINCIPAL', countyCode: COUNTY, schoolCode: HOST, staffNo: null }],
};

onEachDatabase('a principal sees', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [ROSTER]);
    api.actAs(principal);
  });
  afterAll(() => api.app.close());

  const ask = (fields: string) => api.ask(`{ county(code: "${COUNTY}") { schoolYear { ${fields} } } }`);

  test('in the list the own teachers and those who come or are there', async () => {
    const { data } = await ask('teachers { totalCount nodes { staffNo } }');
    const { nodes, totalCount } = data.county.schoolYear.teachers;
    const seen = ['ACTIVE', 'AT-HOST', 'PLANNED'];
    expect(nodes.map(({ staffNo }: { staffNo: string }) => staffNo)).toEqual(seen);
    expect(totalCount).toBe(seen.length);
  });

  test.each(ROTATION_STATUSES)('one whose posting is %s, or not', async (status) => {
    const { codes } = await ask(`teacher(staffNo: "${status}") { name }`);
    expect(codes).toEqual(SEEN.has(status) ? [] : ['FORBIDDEN']);
  });
});
