// The price of a limit in words: what one unit more would bring.

import { type Price, type PricedLimit } from '../plan/explanation';
import { type Sentence } from '../rules/rule';
import { figure, type Names, percent, schoolOf } from '../rules/wording';

/** What one step of a limit is called; `step` is written out already. */
type StepName = (step: string) => Sentence;

const step =
  (zh: (step: string) => string, en: (step: string) => string): StepName =>
  (text) => ({ zh: zh(text), en: en(text) });

const STEPS: Readonly<Record<PricedLimit, StepName>> = {
  'hiring-budget': step(
    (n) => `全县招聘名额增加${n}人`,
    (n) => `${n} more hire in the county`,
  ),
  'rotation-ceiling': step(
    (n) => `全县交流人数上限增加${n}人`,
    (n) => `${n} more person allowed to go`,
  ),
  'sender-cap': step(
    (n) => `每所派出学校上限增加${n}人`,
    (n) => `${n} more person from every sending school`,
  ),
  'backbone-share': step(
    (n) => `骨干教师占比下限降低${n}`,
    (n) => `least share of backbone teachers lower by ${n}`,
  ),
  'itinerant-days': step(
    (n) => `走教每周增加${n}天`,
    (n) => `${n} more itinerant day a week`,
  ),
  'itinerant-km': step(
    (n) => `走教距离放宽${n}公里`,
    (n) => `itinerant reach longer by ${n} km`,
  ),
  'cover-share': step(
    (n) => `兼课上限提高${n}`,
    (n) => `cover share higher by ${n}`,
  ),
  'other-subjects': step(
    (n) => `非主教学科上限增加${n}人`,
    (n) => `${n} FTE more in other subjects`,
  ),
  'useful-load': step(
    (n) => `最低补缺要求降低${n}人`,
    (n) => `useful load lower by ${n} FTE`,
  ),
  'new-hire-share': step(
    (n) => `每校新聘上限增加${n}人`,
    (n) => `${n} more hire at every school`,
  ),
  beds: step(
    (n) => `增加${n}张床位`,
    (n) => `${n} more bed`,
  ),
  posts: step(
    (n) => `增加${n}个编制`,
    (n) => `${n} more post`,
  ),
};

const SHARES: readonly PricedLimit[] = ['backbone-share', 'cover-share'];

/** By how much the rural subject shortage falls when the limit is relaxed by one step. */
export function priceSentence(names: Names, price: Price): Sentence {
  const { limit, school, fall, atMost, status } = price;
  const { zh, en } = STEPS[limit](SHARES.includes(limit) ? percent(price.step) : figure(price.step));
  const where = school === null ? null : schoolOf(names, school);
  const [least, most] = [figure(fall), figure(atMost)];
  const exact = status === 'PROVEN' || least === most;
  return {
    zh: `${where ?? ''}${zh}：乡村学科缺口${exact ? `减少${least}` : `减少${least}至${most}`}。`,
    en: `${where === null ? '' : `${where}: `}${en}: the rural subject shortage falls by ${exact ? least : `${least} to ${most}`}.`,
  };
}
