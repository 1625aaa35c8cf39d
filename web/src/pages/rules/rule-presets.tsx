// Rule sets to start from, each with the case it is meant for.
import { type ReactElement } from 'react';
import { RulePresets as RulePresetsOperation } from '../../graphql/generated/rule-presets';
import { useAnswer } from '../../graphql/use-answer';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { rulesWords } from './rules-words';

const NOTHING_TO_ASK = {};

interface RulePresetsProps {
  readonly onApply: (rules: Readonly<Record<string, unknown>>) => void;
}

export function RulePresets({ onApply }: RulePresetsProps): ReactElement {
  const words = useWords(rulesWords);
  const answer = useAnswer(RulePresetsOperation, NOTHING_TO_ASK);
  return (
    <section className="panel no-print" aria-labelledby="presets">
      <h2 id="presets">{words.presets}</h2>
      <Answered answer={answer} part={({ rulePresets }) => rulePresets}>
        {(presets) => (
          <ul className="rules-presets">
            {presets.map(({ id, name, purpose, rules }) => (
              <li key={id}>
                <button type="button" onClick={() => onApply(rules as Readonly<Record<string, unknown>>)}>
                  {words.apply(name)}
                </button>{' '}
                {purpose}
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <p className="hint">{words.presetsHint}</p>
    </section>
  );
}
