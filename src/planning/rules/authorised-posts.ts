// authorised-posts: a school hires only into free authorised posts.

import { type School } from '../../domain/school';
import { type RuledModel } from '../model/ruled-model';
import { type Violation } from '../plan';
import { hiresBySchool } from './hires-by-school';
import { type Facts, type Ledger, type Rule } from './rule';
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
function limitHires({ facts, words }: RuledModel): void {
  for (const { code, school, staffInPost } of facts.schools) {
    const hires = words.hires.get(code);
    if (hires.length > 0) words.builder.atMost(hires, Math.max(0, school.authorisedPosts - staffInPost));
  }
}

/** Authorised posts minus staff in post, never below 0; persons. */
export function freePosts(facts: Facts, school: School): number {
  return Math.max(0, school.authorisedPosts - (facts.staffInPost.get(school.code) ?? 0));
}

function checkPosts(ledger: Ledger): readonly Violation[] {
  return [...hiresBySchool(ledger)]
    .filter(([school, hires]) => hires > freePosts(ledger, school))
    .map(([school, hires]) => {
      const staff = ledger.staffInPost.get(school.code) ?? 0;
      const sentence = {
        zh: `${school.name}核定编制${school.authorisedPosts}名、在编在岗${staff}人，只能再招${freePosts(ledger, school)}人，方案招聘${hires}人。`,
        en: `${school.name} has ${school.authorisedPosts} authorised posts and ${staff} staff in post: ${freePosts(ledger, school)} free, the plan hires ${hires}.`,
      };
      return violation('authorised-posts', sentence, { school });
    });
}
