// One version of the rules in words.
import { type ReactElement } from 'react';
import { RuleSet as RuleSetOperation } from '../../graphql/generated/rule-set';
import { useAnswer } from '../../graphql/use-answer';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Badge } from '../../parts/badge';
import { DataTable } from '../../parts/data-table';
import { Dialog } from '../../parts/dialog';
import { useScope } from '../../shell/scope';
import { rulesJson } from './rule-draft';
import { rulesWords } from './rules-words';

interface VersionDialogProps {
  readonly revision: number;
  readonly onBring: (rules: Readonly<Record<string, unknown>>) => void;
  readonly onClose: () => void;
}

export function VersionDialog({ revision, onBring, onClose }: VersionDialogProps): ReactElement {
  const words = useWords(rulesWords);
  const { county, schoolYear } = useScope();
  const answer = useAnswer(RuleSetOperation, { county: county.code, schoolYear, revision });
  const version = answer.data?.county?.schoolYear?.ruleSet?.version ?? '';
  return (
    <Dialog title={words.inWords(version)} onClose={onClose}>
      <Answered answer={answer} part={(data) => data.county?.schoolYear?.ruleSet}>
        {({ rules, isCurrent }) => (
          <div className="rules">
            <DataTable
              caption={words.inWords(version)}
              columns={[
                { key: 'rule', head: words.rule, text: ({ name }) => name, isRowHead: true },
                {
                  key: 'enabled',
                  head: words.state,
                  text: ({ enabled }) => (enabled ? words.enabled : words.off),
                  cell: ({ enabled }) =>
                    enabled ? words.enabled : <Badge tone="warning">{words.off}</Badge>,
                },
                { key: 'statement', head: words.statement, text: ({ statement }) => statement },
              ]}
              rows={rules}
              rowKey={({ rule }) => rule}
            />
            {!isCurrent && (
              <div className="buttons">
                <button type="button" onClick={() => onBring(rulesJson(rules, []))}>
                  {words.bring}
                </button>
              </div>
            )}
          </div>
        )}
      </Answered>
    </Dialog>
  );
}
