// direction: from which schools to which a plan may send people, and which schools may hire.
import { isReceiver, isSender, type School } from '../../domain/school';
import { DIRECTION_WORDS, HIRING_SCHOOLS_WORDS } from '../../domain/words';
import { type SchoolFacts } from '../county/school-facts';
import { type AppliedPlan, type HireEntry, type RotationEntry } from './applied-plan';
import { type Finding, finding } from './finding';
import { choice, type ValuesOf } from './parameter';
import { defineRule } from './rule';
import { naming, type Sentence } from './wording';

const parameters = {
  receiverToReceiver: choice(DIRECTION_WORDS, 'NEVER', ['受援校派往受援校', 'Receiver to receiver']),
  receiverToSender: choice(DIRECTION_WORDS, 'NEVER', ['受援校派往支援校', 'Receiver to sender']),
  hires: choice(HIRING_SCHOOLS_WORDS, 'RECEIVERS', ['可新招聘的学校', 'Schools that may hire']),
};
type Own = ValuesOf<typeof parameters>;
type Range = Own['receiverToReceiver'];

const RANGES: Readonly<Record<Range, Sentence>> = {
  NEVER: { zh: '不派', en: 'never' },
  SAME_CLUSTER: { zh: '限同一学区', en: 'inside a cluster' },
  ANYWHERE: { zh: '可以派', en: 'anywhere' },
};

export const direction = defineRule({
  id: 'direction',
  name: { zh: '交流方向', en: 'Direction' },
  group: 'HOW_MANY',
  parameters,
  statement: (own) => ({
    zh: `轮岗由支援校派往受援校；受援校之间${RANGES[own.receiverToReceiver].zh}，受援校到支援校${RANGES[own.receiverToSender].zh}；新招聘${own.hires === 'ALL' ? '不限受援校' : '限受援校'}。`,
    en: `Rotations go from senders to receivers; between receivers ${RANGES[own.receiverToReceiver].en}, from receivers to senders ${RANGES[own.receiverToSender].en}; ${own.hires === 'ALL' ? 'any school' : 'only a receiver'} may hire.`,
  }),
  obstacle: {
    code: 'DIRECTION',
    rank: 19,
    sentence: () => ({
      zh: '交流方向不允许',
      en: 'the rule set does not allow this direction',
    }),
  },
  check: (applied, own) => [
    ...applied.rotations.flatMap((entry) => rotationObjections(entry, own)),
    ...(own.hires === 'ALL' ? [] : applied.hires.flatMap(hireObjections)),
  ],
  checkWhenOff: (applied) => applied.rotations.flatMap((entry) => rotationObjections(entry, null)),
});

/** Two schools between which nobody rotates under any rule set: one and the same, or two that only send. */
export function isNoDirection(home: SchoolFacts, host: SchoolFacts): boolean {
  return home.code === host.code || !(host.receives || home.receives);
}

/** Whether the move goes from a sender to a receiver, as all moves of the quota do; else it needs this rule's leave. */
export function isOrdinary(home: SchoolFacts, host: SchoolFacts): boolean {
  return home.sends && host.receives;
}

/** Whether the planner may send people from one school to the other. Switched off, every direction is open. */
export function isOpen(home: SchoolFacts, host: SchoolFacts, own: Own): boolean {
  if (isNoDirection(home, host)) return false;
  if (isOrdinary(home, host) || !own.enabled) return true;
  return isWithin(
    host.receives ? own.receiverToReceiver : own.receiverToSender,
    home.school.cluster,
    host.school.cluster,
  );
}

/** Whether any direction leads out of the school. */
export function mayEverSend(home: SchoolFacts, own: Own): boolean {
  return home.sends || !own.enabled || own.receiverToReceiver !== 'NEVER' || own.receiverToSender !== 'NEVER';
}

/** Whether the planner may hire people for the school. */
export function mayHire(host: SchoolFacts, own: Own): boolean {
  return host.receives || !own.enabled || own.hires === 'ALL';
}

function isWithin(range: Range, from: string, to: string): boolean {
  return range === 'ANYWHERE' || (range === 'SAME_CLUSTER' && from !== '' && from === to);
}

/** The checker's reading: a rotation that counts for quota and backbone share. */
function countsForQuota({ home, host }: Pick<RotationEntry, 'home' | 'host'>): boolean {
  return isSender(home) && isReceiver(host);
}

/** `own` is null where the rule is switched off and only what no rule set allows is refused. */
function rotationObjections({ person, home, host }: RotationEntry, own: Own | null): readonly Finding[] {
  const about = { teacher: person.teacher, school: host };
  const who = naming(person.teacher);
  if (home.code === host.code) {
    const sentence = {
      zh: `${who.zh}的人事关系就在${host.name}，不能派回本校。`,
      en: `${who.en} belongs to ${host.name} already and cannot be sent there.`,
    };
    return [finding(sentence, about)];
  }
  const objection = objectionOf(home, host, own);
  if (!objection) return [];
  const sentence = {
    zh: `${who.zh}由${home.name}派往${host.name}：${objection.zh}。`,
    en: `${who.en} goes from ${home.name} to ${host.name}: ${objection.en}.`,
  };
  return [finding(sentence, about)];
}

function objectionOf(home: School, host: School, own: Own | null): Sentence | null {
  const [from, to] = [isSender(home), isReceiver(host)];
  if (from && to) return null;
  if (!to && !isReceiver(home)) {
    return {
      zh: '两校都是支援校，支援校之间不派人',
      en: 'both only send, and senders send each other nobody',
    };
  }
  if (own === null) return null;
  const range = to ? own.receiverToReceiver : own.receiverToSender;
  const way = to
    ? { zh: '受援校派往受援校', en: 'from a receiver to a receiver' }
    : { zh: '受援校派往支援校', en: 'from a receiver to a sender' };
  switch (range) {
    case 'ANYWHERE':
      return null;
    case 'NEVER':
      return { zh: `规则集不允许${way.zh}`, en: `the rule set allows nobody to go ${way.en}` };
    case 'SAME_CLUSTER':
      return home.cluster !== '' && home.cluster === host.cluster
        ? null
        : { zh: `${way.zh}限同一学区`, en: `people go ${way.en} inside one cluster only` };
  }
}

function hireObjections({ school }: HireEntry): readonly Finding[] {
  if (isReceiver(school)) return [];
  const sentence = {
    zh: `${school.name}不是受援校，规则集只允许受援校新招聘。`,
    en: `${school.name} is no receiver, and the rule set allows hires at receivers only.`,
  };
  return [finding(sentence, { school })];
}

/** People of the plan whose rotation counts for the quota and the backbone share. */
export function ordinaryRotations(applied: AppliedPlan): readonly RotationEntry[] {
  return applied.rotations.filter(countsForQuota);
}
