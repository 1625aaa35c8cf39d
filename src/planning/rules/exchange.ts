// exchange: the conditions under which a town teacher and a rural partner trade places (双向交流).
import { addYears, type IsoDate } from '../../domain/calendar';
import { isInPost, type Service } from '../../domain/service';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type Person } from '../county/person';
import { type AppliedPlan, type ExchangeEntry } from './applied-plan';
import { finding } from './finding';
import { type ValuesOf, years } from './parameter';
import { defineRule } from './rule';
import { lessonName, naming, type Sentence } from './wording';

const parameters = {
  partnerYears: years(3, ['乡村对换教师同校任教满几年', 'Years of the rural partner at the school']),
};
type Own = ValuesOf<typeof parameters>;

export const exchange = defineRule({
  id: 'exchange',
  name: { zh: '双向交流', en: 'Exchange' },
  group: 'WHO_GOES',
  parameters,
  statement: (own) => ({
    zh: `双向交流的两人学段和主教学科相同、均为全职，乡村教师在编在岗且在本校任教满${own.partnerYears}年。`,
    en: `Two people trade places when both are full-time, share stage and main subject, and the rural one is in post and has been there ${own.partnerYears} years.`,
  }),
  allowance: { unit: 'YEARS', side: 'LEAST' },
  check: (applied, own) =>
    applied.exchanges.flatMap((entry) =>
      objections(applied, own, entry).map((sentence) => finding(sentence, about(entry))),
    ),
  checkWhenOff: (applied) => applied.exchanges.map((entry) => finding(switchedOff(entry), about(entry))),
});

/** Whether a rural partner has been at the school long enough, as the planner sees it. */
export function hasPartnerYears({ tenureStart }: Person, date: IsoDate, own: Own): boolean {
  return addYears(tenureStart, own.partnerYears) <= date;
}

const about = (entry: ExchangeEntry) => ({ teacher: entry.person.teacher, school: entry.rural });

const switchedOff = ({ person, partner }: ExchangeEntry): Sentence => ({
  zh: `规则集未启用双向交流，${naming(person.teacher).zh}与${naming(partner.teacher).zh}不能对换。`,
  en: `Exchanges are switched off: ${naming(person.teacher).en} and ${naming(partner.teacher).en} cannot trade places.`,
});

function objections(applied: AppliedPlan, own: Own, entry: ExchangeEntry): readonly Sentence[] {
  const both = [entry.person, entry.partner];
  return [
    ...both.flatMap((person) => subjectObjection(applied, entry, person)),
    ...both.flatMap(serviceObjection),
    ...partnerObjection(applied, own, entry),
  ];
}

function subjectObjection(
  applied: AppliedPlan,
  { move }: ExchangeEntry,
  { teacher }: Service,
): readonly Sentence[] {
  if (teacher.stage === move.stage && teacher.mainSubject === move.subject) return [];
  const agreed = lessonName(applied, move.stage, move.subject);
  const own = lessonName(applied, teacher.stage, teacher.mainSubject);
  return [
    {
      zh: `${naming(teacher).zh}主教${own.zh}，不能参加${agreed.zh}的对换。`,
      en: `${naming(teacher).en} teaches ${own.en} and cannot trade a place in ${agreed.en}.`,
    },
  ];
}

/** Part-timers and running itinerants cannot trade places, on either side. */
function serviceObjection({ teacher, itinerant }: Service): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (teacher.fte < 1 - FTE_TOLERANCE) {
    sentences.push({
      zh: `${naming(teacher).zh}不是全职教师，不能对换。`,
      en: `${naming(teacher).en} is not full-time and cannot trade places.`,
    });
  }
  if (itinerant.length > 0) {
    sentences.push({
      zh: `${naming(teacher).zh}正在走教，不能对换。`,
      en: `${naming(teacher).en} is travelling as an itinerant teacher and cannot trade places.`,
    });
  }
  return sentences;
}

function partnerObjection(
  applied: AppliedPlan,
  own: Own,
  { partner, rural }: ExchangeEntry,
): readonly Sentence[] {
  const { teacher } = partner;
  const sentences: Sentence[] = [];
  if (!isInPost(teacher, applied.startDate)) {
    sentences.push({
      zh: `${naming(teacher).zh}不是${rural.name}的在编在岗教师，不能对换。`,
      en: `${naming(teacher).en} is not in post at ${rural.name} and cannot trade places.`,
    });
  }
  if (addYears(teacher.joinedSchoolOn, own.partnerYears) > applied.startDate) {
    sentences.push({
      zh: `${naming(teacher).zh}于${teacher.joinedSchoolOn}到${rural.name}任教，未满${own.partnerYears}年，不能对换。`,
      en: `${naming(teacher).en} joined ${rural.name} on ${teacher.joinedSchoolOn}, less than ${own.partnerYears} years ago.`,
    });
  }
  return sentences;
}
