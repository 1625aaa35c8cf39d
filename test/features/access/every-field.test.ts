// Every role asks for every field and every mutation, at home, in another school and in another county: the answers are
// those of the committed matrix.
import { type GraphQLSchema } from 'graphql';
import { createSchema } from '../../../src/app';
import { type Roster } from '../../../src/domain/roster';
import { encodeNodeId } from '../../../src/graphql/node-id';
import { ROLES, type Role, type Viewer } from '../../../src/graphql/viewer';
import { aClassGroup, aCounty, aRoster, aRotation, aSchool, aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { anAccount } from '../accounts/signed-in';
import { type Api, openApi } from '../api';
import { type Cell, cellOf, MATRIX } from './committed-matrix';
import { queryAlong, type Samples, type Step, sampleOf, valuesAt, waysTo } from './walk-schema';

function county(code: string): Roster {
  const [own, other] = ['1', '2'].map((digit) => `${code}000${digit}`) as [string, string];
  return aRoster({
    county: aCounty({ code }),
    schools: [aSchool({ code: own }), aSchool({ code: other, area: 'RURAL' })],
    classes: [aClassGroup({ schoolCode: own }), aClassGroup({ schoolCode: other })],
    teachers: [
      aTeacher({
        staffNo: `${code}-A`,
        schoolCode: own,
        exemption: 'ILLNESS',
        idNumber: '530000198001010011',
      }),
      aTeacher({ staffNo: `${code}-B`, schoolCode: other, exemption: 'ILLNESS' }),
    ],
    rotations: [
      aRotation({ staffNo: `${code}-A`, toSchoolCode: own, status: 'COMPLETED', endsOn: '2025-07-01' }),
      aRotation({ staffNo: `${code}-B`, toSchoolCode: other, status: 'COMPLETED', endsOn: '2025-07-01' }),
    ],
  });
}

const HOME = '530000';
const ABROAD = '530001';

const planId = (code: string): string =>
  encodeNodeId('Plan', code, '2026-2027', '00000000-0000-4000-8000-000000000009');

const otherPlanId = (code: string): string =>
  encodeNodeId('Plan', code, '2026-2027', '00000000-0000-4000-8000-000000000008');

const curveId = (code: string): string =>
  encodeNodeId('VariantCurve', code, '2026-2027', '00000000-0000-4000-8000-000000000009');

/** Id of an account of each county, by the county's code. */
const accountIds = new Map<string, string>();

const samplesOf = (code: string, school: string, person: string): Samples => ({
  county: code,
  code,
  countyCode: code,
  schoolCode: `${code}000${school}`,
  staffNo: `${code}-${person}`,
  first: 5,
  rule: 'minimum-tenure',
  parameter: 'years',
  value: 5,
  accountId: accountIds.get(code),
  id: planId(code),
  planId: planId(code),
  ids: [planId(code), otherPlanId(code)],
  curveId: curveId(code),
  orderId: encodeNodeId('PaperOrder', code, '2026-2027', '00000000-0000-4000-8000-000000000009'),
});

/** `code` names a county in Query.county and a school in SchoolYear.school; `id` a plan, or a curve. */
function queryOf(schema: GraphQLSchema, way: readonly Step[], samples: Samples): string {
  const text = queryAlong(schema, way, samples);
  return text
    .replace(/school\(code: "[^"]*"/g, `school(code: "${String(samples['schoolCode'])}"`)
    .replace(/variantCurve\(id: "[^"]*"/g, `variantCurve(id: "${String(samples['curveId'])}"`);
}

function viewerOf(role: Role): Viewer {
  const grant = {
    role,
    countyCode: HOME,
    schoolCode: role === 'PRINCIPAL' ? `${HOME}0001` : null,
    staffNo: role === 'TEACHER' ? `${HOME}-A` : null,
  };
  return { accountId: '00000000-0000-4000-8000-000000000001', name: role, grants: [grant] };
}

onEachDatabase('every role and every field', (database) => {
  const schema = createSchema();
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [county(HOME), county(ABROAD)]);
    for (const code of [HOME, ABROAD]) {
      const { id } = await anAccount(database(), `auditor-${code}`, [{ role: 'AUDITOR', countyCode: code }]);
      accountIds.set(code, id);
    }
  });
  afterAll(() => api.app.close());

  const outcome = async (way: readonly Step[], samples: Samples): Promise<'GIVEN' | 'REFUSED' | 'EMPTY'> => {
    const answer = await api.ask(queryOf(schema, way, samples));
    const given = valuesAt(answer.data, way).length > 0;
    if (given) return 'GIVEN';
    if (answer.codes.length === 0) return 'EMPTY';
    if (answer.codes.every((code) => code === 'FORBIDDEN')) return 'REFUSED';
    throw new Error(`${queryOf(schema, way, samples)} gave ${answer.text}`);
  };

  /** Every field that can be asked for, with the way the role can go furthest on. */
  const fieldsFor = (role: Role): readonly (readonly Step[])[] => {
    const open = waysTo(schema, (step) => cellOf(step, role) !== '-');
    const all = waysTo(schema, () => true);
    const steps = [...MATRIX].flatMap(([place, { kind }]) => {
      const [type = '', field = ''] = place.split('.');
      return (kind === 'FIELD' || kind === 'QUERY') && !place.includes('(') ? [{ type, field }] : [];
    });
    return steps.flatMap((step) => {
      const way = open.get(step.type) ?? all.get(step.type);
      return way ? [[...way, step]] : [];
    });
  };

  const wrong = async (
    role: Role,
    samples: Samples,
    isRight: (cell: Cell, got: string) => boolean,
  ): Promise<readonly string[]> => {
    api.actAs(viewerOf(role));
    const found: string[] = [];
    for (const way of fieldsFor(role)) {
      const cell = cellOf(way.at(-1)!, role);
      const got = await outcome(way, samples);
      // A role may see a fact and yet have no way that leads there.
      const led = way.every((step) => cellOf(step, role) !== '-');
      if (!isRight(led ? cell : '-', got))
        found.push(`${way.map(({ field }) => field).join('.')}: ${cell} but ${got}`);
    }
    return found;
  };

  test.each(ROLES)('%s is given at home what the matrix allows, and nothing else', async (role) => {
    const mistakes = await wrong(role, samplesOf(HOME, '1', 'A'), (cell, got) =>
      cell === '-' ? got !== 'GIVEN' : got !== 'REFUSED',
    );
    expect(mistakes).toEqual([]);
  });

  test.each(ROLES)('%s is given nothing of another county', async (role) => {
    const mistakes = await wrong(
      role,
      samplesOf(ABROAD, '1', 'A'),
      (cell, got) => cell === 'ANY' || got !== 'GIVEN',
    );
    // What belongs to the viewer, and to whoever is signed in, is no county's.
    expect(mistakes.filter((mistake) => !mistake.startsWith('viewer.'))).toEqual([]);
  });

  test('a principal is given nothing of another school or its people', async () => {
    const ways = fieldsFor('PRINCIPAL').filter((way) => ['school', 'teacher'].includes(way[2]?.field ?? ''));
    expect(ways.length).toBeGreaterThan(30);
    api.actAs(viewerOf('PRINCIPAL'));
    const given: string[] = [];
    for (const way of ways) {
      if ((await outcome(way, samplesOf(HOME, '2', 'B'))) === 'GIVEN')
        given.push(way.map(({ field }) => field).join('.'));
    }
    expect(given).toEqual([]);
  });

  test('a teacher is given nothing of another person', async () => {
    const ways = fieldsFor('TEACHER').filter((way) => way[2]?.field === 'teacher');
    api.actAs(viewerOf('TEACHER'));
    const given: string[] = [];
    for (const way of ways) {
      if ((await outcome(way, samplesOf(HOME, '2', 'B'))) === 'GIVEN')
        given.push(way.map(({ field }) => field).join('.'));
    }
    expect(given).toEqual([]);
  });

  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const attempt = async (name: string, samples: Samples): Promise<readonly string[]> => {
    const field = mutations.find((mutation) => mutation.name === name)!;
    const [arg] = field.args;
    const type = String(arg!.type);
    const input = sampleOf('input', arg!.type, samples);
    const query = `mutation($input: ${type}) { ${name}(input: $input) { __typename } }`;
    return (await api.ask(query, { input })).codes;
  };

  test.each(ROLES)(
    '%s is refused every mutation of other roles, and every one in another county',
    async (role) => {
      api.actAs(viewerOf(role));
      const got: string[] = [];
      for (const { name } of mutations) {
        const cell = cellOf({ type: 'Mutation', field: name }, role);
        if (cell === 'ANY') continue;
        const targets = cell === '-' ? [HOME, ABROAD] : [ABROAD];
        for (const target of targets) {
          const codes = await attempt(name, samplesOf(target, '1', 'A'));
          if (codes.join() !== 'FORBIDDEN') got.push(`${name} in ${target}: ${codes.join()}`);
        }
      }
      expect(got).toEqual([]);
    },
  );

  test('without a credential everything is refused', async () => {
    api.actAs(null);
    const got = new Set<string>();
    for (const way of fieldsFor('PERSONNEL_OFFICER')) {
      const { codes } = await api.ask(queryOf(schema, way, samplesOf(HOME, '1', 'A')));
      got.add(codes.join());
    }
    for (const { name } of mutations) got.add((await attempt(name, samplesOf(HOME, '1', 'A'))).join());
    expect([...got]).toEqual(['UNAUTHENTICATED']);
  });
});
