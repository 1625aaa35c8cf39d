// new-hire-share: new hires stay a small part of a school's staff.

import { type School } from '../../domain/school';
import { floorShare } from '../../domain/tolerance';
import { type RuledModel } from '../model/ruled-model';
import { type Violation } from '../plan';
import { hiresBySchool } from './hires-by-school';
import { type Facts, type Ledger, type Rule } from './rule';
import { percent, violation } from './wording';

export const newHireShare: Rule = {
  id: 'new-hire-share',
  nameZh: '新教师比例',
  nameEn: 'New-hire share',
  statement: (settings) => {
    const { share, minimum } = settings['new-hire-share'];
    return {
      zh: `一所学校新招聘人数不超过其在编在岗教师的${percent(share)}，但至少可招${minimum}人。`,
      en: `A school hires at most ${percent(share)} of its staff in post, but may always hire ${minimum}.`,
    };
  },
  constrains: limitHires,
  check: checkNewHires,
};

/** Hires at a school stay within the share of its staff in post. */
function limitHires({ facts, words }: RuledModel): void {
  const { share, minimum } = facts.settings['new-hire-share'];
  for (const { code, staffInPost } of facts.schools) {
    const hires = words.hires.get(code);
    if (hires.length > 0) words.builder.atMost(hires, Math.max(minimum, floorShare(share, staffInPost)));
  }
}

/** Most new hires at the school, persons. */
export function mostNewHires(facts: Facts, school: School): number {
  const { share, minimum } = facts.settings['new-hire-share'];
  return Math.max(minimum, floorShare(share, facts.staffInPost.get(school.code) ?? 0));
}

function checkNewHires(ledger: Ledger): readonly Violation[] {
  return [...hiresBySchool(ledger)]
    .filter(([school, hires]) => hires > mostNewHires(ledger, school))
    .map(([school, hires]) => {
      const staff = ledger.staffInPost.get(school.code) ?? 0;
      const sentence = {
        zh: `${school.name}在编在岗${staff}人，新招聘最多${mostNewHires(ledger, school)}人，方案招聘${hires}人。`,
        en: `${school.name} has ${staff} staff in post and may hire ${mostNewHires(ledger, school)}; the plan hires ${hires}.`,
      };
      return violation('new-hire-share', sentence, { school });
    });
}
