// Plans with a result that may be chosen, the newest first.
import { Plans } from '../../graphql/generated/plans';
import { useAnswer } from '../../graphql/use-answer';
import { moment } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { useScope } from '../../shell/scope';
import { plansOf } from './listed-plan';
import { plansWords } from './plans-words';

const OFFERED = 50;

/** The id of each and what it is called. */
export function useOfferedPlans(): readonly (readonly [string, string])[] {
  const { unnamed } = useWords(plansWords);
  const language = useLanguage();
  const { county, schoolYear } = useScope();
  const { data } = useAnswer(Plans, {
    county: county.code,
    schoolYear,
    runStates: ['SUCCEEDED'],
    first: OFFERED,
  });
  const plans = data ? (plansOf(data)?.nodes ?? []) : [];
  return plans.map(({ id, name, createdAt }) => [id, `${name || unnamed} · ${moment(createdAt, language)}`]);
}
