// What an approved plan sets in motion: postings, vacancies, and the posts, beds and budget they hold. Pure but for new ids.
import { randomUUID } from 'node:crypto';
import { addYears, type IsoDate } from '../../../domain/calendar';
import { type Roster } from '../../../domain/roster';
import { type Stage } from '../../../domain/school';
import { FTE_TOLERANCE } from '../../../domain/tolerance';
import { type RuledFacts, readFacts } from '../../../planning/check-plan';
import { type Fill, type PlanMoves } from '../../../planning/plan';
import { isBedDistance } from '../../../planning/rules/dormitory';
import { type NewClaim } from '../../claims';
import { type Posting } from '../../rotations';
import { type NewVacancy } from '../../vacancies';

export interface Commitments {
  readonly postings: readonly Posting[];
  readonly vacancies: readonly NewVacancy[];
  readonly claims: readonly NewClaim[];
}

/** Covers need no record: they are the school's own timetable, and the plan approved last says them all. */
export function commitmentsOf(roster: Roster, moves: PlanMoves, termYears: number): Commitments {
  const facts = readFacts(roster);
  const postings = postingsOf(facts, moves, termYears);
  const vacancies = moves.hires.map(
    ({ school, stage, mainSubject, count }): NewVacancy => ({
      vacancyId: randomUUID(),
      schoolCode: school,
      stage,
      subject: mainSubject,
      relatedSubjects:
        roster.ruleSet.hiringProfiles?.find((each) => each.stage === stage && each.main === mainSubject)
          ?.also ?? [],
      count,
    }),
  );
  const claims = [
    ...bedsOfTown(facts, moves, postings),
    ...vacancies.flatMap((vacancy) => claimsOf(facts, vacancy)),
  ];
  return { postings, vacancies, claims };
}

/** The last day of a term that begins on a day and lasts whole years. */
export function lastDay(startsOn: IsoDate, years: number): IsoDate {
  return new Date(Date.parse(addYears(startsOn, years)) - 86_400_000).toISOString().slice(0, 10);
}

function postingsOf(facts: RuledFacts, moves: PlanMoves, termYears: number): readonly Posting[] {
  const startsOn = facts.startDate;
  const posting = (
    staffNo: string,
    toSchoolCode: string,
    lesson: { readonly stage: Stage; readonly subject: string },
  ): Posting => ({
    recordId: randomUUID(),
    staffNo,
    toSchoolCode,
    kind: 'ROTATION',
    stage: lesson.stage,
    subject: lesson.subject,
    daysPerWeek: null,
    startsOn,
    endsOn: lastDay(startsOn, termYears),
  });
  return [
    ...moves.rotations.map((move) => posting(move.staffNo, move.toSchool, mainLesson(facts, move))),
    ...moves.exchanges.flatMap((move) => [
      posting(move.staffNo, move.ruralSchool, move),
      posting(move.partnerStaffNo, move.townSchool, move),
    ]),
    ...moves.itinerants.map(
      (move): Posting => ({
        ...posting(move.staffNo, move.toSchool, move),
        kind: 'ITINERANT',
        daysPerWeek: move.daysPerWeek,
        // Schedules are made anew every school year.
        endsOn: lastDay(startsOn, 1),
      }),
    ),
  ];
}

/** What a rotating teacher mostly teaches at the host; their own subject where two are equal or nothing is filled. */
function mainLesson(
  facts: RuledFacts,
  { staffNo, fills }: { readonly staffNo: string; readonly fills: readonly Fill[] },
): Pick<Fill, 'stage' | 'subject'> {
  const { stage, mainSubject } = facts.people.get(staffNo)!.teacher;
  const most = Math.max(0, ...fills.map(({ fte }) => fte));
  const main = fills.filter(({ fte }) => fte >= most - FTE_TOLERANCE);
  const own = main.find(({ subject }) => subject === mainSubject);
  return own ?? main[0] ?? { stage, subject: mainSubject };
}

/** Town teachers who rotate or trade places and live at the host; their rural partners need no bed. */
function bedsOfTown(facts: RuledFacts, moves: PlanMoves, postings: readonly Posting[]): readonly NewClaim[] {
  const goers = new Set([...moves.rotations, ...moves.exchanges].map(({ staffNo }) => staffNo));
  return postings.flatMap((posting): NewClaim[] => {
    if (posting.kind === 'ITINERANT' || !goers.has(posting.staffNo)) return [];
    const home = facts.schools.get(facts.people.get(posting.staffNo)!.teacher.schoolCode)!;
    const host = facts.schools.get(posting.toSchoolCode)!;
    if (!isBedDistance(facts.km(home.code, host.code), facts.settings.dormitory)) return [];
    return [{ resource: 'BED', schoolCode: host.code, rotationId: posting.recordId, vacancyId: null }];
  });
}

/** A post, a place in the budget, and a bed where the school is far away, for every person wanted. */
function claimsOf(facts: RuledFacts, { vacancyId, schoolCode, count }: NewVacancy): readonly NewClaim[] {
  const way = facts.kmToSeat(facts.schools.get(schoolCode)!);
  const bed = isBedDistance(way, facts.settings.dormitory);
  return Array.from({ length: count }).flatMap((): NewClaim[] => [
    { resource: 'POST', schoolCode, rotationId: null, vacancyId },
    { resource: 'BUDGET', schoolCode: null, rotationId: null, vacancyId },
    ...(bed ? [{ resource: 'BED' as const, schoolCode, rotationId: null, vacancyId }] : []),
  ]);
}
