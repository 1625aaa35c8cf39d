// Which role an account may be given: borders of counties, and who administers accounts sees no people. Pure; the
// database holds the same by triggers (migration 0062).
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { EVERY_COUNTY, type Grant } from '../../graphql/viewer';

const COUNTY = /^[0-9]{6}$/;

/** Six digits, or * for the installation. */
export function wellFormedCounty(code: string): boolean {
  return code === EVERY_COUNTY || COUNTY.test(code);
}

export const COUNTY_FORM: UserErrorValue = {
  code: 'COUNTY_FORM',
  field: 'input.county',
  message: { zh: '行政区划代码须为 6 位数字', en: 'A county code has 6 digits' },
  hint: null,
};

/** What keeps an account of a county (or of the installation, *) with these roles from getting one more; null when nothing does. */
export function roleProblem(home: string, held: readonly Grant[], grant: Grant): UserErrorValue | null {
  const broken = RULES.find(({ breaks }) => breaks(home, grant, held));
  return broken?.error ?? null;
}

interface GrantRule {
  readonly breaks: (home: string, grant: Grant, held: readonly Grant[]) => boolean;
  readonly error: UserErrorValue;
}

const administers = ({ role }: Grant): boolean => role === 'IT_ADMIN';

function rule(
  breaks: GrantRule['breaks'],
  code: string,
  field: string,
  message: UserErrorValue['message'],
): GrantRule {
  return { breaks, error: { code, field, message, hint: null } };
}

const RULES: readonly GrantRule[] = [
  { breaks: (_home, { countyCode }) => !wellFormedCounty(countyCode), error: COUNTY_FORM },
  rule(
    (home, { countyCode }) => home !== EVERY_COUNTY && countyCode !== home,
    'OTHER_COUNTY',
    'input.county',
    { zh: '角色不能超出账号所属的县', en: "A role stays within the account's county" },
  ),
  rule((home, grant) => home === EVERY_COUNTY && !administers(grant), 'EVERY_COUNTY', 'input.role', {
    zh: '不属于任何县的账号只能担任系统管理员，其他角色请在该县另建账号',
    en: 'An account of no county may be IT administrator only: make an account in the county for other roles',
  }),
  rule(
    (_home, grant, held) => held.some((other) => administers(other) !== administers(grant)),
    'ADMINISTRATOR_ALONE',
    'input.role',
    {
      zh: '系统管理员不能兼任能看到个人信息的角色，请另建账号',
      en: 'An IT administrator holds no role that sees people: make an account of its own for that',
    },
  ),
  rule(
    (_home, { role, schoolCode }) => (role === 'PRINCIPAL') !== (schoolCode !== null),
    'SCHOOL_OF_PRINCIPAL',
    'input.schoolCode',
    { zh: '校长须指定学校，其他角色不得指定', en: 'A principal needs a school; other roles have none' },
  ),
  rule(
    (_home, { role, staffNo }) => (role === 'TEACHER') !== (staffNo !== null),
    'STAFF_NO_OF_TEACHER',
    'input.staffNo',
    {
      zh: '教师须指定教职工号，其他角色不得指定',
      en: 'A teacher needs a staff number; other roles have none',
    },
  ),
];
