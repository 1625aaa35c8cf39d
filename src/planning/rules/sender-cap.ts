// sender-cap: no school loses more than a share of its staff in post, by rotation or exchange.
import { type School } from '../../domain/school';
import { floorShare, wholePersons } from '../../domain/tolerance';
import { type SchoolFacts } from '../county/school-facts';
import { type AppliedPlan, type Departure, type RosterFacts } from './applied-plan';
import { type Finding, finding } from './finding';
import { share, type ValuesOf } from './parameter';
import { defineRule } from './rule';
import { type RuledModel } from './ruled-model';
import { percent } from './wording';

const parameters = {
  share: share(0.15, ['占派出学校在编教师比例上限', 'Ceiling as a share of the staff in post']),
};
type Own = ValuesOf<typeof parameters>;

export const senderCap = defineRule({
  id: 'sender-cap',
  name: { zh: '派出上限', en: 'Sender cap' },
  group: 'HOW_MANY',
  parameters,
  statement: (own) => ({
    zh: `一所学校派出人数不超过其在编在岗教师的${percent(own.share)}；受援校对换至少允许1人。`,
    en: `At most ${percent(own.share)} of a school's staff in post leave; a receiver may always trade one.`,
  }),
  obstacle: {
    code: 'SENDER_CAP',
    rank: 6,
    sentence: ({ actual, limit }) => ({
      zh: `派出学校人数已到上限（${actual}/${limit}）`,
      en: `the sending school is at its cap (${actual} of ${limit})`,
    }),
  },
  allowance: { unit: 'PERSONS', side: 'MOST' },
  relaxations: [
    {
      limit: 'sender-cap',
      step: 1,
      onPeople: true,
      words: (n) => ({ zh: `每所派出学校上限增加${n}人`, en: `${n} more person from every sending school` }),
      // Nobody is hired at a school that only sends: a larger staff raises its cap and nothing else.
      school: ({ receives, staffInPost }, own) =>
        receives || own.share <= 0
          ? null
          : { staffInPost: wholePersons((floorShare(own.share, staffInPost) + 1) / own.share) },
    },
  ],
  constrains: limitDepartures,
  check: checkSenders,
});

/** Most people who may leave the school, as the planner sees it, partners of exchanges apart; persons. */
export function mostLeaving({ staffInPost }: SchoolFacts, own: Own): number {
  return floorShare(own.share, staffInPost);
}

/** The same with partners of exchanges: a receiver may always trade one; persons. */
export function mostLeavingInAll(school: SchoolFacts, own: Own): number {
  return Math.max(school.receives ? 1 : 0, mostLeaving(school, own));
}

/** Rotations and either side of exchanges stay under each school's cap. */
function limitDepartures({ schools, draft }: RuledModel, own: Own): void {
  for (const school of schools) {
    const sent = [...draft.rotationsFrom.get(school.code), ...draft.exchangesFrom.get(school.code)];
    const leaving = [...sent, ...draft.partnersFrom.get(school.code)];
    const most = mostLeaving(school, own);
    if (leaving.length > 0) draft.builder.atMost(leaving, mostLeavingInAll(school, own));
    // The one partner that is always allowed is no leave to send somebody.
    if (school.receives && most < 1 && sent.length > 0) draft.builder.atMost(sent, most);
  }
}

/** Most people who may leave the school, persons: one may always do so as the partner of an exchange. */
function mostDepartures(facts: RosterFacts, own: Own, school: School, leaving: readonly Departure[]): number {
  const most = floorShare(own.share, facts.staffInPost.get(school.code) ?? 0);
  return leaving.every(({ kind }) => kind === 'PARTNER') ? Math.max(1, most) : most;
}

function checkSenders(applied: AppliedPlan, own: Own): readonly Finding[] {
  const senders = new Map<School, Departure[]>();
  for (const departure of applied.departures) {
    const list = senders.get(departure.from);
    if (list) list.push(departure);
    else senders.set(departure.from, [departure]);
  }
  return [...senders].flatMap(([school, leaving]) => {
    const most = mostDepartures(applied, own, school, leaving);
    if (leaving.length <= most) return [];
    const staff = applied.staffInPost.get(school.code) ?? 0;
    const sentence = {
      zh: `${school.name}在编在岗${staff}人，最多派出${most}人，方案派出${leaving.length}人。`,
      en: `${school.name} has ${staff} staff in post and may send ${most}; the plan sends ${leaving.length}.`,
    };
    return [finding(sentence, { school })];
  });
}
