// Every rule with its switch, its sentence and its numbers.
import { type ReactElement } from 'react';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { type Draft, draftKey, ENABLED, type Rule, readDraft } from './rule-draft';
import { groupsOf } from './rule-groups';
import { RuleNumber } from './rule-number';
import { rulesWords } from './rules-words';

interface RuleEditorProps {
  readonly rules: readonly Rule[];
  readonly draft: Draft;
  readonly onDraft: (change: Draft) => void;
}

export function RuleEditor({ rules, draft, onDraft }: RuleEditorProps): ReactElement {
  const words = useWords(rulesWords);
  return (
    <section aria-labelledby="rule-by-rule">
      <h2 id="rule-by-rule">{words.editing}</h2>
      {groupsOf(rules).map((group) => (
        <div key={group.name} className="rules-group">
          <h3>{group.name}</h3>
          {group.rules.map((rule) => (
            <OneRule key={rule.rule} rule={rule} draft={draft} onDraft={onDraft} />
          ))}
        </div>
      ))}
    </section>
  );
}

interface OneRuleProps {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly onDraft: (change: Draft) => void;
}

function OneRule({ rule, draft, onDraft }: OneRuleProps): ReactElement {
  const words = useWords(rulesWords);
  const key = draftKey(rule.rule, ENABLED);
  const on = draft[key] ?? rule.enabled;
  const isChanged = readDraft([rule], draft).changes.length > 0;
  return (
    <fieldset className="rules-one">
      <legend>{rule.name}</legend>
      <div className="rules-one-line">
        <p>
          {rule.statement} {!rule.enabled && <Badge tone="warning">{words.off}</Badge>}{' '}
          {isChanged && <Badge tone="busy">{words.changed}</Badge>}
        </p>
        <div className="rules-numbers">
          <label className="rules-check">
            <input
              type="checkbox"
              checked={on === true}
              aria-label={words.enable(rule.name)}
              onChange={({ target }) => onDraft({ [key]: target.checked })}
            />
            {words.enabled}
          </label>
          {rule.parameters.map((parameter) => (
            <RuleNumber
              key={parameter.name}
              rule={rule.rule}
              parameter={parameter}
              typed={draft[draftKey(rule.rule, parameter.name)]}
              disabled={on !== true}
              onType={(typed) => onDraft({ [draftKey(rule.rule, parameter.name)]: typed })}
            />
          ))}
        </div>
      </div>
    </fieldset>
  );
}
