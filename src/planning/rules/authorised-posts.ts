// authorised-posts: a school hires only into free authorised posts.
import { type School } from '../../domain/school';
import { type SchoolFacts } from '../county/school-facts';
import { type AppliedPlan, type RosterFacts } from './applied-plan';
import { type Finding, finding } from './finding';
import { hiresBySchool } from './hires-by-school';
import { defineRule } from './rule';
import { type RuledModel } from './ruled-model';

export const authorisedPosts = defineRule({
  id: 'authorised-posts',
  name: { zh: '编制数额', en: 'Authorised posts' },
  group: 'HIRING',
  parameters: {},
  statement: () => ({
    zh: '一所学校的新招聘人数不超过其空余编制；外出交流教师的编制留在原校。',
    en: 'A school hires no more than its free authorised posts; who rotates keeps the post at home.',
  }),
  obstacle: {
    code: 'NO_POST',
    rank: 3,
    sentence: ({ actual, limit }) => ({
      zh: `没有空编（在编${actual}，核定${limit}）`,
      en: `no vacant post (${actual} in post of ${limit} authorised)`,
    }),
  },
  allowance: { unit: 'PERSONS', side: 'MOST' },
  relaxations: [
    {
      limit: 'posts',
      step: 1,
      atOneSchool: true,
      words: (n) => ({ zh: `增加${n}个编制`, en: `${n} more post` }),
      school: ({ school, staffInPost }) => ({
        school: { ...school, authorisedPosts: Math.max(staffInPost, school.authorisedPosts) + 1 },
      }),
    },
  ],
  constrains: limitHires,
  check: checkPosts,
});

/** Hires at a school stay within its vacant posts. */
function limitHires({ schools, draft }: RuledModel): void {
  for (const school of schools) {
    const hires = draft.hires.get(school.code);
    if (hires.length > 0) draft.builder.atMost(hires, vacantPosts(school));
  }
}

/** Vacant posts of a school as the planner sees it, never below 0; persons. */
export function vacantPosts({ school, staffInPost }: SchoolFacts): number {
  return Math.max(0, school.authorisedPosts - staffInPost);
}

/** Authorised posts minus staff in post, never below 0; persons. */
export function freePosts(facts: RosterFacts, school: School): number {
  return Math.max(0, school.authorisedPosts - (facts.staffInPost.get(school.code) ?? 0));
}

function checkPosts(applied: AppliedPlan): readonly Finding[] {
  return [...hiresBySchool(applied)]
    .filter(([school, hires]) => hires > freePosts(applied, school))
    .map(([school, hires]) => {
      const staff = applied.staffInPost.get(school.code) ?? 0;
      const sentence = {
        zh: `${school.name}核定编制${school.authorisedPosts}名、在编在岗${staff}人，只能再招${freePosts(applied, school)}人，方案招聘${hires}人。`,
        en: `${school.name} has ${school.authorisedPosts} authorised posts and ${staff} staff in post: ${freePosts(applied, school)} free, the plan hires ${hires}.`,
      };
      return finding(sentence, { school });
    });
}
