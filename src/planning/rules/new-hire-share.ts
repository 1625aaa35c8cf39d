// new-hire-share: new hires stay a small part of a school's staff.
import { type School } from '../../domain/school';
import { floorShare, wholePersons } from '../../domain/tolerance';
import { type SchoolFacts } from '../county/school-facts';
import { type AppliedPlan, type RosterFacts } from './applied-plan';
import { type Finding, finding } from './finding';
import { hiresBySchool } from './hires-by-school';
import { count, share, type ValuesOf } from './parameter';
import { defineRule } from './rule';
import { type RuledModel } from './ruled-model';
import { percent } from './wording';

const parameters = {
  share: share(0.3, ['占学校在编教师比例上限', 'Ceiling as a share of the staff in post']),
  minimum: count(1, ['每校至少可招', 'Always allowed at one school'], { unit: 'persons', maximum: 1000 }),
};
type Own = ValuesOf<typeof parameters>;

export const newHireShare = defineRule({
  id: 'new-hire-share',
  name: { zh: '新教师比例', en: 'New-hire share' },
  group: 'HIRING',
  parameters,
  statement: (own) => ({
    zh: `一所学校新招聘人数不超过其在编在岗教师的${percent(own.share)}，但至少可招${own.minimum}人。`,
    en: `A school hires at most ${percent(own.share)} of its staff in post, but may always hire ${own.minimum}.`,
  }),
  obstacle: {
    code: 'NEW_HIRE_SHARE',
    rank: 4,
    sentence: ({ actual, limit }) => ({
      zh: `该校新聘人数已到上限（${actual}/${limit}）`,
      en: `the school's share of new hires is reached (${actual} of ${limit})`,
    }),
  },
  allowance: { unit: 'PERSONS', side: 'MOST' },
  relaxations: [
    {
      limit: 'new-hire-share',
      step: 1,
      words: (n) => ({ zh: `每校新聘上限增加${n}人`, en: `${n} more hire at every school` }),
      values: (own) => (own.share > 0 ? {} : { minimum: own.minimum + 1 }),
      school: oneMoreHired,
    },
  ],
  constrains: limitHires,
  check: checkNewHires,
});

/** Most new hires at a school with so many staff in post, as the planner sees it; persons. */
export function mostNew(staffInPost: number, own: Own): number {
  return Math.max(own.minimum, floorShare(own.share, staffInPost));
}

/** A larger staff raises the share of new people; as many more posts keep the vacancies as they are. */
function oneMoreHired({ receives, school, staffInPost }: SchoolFacts, own: Own): Partial<SchoolFacts> | null {
  if (!receives || own.share <= 0) return null;
  const staff = wholePersons((mostNew(staffInPost, own) + 1) / own.share);
  const authorisedPosts = school.authorisedPosts + staff - staffInPost;
  return { staffInPost: staff, school: { ...school, authorisedPosts } };
}

/** Hires at a school stay within the share of its staff in post. */
function limitHires({ schools, draft }: RuledModel, own: Own): void {
  for (const { code, staffInPost } of schools) {
    const hires = draft.hires.get(code);
    if (hires.length > 0) draft.builder.atMost(hires, mostNew(staffInPost, own));
  }
}

/** Most new hires at the school, persons. */
function mostNewHires(facts: RosterFacts, own: Own, school: School): number {
  return Math.max(own.minimum, floorShare(own.share, facts.staffInPost.get(school.code) ?? 0));
}

function checkNewHires(applied: AppliedPlan, own: Own): readonly Finding[] {
  return [...hiresBySchool(applied)]
    .filter(([school, hires]) => hires > mostNewHires(applied, own, school))
    .map(([school, hires]) => {
      const staff = applied.staffInPost.get(school.code) ?? 0;
      const sentence = {
        zh: `${school.name}在编在岗${staff}人，新招聘最多${mostNewHires(applied, own, school)}人，方案招聘${hires}人。`,
        en: `${school.name} has ${staff} staff in post and may hire ${mostNewHires(applied, own, school)}; the plan hires ${hires}.`,
      };
      return finding(sentence, { school });
    });
}
