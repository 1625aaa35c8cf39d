// authorised-posts: a school hires only into free authorised posts.

import { type School } from '../../domain/school';
import { type RuledModel } from '../model/ruled-model';
import { type Violation } from '../plan';
import { hiresBySchool } from './hires-by-school';
import { type AppliedPlan, type Facts, type Rule } from './rule';
import { violation } from './wording';

export const authorisedPosts: Rule = {
  id: 'authorised-posts',
  nameZh: '编制数额',
  nameEn: 'Authorised posts',
  statement: () => ({
    zh: '一所学校的新招聘人数不超过其空余编制；外出交流教师的编制留在原校。',
    en: 'A school hires no more than its free authorised posts; who rotates keeps the post at home.',
  }),
  constrains: limitHires,
  check: checkPosts,
};

/** Hires at a school stay within its vacant posts. */
function limitHires({ facts, draft }: RuledModel): void {
  for (const { code, school, staffInPost } of facts.schools) {
    const hires = draft.hires.get(code);
    if (hires.length > 0) draft.builder.atMost(hires, Math.max(0, school.authorisedPosts - staffInPost));
  }
}

/** Authorised posts minus staff in post, never below 0; persons. */
export function freePosts(facts: Facts, school: School): number {
  return Math.max(0, school.authorisedPosts - (facts.staffInPost.get(school.code) ?? 0));
}

function checkPosts(applied: AppliedPlan): readonly Violation[] {
  return [...hiresBySchool(applied)]
    .filter(([school, hires]) => hires > freePosts(applied, school))
    .map(([school, hires]) => {
      const staff = applied.staffInPost.get(school.code) ?? 0;
      const sentence = {
        zh: `${school.name}核定编制${school.authorisedPosts}名、在编在岗${staff}人，只能再招${freePosts(applied, school)}人，方案招聘${hires}人。`,
        en: `${school.name} has ${school.authorisedPosts} authorised posts and ${staff} staff in post: ${freePosts(applied, school)} free, the plan hires ${hires}.`,
      };
      return violation('authorised-posts', sentence, { school });
    });
}
