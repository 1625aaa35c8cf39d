// The live count: whom the changed numbers affect, before anything is saved or solved.

import { type ReactElement } from 'react';
import { PreviewRules } from '../../graphql/generated/preview-rules';
import { type RuleChangeInput } from '../../graphql/generated/types';
import { useAnswer } from '../../graphql/use-answer';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { ProblemNotice } from '../../parts/problem-notice';
import { useScope } from '../../shell/scope';
import { AffectedPeople, AffectedSchools } from './affected';
import { type Preview } from './preview';
import { previewWords } from './preview-words';

interface RulePreviewProps {
  readonly changes: readonly RuleChangeInput[];
}

export function RulePreview({ changes }: RulePreviewProps): ReactElement {
  const words = useWords(previewWords);
  return (
    <section className="panel rules-preview no-print" aria-labelledby="affected">
      <h2 id="affected">{words.title}</h2>
      {changes.length === 0 ? <p>{words.nothing}</p> : <Counted changes={changes} />}
    </section>
  );
}

function Counted({ changes }: RulePreviewProps): ReactElement {
  const words = useWords(previewWords);
  const { county, schoolYear } = useScope();
  const { data, asking, problem, askAgain } = useAnswer(PreviewRules, {
    county: county.code,
    schoolYear,
    changes,
    first: 50,
  });
  const preview = data?.previewRules;
  return (
    <>
      <div className="rules-headline" role="status">
        {preview && (
          <p>
            <strong>{words.affected(preview.affected)}</strong>{' '}
            {words.shift(preview.gained.totalCount, preview.lost.totalCount)}
          </p>
        )}
        {asking && <p className="rules-counting">{words.counting}</p>}
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={askAgain} />}
      {preview && (
        <div className="rules-effect" aria-busy={asking}>
          <Figures preview={preview} />
          <AffectedPeople caption={words.gained} reason={words.kept} people={preview.gained} />
          <AffectedPeople caption={words.lost} reason={words.keeps} people={preview.lost} />
          <HeldBack preview={preview} />
          <AffectedSchools schools={preview.schools} />
        </div>
      )}
    </>
  );
}

const PEOPLE = ['eligible', 'rotating', 'exchanging', 'partners', 'travelling', 'ceiling'] as const;

function Figures({ preview }: { readonly preview: Preview }): ReactElement {
  const words = useWords(previewWords);
  const count = (figure: number | null): string => figure?.toString() ?? words.noLimit;
  const rows: readonly (readonly [string, string, string])[] = [
    ...PEOPLE.map((name) => [words[name], count(preview[name].before), count(preview[name].after)] as const),
    [words.quota, preview.quotaBefore.toFixed(1), preview.quotaAfter.toFixed(1)],
  ];
  return (
    <DataTable
      caption={words.figures}
      columns={[
        { key: 'figure', head: words.figure, text: ([figure]) => figure, isRowHead: true },
        { key: 'before', head: words.before, text: ([, before]) => before, numeric: true },
        {
          key: 'after',
          head: words.after,
          text: ([, , after]) => after,
          cell: ([, before, after]) => (before === after ? after : <strong>{after}</strong>),
          numeric: true,
        },
      ]}
      rows={rows}
      rowKey={([figure]) => figure}
    />
  );
}

function HeldBack({ preview }: { readonly preview: Preview }): ReactElement | null {
  const words = useWords(previewWords);
  const differing = preview.heldBack.filter(({ before, after }) => before !== after);
  if (differing.length === 0) return null;
  return (
    <DataTable
      caption={words.heldBack}
      columns={[
        { key: 'rule', head: words.rule, text: ({ name }) => name, isRowHead: true },
        { key: 'before', head: words.before, text: ({ before }) => before.toString(), numeric: true },
        { key: 'after', head: words.after, text: ({ after }) => after.toString(), numeric: true },
      ]}
      rows={differing}
      rowKey={({ rule }) => rule}
    />
  );
}
