// burden: whoever has served long in the countryside is sent again only at a price (tier 5). It forbids nothing.
import { hardshipOf, type ServiceHistory } from '../../domain/burden';
import { type IsoDate } from '../../domain/calendar';
import { factor, type ValuesOf } from './parameter';
import { defineRule, type RuleValues } from './rule';

const parameters = {
  perYear: factor(0, ['每一年乡村服务增加的派出代价', 'Price of sending, for each year served'], {
    minimum: 0,
    maximum: 10,
  }),
};
type Own = ValuesOf<typeof parameters>;

export const burden = defineRule({
  id: 'burden',
  name: { zh: '艰苦岗位经历', en: 'Burden' },
  group: 'OTHER',
  parameters,
  statement: (own) =>
    isWeighed(own)
      ? {
          zh: `派出教师的代价按其乡村服务年限每年增加${own.perYear}。`,
          en: `Sending a teacher costs ${own.perYear} more for each year already served in the countryside.`,
        }
      : {
          zh: '不按乡村服务年限调整派出代价。',
          en: 'Years already served in the countryside change no cost.',
        },
  check: () => [],
});

function isWeighed({ enabled, perYear }: Own): boolean {
  return enabled && perYear > 0;
}

/** What tier 5 charges beyond the model's own price for sending this teacher by rotation or exchange. */
export function burdenPrice(settings: RuleValues, history: ServiceHistory, date: IsoDate): number {
  const own = burden.of(settings);
  return isWeighed(own) ? own.perYear * hardshipOf(history, date).hardshipYears : 0;
}
