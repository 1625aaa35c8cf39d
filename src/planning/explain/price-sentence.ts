// The price of a limit in words: what one unit more would bring.
import { type Price } from '../plan/explanation';
import { ALL_RULES } from '../rules';
import { figure, type Names, percent, type Sentence, schoolOf } from '../rules/wording';

const RELAXATIONS = new Map(
  ALL_RULES.flatMap(({ relaxations }) => relaxations).map((relaxation) => [relaxation.limit, relaxation]),
);

/** By how much the rural subject shortage falls when the limit is relaxed by one step. */
export function priceSentence(names: Names, price: Price): Sentence {
  const { limit, school, fall, atMost, status } = price;
  const { inPercent, words } = RELAXATIONS.get(limit)!;
  const { zh, en } = words(inPercent ? percent(price.step) : figure(price.step));
  const where = school === null ? null : schoolOf(names, school);
  const [least, most] = [figure(fall), figure(atMost)];
  const exact = status === 'PROVEN' || least === most;
  return {
    zh: `${where ?? ''}${zh}：乡村学科缺口${exact ? `减少${least}` : `减少${least}至${most}`}。`,
    en: `${where === null ? '' : `${where}: `}${en}: the rural subject shortage falls by ${exact ? least : `${least} to ${most}`}.`,
  };
}
