// People between whom no explanation can tell, settled once for a plan: what stands in their own way, and how often.

import { STAGES, type Stage, stageOfGrade } from '../../domain/school';
import { FTE_PER_DAY } from '../../domain/service';
import { type Person } from '../county/person';
import { type CountyFacts } from '../facts/county-facts';
import { type Blocker } from '../plan/reason';
import { busyBlockers, type PlannedCounty, personalBlockers, surplusBlocker } from './blockers';

export interface Candidate {
  /** First of the identical people, by staff number. */
  readonly person: Person;
  /** How many there are. */
  readonly count: number;
  /** Against any rotation. */
  readonly personal: readonly Blocker[];
  readonly busy: readonly Blocker[];
  /** Against giving up 1 FTE, and one day. */
  readonly wholeSurplus: Blocker | null;
  readonly daySurplus: Blocker | null;
}

/** Everybody in post, alike people once, by stage. */
export function candidatesOf(planned: PlannedCounty): Readonly<Record<Stage, readonly Candidate[]>> {
  const { facts, usage } = planned;
  const found = { PRIMARY: new Map<string, Candidate>(), JUNIOR: new Map<string, Candidate>() };
  for (const person of facts.people) {
    if (!person.inPost) continue;
    const { teacher } = person;
    const personal = personalBlockers(planned, person);
    const key = [
      teacher.schoolCode,
      teacher.mainSubject,
      person.otherSubjects.join('+'),
      teacher.fte,
      person.backbone,
      person.exempt,
      JSON.stringify(person.pins),
      personal.map(({ code }) => code).join('+'),
      person.service.away !== null,
      person.service.absent !== null,
      person.runningDays,
      usage.gone.has(teacher.staffNo),
      usage.days.get(teacher.staffNo) ?? 0,
      usage.covers.get(teacher.staffNo) ?? 0,
    ].join('|');
    const known = found[teacher.stage].get(key);
    found[teacher.stage].set(
      key,
      known
        ? { ...known, count: known.count + 1 }
        : {
            person,
            count: 1,
            personal,
            busy: busyBlockers(planned, person),
            wholeSurplus: surplusBlocker(planned, person, 1),
            daySurplus: surplusBlocker(planned, person, FTE_PER_DAY),
          },
    );
  }
  return { PRIMARY: [...found.PRIMARY.values()], JUNIOR: [...found.JUNIOR.values()] };
}

/** Subjects taught in each stage by the curriculum: what anybody may teach where `qualified-subject` is off. */
export function stageSubjects(facts: CountyFacts): Readonly<Record<Stage, readonly string[]>> {
  const of = (stage: Stage): readonly string[] => [
    ...new Set(
      facts.problem.roster.curriculum
        .filter((row) => row.weeklyPeriods > 0 && stageOfGrade(row.grade) === stage)
        .map((row) => row.subject),
    ),
  ];
  return Object.fromEntries(STAGES.map((stage) => [stage, of(stage)])) as Record<Stage, readonly string[]>;
}

export function isQualified(person: Person, subject: string): boolean {
  return person.teacher.mainSubject === subject || person.otherSubjects.includes(subject);
}
