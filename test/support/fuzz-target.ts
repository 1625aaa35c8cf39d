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

function viewerOf(role: Role): Viewer {
  return {
    accountId: '00000000-0000-4000-8000-000000000001',
    name: role,
    grants: [
      {
        role,
        countyCode: HOME,
        schoolCode: role === 'PRINCIPAL' ? `${HOME}0001` : null,
        staffNo: role === 'TEACHER' ? `${HOME}-A` : null,
      },
    ],
  };
}

/** What there is to name in a query, of both counties. */
function words(): readonly string[] {
  return [HOME, ABROAD, HOME, HOME].flatMap((code) => [
    code,
    code,
    `${code}0001`,
    `${code}0002`,
    `${code}-A`,
    `${code}-B`,
    '2026-2027',
    encodeNodeId('County', code),
    encodeNodeId('SchoolYear', code, '2026-2027'),
    encodeNodeId('School', code, '2026-2027', `${code}0001`),
    encodeNodeId('Teacher', code, '2026-2027', `${code}-A`),
    encodeNodeId('Plan', code, '2026-2027', '00000000-0000-4000-8000-000000000009'),
  ]);
}

const codes = [HOME, HOME, HOME, ABROAD];

const FITTING: FuzzTarget['fitting'] = {
  // A county's code in one place, a school's in another.
  code: [...codes, ...codes, `${HOME}0001`, `${HOME}0002`],
  county: codes,
  countyCode: codes,
  schoolCode: codes.map((code) => `${code}0001`),
  schoolCodes: codes.map((code) => `${code}0002`),
  staffNo: codes.map((code) => `${code}-A`),
  staffNos: codes.map((code) => `${code}-B`),
  label: ['2026-2027'],
  schoolYear: ['2026-2027'],
  first: [1, 10, 50, 200],
  last: [1, 10],
};

export function fuzzTarget(send: FuzzTarget['send']): FuzzTarget {
  return { schema: createSchema(), send, viewerOf, words: words(), fitting: FITTING, forbidden: [MARK] };
}
