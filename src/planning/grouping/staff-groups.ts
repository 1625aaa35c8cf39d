// Identical teachers count together: groups of people between whom no rule and no cost can tell.
import { cellId } from '../../domain/staffing-need';
import { historyOf, type Person } from '../county/person';
import { type StaffGroup } from '../county/staff-group';
import { abilitiesOf } from '../eligibility/abilities';
import { type CountyFacts } from '../facts/county-facts';
import { burdenPrice } from '../rules/burden';

/**
 * Groups of all people who are at home on the start date and may be moved, in the order of their first staff number.
 * People with different marks are not alike.
 */
export function staffGroups(
  facts: CountyFacts,
  markOf: (person: Person) => string = () => '',
): readonly StaffGroup[] {
  const groups = new Map<string, Alike & { members: Person[] }>();
  for (const person of facts.people) {
    if (!person.movable) continue;
    const alike = alikeOf(person, facts, markOf(person));
    const key = keyOf(alike);
    const group = groups.get(key);
    if (group) group.members.push(person);
    else groups.set(key, { ...alike, members: [person] });
  }
  return [...groups.values()].map((group, index) => ({ ...group, index }));
}

/** What the members of a group have in common. */
type Alike = Omit<StaffGroup, 'index' | 'members'>;

function alikeOf(person: Person, facts: CountyFacts, mark: string): Alike {
  const { teacher, home, pins } = person;
  const { stage, mainSubject: main } = teacher;
  const others = person.otherSubjects;
  const { mayRotate, mayExchange, mayPartner, freeDays } = abilitiesOf(person, facts);
  return {
    mayRotate,
    mayExchange,
    mayPartner,
    freeDays,
    classKey: [home.code, stage, main, others.join('+'), pins.neverTo.join('+'), mark].join('|'),
    home,
    stage,
    main,
    others,
    fte: teacher.fte,
    backbone: person.backbone,
    lacksRuralService: person.lacksRuralService,
    burden: burdenPrice(facts.settings, historyOf(person, facts.schoolByCode), facts.startDate),
    homeCell: cellId(home.code, stage, main),
    sendTo: pins.sendTo,
    neverTo: pins.neverTo,
  };
}

function keyOf(alike: Alike): string {
  return [
    alike.classKey,
    alike.fte,
    alike.mayRotate,
    alike.mayExchange,
    alike.mayPartner,
    alike.freeDays,
    alike.backbone,
    alike.lacksRuralService,
    alike.burden,
    alike.sendTo.join('+'),
  ].join('/');
}
