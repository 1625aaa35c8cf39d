// Two counties to fuzz: everything of the second one carries a mark that must never appear in an answer.

import { type FuzzTarget } from '../../bench/fuzz/fuzz-roles';
import { createSchema } from '../../src/app';
import { type Roster } from '../../src/domain/roster';
import { encodeNodeId } from '../../src/graphql/node-id';
import { type Role, type Viewer } from '../../src/graphql/viewer';
import { aClassGroup, aCounty, aRoster, aRotation, aSchool, aTeacher } from '../builders';

export const HOME = '530000';
export const ABROAD = '530001';
const MARK = '邻县秘密';

function county(code: string, mark: string): Roster {
  const [one, two] = [`${code}0001`, `${code}0002`] as const;
  return aRoster({
    county: aCounty({ code, name: `${mark}县` }),
    schools: [
      aSchool({ code: one, name: `${mark}一小` }),
      aSchool({ code: two, name: `${mark}二小`, area: 'RURAL' }),
    ],
    classes: [aClassGroup({ schoolCode: one }), aClassGroup({ schoolCode: two })],
    teachers: [
      aTeacher({ staffNo: `${code}-A`, name: `${mark}甲`, schoolCode: one, exemption: 'ILLNESS' }),
      aTeacher({ staffNo: `${code}-B`, name: `${mark}乙`, schoolCode: two }),
    ],
    rotations: [
      aRotation({ staffNo: `${code}-A`, toSchoolCode: two, status: 'COMPLETED', endsOn: '2025-07-01' }),
    ],
  });
}

export const FUZZ_COUNTIES: readonly Roster[] = [county(HOME, '本'), county(ABROAD, MARK)];

/** What can be named in a county. */
interface Named {
  readonly code: string;
  readonly schools: readonly [string, string];
  readonly people: readonly [string, string];
}

function namedIn({ county: { code }, schools, teachers }: Roster): Named {
  return {
    code,
    schools: [schools[0]!.code, schools[1]!.code],
    people: [teachers[0]!.staffNo, teachers[1]!.staffNo],
  };
}

/** What there is to name in a query. */
function wordsOf({ code, schools, people }: Named): readonly string[] {
  return [
    code,
    code,
    ...schools,
    ...people,
    YEAR,
    encodeNodeId('County', code),
    encodeNodeId('SchoolYear', code, YEAR),
    encodeNodeId('School', code, YEAR, schools[0]),
    encodeNodeId('Teacher', code, YEAR, people[0]),
    encodeNodeId('Plan', code, YEAR, '00000000-0000-4000-8000-000000000009'),
  ];
}

const YEAR = '2026-2027';

/** What fits an argument of a name; the own county more often than the other. */
function fittingOf(home: Named, abroad: Named): FuzzTarget['fitting'] {
  const counties = [home, home, home, abroad];
  const codes = counties.map(({ code }) => code);
  return {
    // A county's code in one place, a school's in another.
    code: [...codes, ...codes, ...home.schools],
    county: codes,
    countyCode: codes,
    schoolCode: counties.map(({ schools }) => schools[0]),
    schoolCodes: counties.map(({ schools }) => schools[1]),
    staffNo: counties.map(({ people }) => people[0]),
    staffNos: counties.map(({ people }) => people[1]),
    label: [YEAR],
    schoolYear: [YEAR],
    first: [1, 10, 50, 200],
    last: [1, 10],
  };
}

/** `home` is the county of the roles; nothing of the second of FUZZ_COUNTIES may ever be told. */
export function fuzzTarget(send: FuzzTarget['send'], home: Roster = FUZZ_COUNTIES[0]!): FuzzTarget {
  const [own, other] = [namedIn(home), namedIn(FUZZ_COUNTIES[1]!)];
  const viewerOf = (role: Role): Viewer => ({
    accountId: '00000000-0000-4000-8000-000000000001',
    name: role,
    grants: [
      {
        role,
        countyCode: own.code,
        schoolCode: role === 'PRINCIPAL' ? own.schools[0] : null,
        staffNo: role === 'TEACHER' ? own.people[0] : null,
      },
    ],
  });
  return {
    schema: createSchema(),
    send,
    viewerOf,
    words: [own, other, own, own].flatMap(wordsOf),
    fitting: fittingOf(own, other),
    forbidden: [MARK],
  };
}
