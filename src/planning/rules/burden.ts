// burden: whoever has served long in the countryside is sent again only at a price (tier 5). It forbids nothing.
import { hardshipOf, type ServiceHistory } from '../../domain/burden';
import { type IsoDate } from '../../domain/calendar';
import { type Settings } from '../settings';
import { type Rule } from './rule';

export const burden: Rule = {
  id: 'burden',
  nameZh: '艰苦岗位经历',
  nameEn: 'Burden',
  statement: (settings) =>
    isWeighed(settings)
      ? {
          zh: `派出教师的代价按其乡村服务年限每年增加${settings.burden.perYear}。`,
          en: `Sending a teacher costs ${settings.burden.perYear} more for each year already served in the countryside.`,
        }
      : {
          zh: '不按乡村服务年限调整派出代价。',
          en: 'Years already served in the countryside change no cost.',
        },
  check: () => [],
};

function isWeighed({ burden: { enabled, perYear } }: Settings): boolean {
  return enabled && perYear > 0;
}

/** What tier 5 charges beyond the model's own price for sending this teacher by rotation or exchange. */
export function burdenPrice(settings: Settings, history: ServiceHistory, date: IsoDate): number {
  return isWeighed(settings) ? settings.burden.perYear * hardshipOf(history, date).hardshipYears : 0;
}
