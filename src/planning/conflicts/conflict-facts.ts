// Facts of the roster behind a conflict: what no rule stands for and no switch removes.
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type CountyFacts, countyFacts } from '../facts/county-facts';
import { usefulSubjects } from '../model/person-load';
import { type Problem } from '../problem';
import { isNoDirection } from '../rules/direction';
import { type ConflictFact, type ConflictMember } from './conflict';
import { restricted } from './feasibility';

/** Facts about the people whom the members send somewhere, in the order of the members. */
export function conflictFacts(problem: Problem, members: readonly ConflictMember[]): readonly ConflictFact[] {
  const facts = countyFacts(restricted(problem, members));
  return members.flatMap((member) =>
    member.kind === 'PIN' && member.pin.kind === 'SEND_TO'
      ? objections(facts, member.pin.staffNo ?? '', member.pin.toSchoolCode ?? '')
      : [],
  );
}

function objections(facts: CountyFacts, staffNo: string, to: string): readonly ConflictFact[] {
  const person = facts.personByStaffNo.get(staffNo);
  const host = facts.schoolByCode.get(to);
  if (!person || !host) return [];
  const { teacher, home } = person;
  const { stage, mainSubject } = teacher;
  const useful = usefulSubjects(facts, to, { stage, main: mainSubject, others: person.otherSubjects });
  const fact = (code: ConflictFact['code'], school = home.code): ConflictFact => ({ staffNo, code, school });
  const found: readonly [ConflictFact, boolean][] = [
    [fact('NOT_MOVABLE'), !person.movable],
    [fact('NOT_FULL_TIME'), !person.fullTime],
    [fact('TRAVELS_ALREADY'), person.service.itinerant.length > 0],
    [fact('OWN_SCHOOL'), home === host],
    [fact('BOTH_ONLY_SEND', to), home !== host && isNoDirection(home, host)],
    [fact('HOME_SHORT'), facts.surplus(home.code, stage, mainSubject) < 1 - FTE_TOLERANCE],
    [fact('NOT_NEEDED_THERE', to), useful.main === null && useful.others.length === 0],
  ];
  return found.filter(([, holds]) => holds).map(([entry]) => entry);
}
