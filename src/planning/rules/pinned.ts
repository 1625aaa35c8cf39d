// pinned: the decisions of personnel officers are kept to the letter.
import { type Pin } from '../../domain/pin';
import { type School } from '../../domain/school';
import { type Teacher } from '../../domain/teacher';
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { defineRule } from './rule';
import { type RuledModel } from './ruled-model';
import { naming } from './wording';

export const pinned = defineRule({
  id: 'pinned',
  name: { zh: '局里决定', en: 'Pinned' },
  group: 'OTHER',
  parameters: {},
  statement: () => ({
    zh: '人事干部指定的派往、不派、留校和学校不接收的决定必须执行。',
    en: "Personnel officers' decisions (send, never, stays, receives nobody) are kept.",
  }),
  obstacle: {
    code: 'PINNED',
    rank: 17,
    sentence: () => ({ zh: '局里已有决定', en: 'an officer has decided otherwise' }),
  },
  constrains: enforceSendTo,
  check: (applied) => applied.roster.pins.flatMap((pin) => CHECKS[pin.kind](applied, pin)),
});

/**
 * Everybody pinned SEND_TO rotates (to the only hosts offered to their group). Somebody who cannot go leaves a row without
 * columns: the model is infeasible, as it should be. Models without rotations do not enforce it.
 */
function enforceSendTo({ people, groups, measures, draft }: RuledModel): void {
  if (!measures.includes('ROTATION')) return;
  for (const group of groups) {
    if (group.sendTo.length > 0) draft.builder.atLeast(draft.rotating.get(group.index), group.members.length);
  }
  const stuck = people.filter((person) => person.pins.sendTo.length > 0 && !person.movable);
  if (stuck.length > 0) draft.builder.atLeast([], stuck.length);
}

const CHECKS: Readonly<Record<Pin['kind'], (applied: AppliedPlan, pin: Pin) => readonly Finding[]>> = {
  SEND_TO: checkSendTo,
  NEVER: checkNever,
  STAYS: checkStays,
  RECEIVES_NOBODY: checkReceivesNobody,
};

/** SEND_TO asks for a rotation, and for that one. */
function checkSendTo(applied: AppliedPlan, pin: Pin): readonly Finding[] {
  const sent = applied.rotations.some(
    ({ person, host }) => person.teacher.staffNo === pin.staffNo && host.code === pin.toSchoolCode,
  );
  if (sent) return [];
  const teacher = applied.people.get(pin.staffNo ?? '')?.teacher;
  const school = applied.schools.get(pin.toSchoolCode ?? '');
  const who = teacher ? naming(teacher) : { zh: String(pin.staffNo), en: String(pin.staffNo) };
  const where = school?.name ?? String(pin.toSchoolCode);
  const sentence = {
    zh: `已指定${who.zh}交流到${where}，方案没有安排。`,
    en: `${who.en} is pinned to ${where}, and the plan does not send this teacher there.`,
  };
  return [finding(sentence, { ...(teacher && { teacher }), ...(school && { school }) })];
}

/** NEVER with a school bars that school only; without one it bars every move away from home. */
function checkNever(applied: AppliedPlan, pin: Pin): readonly Finding[] {
  const travels = applied.itinerants.map(({ person, host }) => ({ teacher: person.teacher, to: host }));
  return [...applied.departures, ...travels]
    .filter(({ teacher, to }) => isAbout(pin, teacher) && (pin.toSchoolCode ?? to.code) === to.code)
    .map(({ teacher, to }) => {
      const sentence = {
        zh: `已指定${naming(teacher).zh}${pin.toSchoolCode ? `不派往${to.name}` : '不外派'}，方案却派其到${to.name}。`,
        en: `${naming(teacher).en} is never to be sent ${pin.toSchoolCode ? `to ${to.name}` : 'anywhere'}; the plan sends this teacher to ${to.name}.`,
      };
      return finding(sentence, { teacher, school: to });
    });
}

/** STAYS forbids rotation and exchange, not travelling. */
function checkStays(applied: AppliedPlan, pin: Pin): readonly Finding[] {
  return applied.departures
    .filter(({ teacher }) => isAbout(pin, teacher))
    .map(({ teacher, to }) => {
      const sentence = {
        zh: `已指定${naming(teacher).zh}留校，方案却派其到${to.name}。`,
        en: `${naming(teacher).en} is pinned to stay; the plan sends this teacher to ${to.name}.`,
      };
      return finding(sentence, { teacher, school: to });
    });
}

/** No rotation, exchange, itinerant day or hire into the school; its own staff may cover. */
function checkReceivesNobody(applied: AppliedPlan, pin: Pin): readonly Finding[] {
  const closed = (school: School): boolean => school.code === pin.schoolCode;
  const arrivals = [
    ...applied.departures.map(({ teacher, to }) => ({ name: naming(teacher), teacher, to })),
    ...applied.itinerants.map(({ person, host }) => ({
      name: naming(person.teacher),
      teacher: person.teacher,
      to: host,
    })),
    ...applied.hires.map(({ school }) => ({ name: null, teacher: undefined, to: school })),
  ];
  return arrivals
    .filter(({ to }) => closed(to))
    .map(({ name, teacher, to }) => {
      const sentence = {
        zh: `已指定${to.name}不接收教师，方案却安排了${name?.zh ?? '新聘教师'}。`,
        en: `${to.name} is pinned to receive nobody; the plan brings ${name?.en ?? 'new hires'}.`,
      };
      return finding(sentence, { school: to, ...(teacher && { teacher }) });
    });
}

const isAbout = (pin: Pin, teacher: Teacher): boolean => pin.staffNo === teacher.staffNo;
