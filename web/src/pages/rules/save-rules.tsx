// Saving the changed numbers as a new version; when somebody else has saved meanwhile, their changes stay and ours stand on them.
import { type ReactElement } from 'react';
import { SaveRuleSet } from '../../graphql/generated/save-rule-set';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field, Form } from '../../parts/form';
import { toast } from '../../parts/toast';
import { Unsaved } from '../../parts/unsaved';
import { useScope } from '../../shell/scope';
import { type ReadDraft, type RuleSet, rulesJson } from './rule-draft';
import { rulesWords } from './rules-words';

interface SaveRulesProps {
  readonly ruleSet: RuleSet;
  readonly read: ReadDraft;
  /** Everything back to the rules in force. */
  readonly onForget: () => void;
}

export function SaveRules(props: SaveRulesProps): ReactElement {
  const words = useWords(rulesWords);
  const { hasRole } = useScope();
  return (
    <section className="panel rules-save no-print" aria-labelledby="save-rules">
      <h2 id="save-rules">{words.saveTitle}</h2>
      {hasRole('PERSONNEL_OFFICER') ? <Save {...props} /> : <p>{words.officersOnly}</p>}
    </section>
  );
}

function Save({ ruleSet, read, onForget }: SaveRulesProps): ReactElement {
  const words = useWords(rulesWords);
  const { county, schoolYear } = useScope();
  const { make, making, userErrors, problem, forget } = useChange(SaveRuleSet, (data) => data.saveRuleSet);
  const { changes, faulty } = read;
  const isChanged = changes.length > 0 || faulty;
  const submit = async (data: FormData): Promise<void> => {
    const made = await make({
      input: {
        county: county.code,
        schoolYear,
        expectedRevision: ruleSet.revision,
        version: String(data.get('version')).trim(),
        rules: rulesJson(ruleSet.rules, changes),
        hiringProfiles: ruleSet.hiringProfiles ?? null,
      },
    });
    if (!made?.ruleSet) return;
    toast(words.saved(made.ruleSet.revision, made.ruleSet.version));
    onForget();
  };
  return (
    <Form
      userErrors={userErrors}
      problem={problem}
      fields={['version']}
      // What the others have saved has been asked for already: every change asks the page again.
      onReload={forget}
      onSubmit={(data) => void submit(data)}
    >
      {isChanged && <Unsaved />}
      {changes.length === 0 && <p>{words.nothingChanged}</p>}
      {faulty && <p className="rules-fault">{words.fixFirst}</p>}
      <Field label={words.version} hint={words.versionHint} name="version" userErrors={userErrors}>
        <input type="text" required maxLength={100} />
      </Field>
      <div className="buttons">
        <button type="submit" className="primary" disabled={making || faulty || changes.length === 0}>
          {words.save}
        </button>
        <button type="button" disabled={!isChanged} onClick={onForget}>
          {words.undo}
        </button>
      </div>
    </Form>
  );
}
