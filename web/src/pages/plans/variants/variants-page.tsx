// Variants of the year's plan on one curve: people moved against rural shortage, as a picture, in words and as a table.
import { type ReactElement, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { VariantCurves } from '../../../graphql/generated/variant-curves';
import { useAnswer } from '../../../graphql/use-answer';
import { moment } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { planRunStateWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { Choice } from '../../../parts/choice';
import { Page } from '../../../parts/page';
import { PrintButton } from '../../../parts/print-button';
import { useScope } from '../../../shell/scope';
import { curvesOf, type ListedCurve } from './curve';
import { CurveView } from './curve-view';
import { StartVariantsDialog } from './start-variants-dialog';
import { variantsWords } from './variants-words';
import './variants.css';

export function VariantsPage(): ReactElement {
  const words = useWords(variantsWords);
  const { county, schoolYear, hasRole } = useScope();
  const [starting, setStarting] = useState(false);
  const [parameters, setParameters] = useSearchParams();
  const answer = useAnswer(VariantCurves, { county: county.code, schoolYear });
  const wanted = parameters.get('curve') ?? '';
  const choose = (curve: string): void => setParameters(curve ? { curve } : {});
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {hasRole('PERSONNEL_OFFICER') && (
            <button type="button" className="primary" onClick={() => setStarting(true)}>
              {words.start}
            </button>
          )}
          <PrintButton />
        </>
      }
    >
      <div className="variants">
        <Answered answer={answer} part={curvesOf}>
          {({ nodes }) => (
            <Curves
              curves={nodes}
              curve={nodes.find(({ id }) => id === wanted) ?? nodes[0]}
              onChoose={choose}
              onChange={answer.askAgain}
            />
          )}
        </Answered>
      </div>
      {starting && (
        <StartVariantsDialog
          onStart={() => {
            setStarting(false);
            choose('');
          }}
          onClose={() => setStarting(false)}
        />
      )}
    </Page>
  );
}

interface CurvesProps {
  readonly curves: readonly ListedCurve[];
  readonly curve: ListedCurve | undefined;
  readonly onChoose: (curve: string) => void;
  readonly onChange: () => void;
}

function Curves({ curves, curve, onChoose, onChange }: CurvesProps): ReactElement {
  const words = useWords(variantsWords);
  const states = useWords(planRunStateWords);
  const language = useLanguage();
  return (
    <div className="variants">
      <div className="plans-tools no-print">
        {curves.length > 1 && curve && (
          <Choice
            label={words.which}
            none={words.newest}
            value={curve === curves[0] ? '' : curve.id}
            options={curves
              .slice(1)
              .map(({ id, createdAt, run }) => [id, `${moment(createdAt, language)} · ${states[run.state]}`])}
            onChoose={onChoose}
          />
        )}
        <Link href="/plans">{words.toPlans}</Link>
      </div>
      {curve ? (
        <CurveView key={curve.id} curve={curve.id} onChange={onChange} />
      ) : (
        <p className="empty">{words.none}</p>
      )}
    </div>
  );
}
