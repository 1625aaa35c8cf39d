// The rules of the school year: in words, edited with a live count of the people affected, saved as new versions.
import { type ReactElement, useMemo, useState } from 'react';
import { RuleSet as RuleSetOperation } from '../../graphql/generated/rule-set';
import { useAnswer } from '../../graphql/use-answer';
import { moment } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Page } from '../../parts/page';
import { PrintButton } from '../../parts/print-button';
import { useDebounced } from '../../parts/use-debounced';
import { useScope } from '../../shell/scope';
import { type Draft, draftTowards, type RuleSet, readDraft } from './rule-draft';
import { RuleEditor } from './rule-editor';
import { RulePresets } from './rule-presets';
import { RulePreview } from './rule-preview';
import { RuleVersions } from './rule-versions';
import { rulesWords } from './rules-words';
import { SaveRules } from './save-rules';
import './rules.css';

export function RulesPage(): ReactElement {
  const words = useWords(rulesWords);
  const language = useLanguage();
  const { county, schoolYear } = useScope();
  const answer = useAnswer(RuleSetOperation, { county: county.code, schoolYear });
  const set = answer.data?.county?.schoolYear?.ruleSet;
  return (
    <Page
      title={words.title}
      lead={set && words.lead(set.revision, set.version, moment(set.createdAt, language))}
      actions={<PrintButton />}
    >
      <Answered
        answer={answer}
        part={(data) => data.county?.schoolYear?.ruleSet}
        empty={<p className="empty">{words.none}</p>}
      >
        {(ruleSet) => <Editing ruleSet={ruleSet} />}
      </Answered>
    </Page>
  );
}

const NO_CHANGE: Draft = {};

function Editing({ ruleSet }: { readonly ruleSet: RuleSet }): ReactElement {
  const [draft, setDraft] = useState(NO_CHANGE);
  const read = useMemo(() => readDraft(ruleSet.rules, draft), [ruleSet, draft]);
  const bring = (rules: Readonly<Record<string, unknown>>): void =>
    setDraft(draftTowards(ruleSet.rules, rules));
  return (
    <div className="rules">
      <RulePresets onApply={bring} />
      <div className="rules-columns">
        <div className="rules-aside">
          <RulePreview changes={useDebounced(read.changes, 400)} />
          <SaveRules ruleSet={ruleSet} read={read} onForget={() => setDraft(NO_CHANGE)} />
        </div>
        <RuleEditor
          rules={ruleSet.rules}
          draft={draft}
          onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
      </div>
      <RuleVersions onBring={bring} />
    </div>
  );
}
