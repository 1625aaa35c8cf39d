// Schedule cards of the itinerant teachers, with suggested days of the week.
import { type ItinerantMove } from '../../../planning/plan';
import { type Letter } from '../filling/fill-letters';
import { headValues, type PaperSource } from './paper-source';
import { dateZh, figure } from './words';

const WEEKDAYS = ['星期一', '星期二', '星期三', '星期四', '星期五'] as const;

/**
 * Days of the week for every move, in order: each teacher's days differ, and each goes to the day with the fewest
 * visitors at the host so far. A suggestion only: the plan says how many days, the two schools agree which.
 */
export function suggestedDays(moves: readonly ItinerantMove[]): readonly (readonly string[])[] {
  const visitors = new Map<string, number[]>();
  const taken = new Map<string, Set<number>>();
  return moves.map((move) => {
    const host = visitors.get(move.toSchool) ?? WEEKDAYS.map(() => 0);
    visitors.set(move.toSchool, host);
    const own = taken.get(move.staffNo) ?? new Set<number>();
    taken.set(move.staffNo, own);
    const free = WEEKDAYS.map((_, day) => day).filter((day) => !own.has(day));
    const days = free.sort((a, b) => host[a]! - host[b]! || a - b).slice(0, move.daysPerWeek);
    for (const day of days) {
      own.add(day);
      host[day]! += 1;
    }
    return days.sort((a, b) => a - b).map((day) => WEEKDAYS[day]!);
  });
}

/** One card for each teacher who travels, in the order of the plan. */
export function itinerantCards(source: PaperSource): readonly Letter[] {
  const days = suggestedDays(source.plan.itinerants);
  const cards = new Map<string, { move: ItinerantMove; days: readonly string[] }[]>();
  for (const [index, move] of source.plan.itinerants.entries()) {
    const own = cards.get(move.staffNo) ?? [];
    cards.set(move.staffNo, [...own, { move, days: days[index] ?? [] }]);
  }
  return [...cards].map(([staffNo, visits]) => {
    const teacher = source.teacher(staffNo);
    const total = visits.reduce((sum, { move }) => sum + move.daysPerWeek, 0);
    const values = {
      ...headValues(source),
      姓名: teacher.name,
      教职工号: staffNo,
      派出学校: source.school(teacher.schoolCode).name,
      主教学科: source.subject(teacher.mainSubject),
      每周总天数: String(total),
      开始日期: dateZh(source.roster.county.startDate),
      结束日期: dateZh(source.letterhead.endsOn),
      走教: visits.map(({ move, days: weekdays }) => ({
        接收学校: source.school(move.toSchool).name,
        学科: source.subject(move.subject),
        每周天数: String(move.daysPerWeek),
        建议星期: weekdays.join('、'),
        单程公里: figure(source.km(move.fromSchool, move.toSchool), 1),
        补缺: figure(move.fillsFte),
      })),
    };
    return { name: `${staffNo}-${teacher.name}`, values };
  });
}
