// new-hire-share: new hires stay a small part of a school's staff.

import { type School } from '../../domain/school';
import { floorShare } from '../../domain/tolerance';
import { type RuledModel } from '../model/ruled-model';
import { type Violation } from '../plan';
import { hiresBySchool } from './hires-by-school';
import { type AppliedPlan, type Facts, type Rule } from './rule';
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
function limitHires({ facts, draft }: RuledModel): void {
  const { share, minimum } = facts.settings['new-hire-share'];
  for (const { code, staffInPost } of facts.schools) {
    const hires = draft.hires.get(code);
    if (hires.length > 0) draft.builder.atMost(hires, Math.max(minimum, floorShare(share, staffInPost)));
  }
}

/** Most new hires at the school, persons. */
export function mostNewHires(facts: Facts, school: School): number {
  const { share, minimum } = facts.settings['new-hire-share'];
  return Math.max(minimum, floorShare(share, facts.staffInPost.get(school.code) ?? 0));
}

function checkNewHires(applied: AppliedPlan): readonly Violation[] {
  return [...hiresBySchool(applied)]
    .filter(([school, hires]) => hires > mostNewHires(applied, school))
    .map(([school, hires]) => {
      const staff = applied.staffInPost.get(school.code) ?? 0;
      const sentence = {
        zh: `${school.name}在编在岗${staff}人，新招聘最多${mostNewHires(applied, school)}人，方案招聘${hires}人。`,
        en: `${school.name} has ${staff} staff in post and may hire ${mostNewHires(applied, school)}; the plan hires ${hires}.`,
      };
      return violation('new-hire-share', sentence, { school });
    });
}
