// exemption: who is exempt neither rotates, nor trades places, nor travels.
import { type IsoDate } from '../../domain/calendar';
import { type Teacher } from '../../domain/teacher';
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { defineRule } from './rule';
import { naming } from './wording';

export const exemption = defineRule({
  id: 'exemption',
  name: { zh: '免于交流', en: 'Exemption' },
  group: 'WHO_GOES',
  parameters: {},
  statement: () => ({
    zh: '免于交流期内的教师不轮岗、不对换、不走教，可以在本校兼课。',
    en: 'Exempt teachers neither rotate, nor trade places, nor travel; they may cover at home.',
  }),
  obstacle: { code: 'EXEMPT', rank: 14, sentence: () => ({ zh: '免于交流', en: 'exempt' }) },
  eligibility: {
    forbids: ({ exempt }) => exempt,
    bars: ({ teacher }, _records, date) => isExempt(teacher, date),
    measure: () => ({}),
    brief: { zh: '免于交流', en: 'Exempt' },
    // Never which exemption: that is a private ground.
    why: () => ({ zh: '按规定免于交流', en: 'Exempt from exchange' }),
    also: ['PARTNER', 'ITINERANT'],
  },
  check: checkExemption,
});

/** An exemption that ends on the date still holds; one without an end is open. */
function isExempt(teacher: Teacher, date: IsoDate): boolean {
  return teacher.exemption !== 'NONE' && (teacher.exemptionUntil === null || teacher.exemptionUntil >= date);
}

function checkExemption(applied: AppliedPlan): readonly Finding[] {
  const away = applied.departures.map(({ teacher }) => teacher);
  const travelling = applied.itinerants.map(({ person }) => person.teacher);
  // The ground of an exemption is health or family: it is not told, only that there is one.
  return [...new Set([...away, ...travelling])]
    .filter((teacher) => isExempt(teacher, applied.startDate))
    .map((teacher) => {
      const sentence = {
        zh: `${naming(teacher).zh}处于免于交流期（${teacher.exemptionUntil ? `至${teacher.exemptionUntil}` : '未定止期'}），不能派出。`,
        en: `${naming(teacher).en} is exempt (${teacher.exemptionUntil ? `until ${teacher.exemptionUntil}` : 'no end date'}) and cannot be sent.`,
      };
      return finding(sentence, { teacher });
    });
}
