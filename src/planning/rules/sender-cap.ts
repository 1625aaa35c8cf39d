// sender-cap: no school loses more than a share of its staff in post, by rotation or exchange.

import { type School } from '../../domain/school';
import { floorShare } from '../../domain/tolerance';
import { type RuledModel } from '../model/ruled-model';
import { type Violation } from '../plan';
import { type AppliedPlan, type Departure, type Facts, type Rule } from './rule';
import { percent, violation } from './wording';

export const senderCap: Rule = {
  id: 'sender-cap',
  nameZh: '派出上限',
  nameEn: 'Sender cap',
  statement: (settings) => ({
    zh: `一所学校派出人数不超过其在编在岗教师的${percent(settings['sender-cap'].share)}；乡村学校对换至少允许1人。`,
    en: `At most ${percent(settings['sender-cap'].share)} of a school's staff in post leave; a rural school may always trade one.`,
  }),
  constrains: limitDepartures,
  check: checkSenders,
};

/** Rotations and either side of exchanges stay under each school's cap. */
function limitDepartures({ facts, draft }: RuledModel): void {
  const { share } = facts.settings['sender-cap'];
  for (const { code, rural, staffInPost } of facts.schools) {
    const most = floorShare(share, staffInPost);
    const leaving = [...draft.rotationsFrom.get(code), ...draft.exchangesFrom.get(code)];
    if (leaving.length > 0) draft.builder.atMost(leaving, rural ? Math.max(1, most) : most);
  }
}

/** Most people who may leave the school on the given side of a move, persons. */
export function mostDepartures(facts: Facts, school: School, kind: Departure['kind']): number {
  const share = floorShare(facts.settings['sender-cap'].share, facts.staffInPost.get(school.code) ?? 0);
  return kind === 'PARTNER' ? Math.max(1, share) : share;
}

function checkSenders(applied: AppliedPlan): readonly Violation[] {
  const senders = new Map<School, Departure[]>();
  for (const departure of applied.departures) {
    const list = senders.get(departure.from);
    if (list) list.push(departure);
    else senders.set(departure.from, [departure]);
  }
  return [...senders].flatMap(([school, leaving]) => {
    const most = mostDepartures(applied, school, leaving[0]!.kind);
    if (leaving.length <= most) return [];
    const staff = applied.staffInPost.get(school.code) ?? 0;
    const sentence = {
      zh: `${school.name}在编在岗${staff}人，最多派出${most}人，方案派出${leaving.length}人。`,
      en: `${school.name} has ${staff} staff in post and may send ${most}; the plan sends ${leaving.length}.`,
    };
    return [violation('sender-cap', sentence, { school })];
  });
}
