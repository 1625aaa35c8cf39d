// A conflict in words, built from its members and the roster's names.
import { type Pin } from '../../domain/pin';
import { type RuleSet } from '../../domain/rule-set';
import { resolveSettings } from '../problem';
import { RULE_BY_ID } from '../rules';
import { type Names, personOf, type Sentence, schoolOf } from '../rules/wording';
import { type Conflict, type ConflictFact, type ConflictMember } from './conflict';

/** Names, and the rules that the members speak of. */
export type ConflictNames = Names & { readonly ruleSet: Pick<RuleSet, 'rules'> };

/** First what the members are, then the facts that stand behind them; one sentence each. */
export function conflictSentences(roster: ConflictNames, conflict: Conflict): readonly Sentence[] {
  const single = conflict.members.length === 1;
  const head: Sentence = single
    ? { zh: '下面这项决定无法执行：', en: 'This decision cannot be carried out:' }
    : {
        zh: `下面${conflict.members.length}项不能同时满足，去掉任何一项即可：`,
        en: `These ${conflict.members.length} cannot hold together; without any one of them the others can:`,
      };
  return [
    head,
    ...conflict.members.map((member) => memberSentence(roster, member)),
    ...conflict.facts.map((fact) => factSentence(roster, fact)),
  ];
}

/** One pin or rule of a conflict. */
export function memberSentence(roster: ConflictNames, member: ConflictMember): Sentence {
  if (member.kind === 'PIN') return pinSentence(roster, member.pin);
  const rule = RULE_BY_ID[member.rule];
  const { zh, en } = rule.statement(resolveSettings(roster.ruleSet.rules));
  return { zh: `规则“${rule.name.zh}”：${zh}`, en: `Rule "${rule.name.en}": ${en}` };
}

function pinSentence(roster: Names, pin: Pin): Sentence {
  const who = personOf(roster, pin.staffNo);
  const to = schoolOf(roster, pin.toSchoolCode);
  const texts: Readonly<Record<Pin['kind'], Sentence>> = {
    SEND_TO: { zh: `决定：${who.zh}交流到${to}`, en: `Pin: ${who.en} rotates to ${to}` },
    NEVER: pin.toSchoolCode
      ? { zh: `决定：${who.zh}不派往${to}`, en: `Pin: ${who.en} is never sent to ${to}` }
      : { zh: `决定：${who.zh}不外派`, en: `Pin: ${who.en} is never sent anywhere` },
    STAYS: { zh: `决定：${who.zh}留校`, en: `Pin: ${who.en} stays` },
    RECEIVES_NOBODY: {
      zh: `决定：${schoolOf(roster, pin.schoolCode)}不接收教师`,
      en: `Pin: ${schoolOf(roster, pin.schoolCode)} receives nobody`,
    },
  };
  const { zh, en } = texts[pin.kind];
  return pin.reason === '' ? { zh, en } : { zh: `${zh}（${pin.reason}）`, en: `${en} (${pin.reason})` };
}

/** What about a pinned person makes it impossible. */
export function factSentence(roster: Names, { staffNo, code, school }: ConflictFact): Sentence {
  const who = personOf(roster, staffNo);
  const where = schoolOf(roster, school);
  const texts: Readonly<Record<ConflictFact['code'], Sentence>> = {
    NOT_MOVABLE: {
      zh: `事实：${who.zh}开学日不是${where}在岗的在编教师`,
      en: `Fact: ${who.en} is not in post and present at ${where} on the start date`,
    },
    NOT_FULL_TIME: { zh: `事实：${who.zh}不是全职教师`, en: `Fact: ${who.en} is not full-time` },
    TRAVELS_ALREADY: {
      zh: `事实：${who.zh}正在走教`,
      en: `Fact: ${who.en} already travels as an itinerant teacher`,
    },
    OWN_SCHOOL: {
      zh: `事实：${who.zh}的人事关系就在${where}`,
      en: `Fact: ${who.en} belongs to ${where} already`,
    },
    BOTH_ONLY_SEND: {
      zh: `事实：${where}和${who.zh}的学校都是支援校，支援校之间不派人`,
      en: `Fact: ${where} and the school of ${who.en} only send, and senders send each other nobody`,
    },
    HOME_SHORT: {
      zh: `事实：${who.zh}的学科在${where}富余不足1人，派出后原校缺课`,
      en: `Fact: ${where} has less than one FTE of this teacher's subject to spare`,
    },
    NOT_NEEDED_THERE: {
      zh: `事实：${where}不缺${who.zh}能教的学科`,
      en: `Fact: ${where} is short of nothing that ${who.en} may teach`,
    },
  };
  return texts[code];
}
