// What a role is granted comes whole: one row out of reach, or one field of it, never costs the rest of an answer.
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { createSchema } from '../../../src/app';
import { type Roster } from '../../../src/domain/roster';
import { type Role, type Viewer } from '../../../src/graphql/viewer';
import { aClassGroup, aCounty, aRoster, aRotation, aSchool, aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, openApi } from '../api';
import { cellOf } from './committed-matrix';
import { queryAlong, type Samples, type Step, waysTo } from './walk-schema';

const COUNTY = '530000';
const [TOWN, VILLAGE, THIRD] = ['5300000001', '5300000002', '5300000003'] as const;

/** Each school has people, guests and people away, in every state a record can have. */
const ROSTER: Roster = aRoster({
  county: aCounty({ code: COUNTY }),
  schools: [TOWN, VILLAGE, THIRD].map((code, i) => aSchool({ code, area: i === 0 ? 'TOWN' : 'RURAL' })),
  classes: [TOWN, VILLAGE, THIRD].map((schoolCode) => aClassGroup({ schoolCode })),
  teachers: ['A', 'B', 'C', 'D', 'E', 'F'].map((staffNo, i) =>
    aTeacher({ staffNo, schoolCode: [TOWN, VILLAGE, THIRD][i % 3]! }),
  ),
  rotations: (['PLANNED', 'ACTIVE', 'COMPLETED', 'WITHDRAWN'] as const).flatMap((status, i) => {
    const ends = status === 'COMPLETED' ? { startsOn: '2024-09-01', endsOn: '2025-07-01' } : {};
    return [
      aRotation({
        staffNo: ['A', 'B', 'C', 'D'][i]!,
        toSchoolCode: [VILLAGE, TOWN, TOWN, VILLAGE][i]!,
        status,
        ...ends,
      }),
    ];
  }),
});

function viewerOf(role: Role): Viewer {
  const bound = {
    schoolCode: role === 'PRINCIPAL' ? TOWN : null,
    staffNo: role === 'TEACHER' ? 'A' : null,
  };
  return {
    accountId: '00000000-0000-4000-8000-000000000001',
    name: role,
    grants: [{ role, countyCode: COUNTY, ...bound }],
  };
}

const SAMPLES: Samples = { county: COUNTY, code: COUNTY, schoolCode: TOWN, staffNo: 'A', first: 50 };

/** Fields that can be asked for plainly and that the role is granted somewhere. */
function plain(type: GraphQLObjectType, role: Role): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) =>
      !field.args.some(isRequiredArgument) && cellOf({ type: type.name, field: field.name }, role) !== '-',
  );
}

/** Every granted leaf of a type, and those of what hangs on it, so many levels down. */
function selectionOf(type: GraphQLObjectType, role: Role, levels: number): string {
  const parts = plain(type, role).flatMap((field) => {
    const target = getNamedType(field.type);
    if (isLeafType(target)) return [field.name];
    if (!isObjectType(target) || levels === 0) return [];
    const below = selectionOf(target, role, levels - 1);
    return below === '' ? [] : [`${field.name} ${below}`];
  });
  return parts.length === 0 ? '' : `{ ${parts.join(' ')} }`;
}

/** A question for each list and object that the role can be led to, with all that it is granted there. */
function questions(schema: GraphQLSchema, role: Role): readonly string[] {
  const ways = waysTo(schema, (step: Step) => cellOf(step, role) !== '-');
  return [...ways].flatMap(([name, way]) => {
    const type = schema.getType(name);
    if (!isObjectType(type) || way.length === 0) return [];
    return plain(type, role).flatMap((field) => {
      const target = getNamedType(field.type);
      const below = isObjectType(target) ? selectionOf(target, role, 2) : '';
      if (isObjectType(target) && below === '') return [];
      const step = { type: name, field: field.name };
      const query = queryAlong(schema, [...way, step], SAMPLES, `${field.name} ${below}`);
      // `code` names a county in Query.county and a school in SchoolYear.school.
      return [query.replace(/school\(code: "[^"]*"/, `school(code: "${TOWN}"`)];
    });
  });
}

onEachDatabase('plain questions', (database) => {
  const schema = createSchema();
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [ROSTER], { QUERY_COST: '1000000' });
  });
  afterAll(() => api.app.close());

  /** Errors that took more with them than the field they are about, by the fields that lead there. */
  const losses = async (query: string): Promise<readonly string[]> => {
    const { data, text } = await api.ask(query);
    const { errors = [] } = JSON.parse(text) as { errors?: readonly Told[] };
    return errors
      .filter(({ extensions: { code }, path = [] }) => code === 'FORBIDDEN' && isLost(data, path))
      .map(({ path = [] }) => path.filter((step) => typeof step === 'string').join('.'));
  };

  test.each(['PRINCIPAL', 'TEACHER', 'AUDITOR', 'PERSONNEL_OFFICER'] as const)(
    'of a %s lose nothing of a list to one row of it',
    async (role) => {
      api.actAs(viewerOf(role));
      const asked = questions(schema, role);
      expect(asked.length).toBeGreaterThan(150);
      const found = new Set<string>();
      for (const query of asked) for (const loss of await losses(query)) found.add(loss);
      expect([...found]).toEqual([]);
    },
    300_000,
  );

  test("a principal's records name those who are or will be here, and keep those who were without a name", async () => {
    api.actAs(viewerOf('PRINCIPAL'));
    const { data, codes } = await api.ask(
      `{ county(code: "${COUNTY}") { schoolYear { rotations { nodes { status toSchool { code } teacher { staffNo } } } } } }`,
    );
    const rows: { status: string; toSchool: { code: string }; teacher: { staffNo: string } | null }[] =
      data.county.schoolYear.rotations.nodes;
    const told = rows.map(({ status, toSchool, teacher }) => [
      status,
      toSchool.code,
      teacher?.staffNo ?? null,
    ]);
    expect(codes).toEqual([]);
    expect(told.sort()).toEqual([
      ['ACTIVE', TOWN, 'B'],
      ['COMPLETED', TOWN, null],
      ['PLANNED', VILLAGE, 'A'],
      ['WITHDRAWN', VILLAGE, 'D'],
    ]);
  });
});

interface Told {
  readonly extensions: { readonly code: string };
  readonly path?: readonly (string | number)[];
}

/** Whether a null stands above the place that an error is about. */
function isLost(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const step of path) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[step];
  }
  return false;
}
