// One curve: under way, failed, or with its points.
import { type ReactElement, useCallback } from 'react';
import { VariantCurve } from '../../../graphql/generated/variant-curve';
import { useAnswer } from '../../../graphql/use-answer';
import { moment } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { Badge } from '../../../parts/badge';
import { useInAddress } from '../../../parts/use-in-address';
import { type Curve, isSolved } from './curve';
import { CurveChart } from './curve-chart';
import { CurveFindings } from './curve-findings';
import { CurveTable } from './curve-table';
import { PointPanel } from './point-panel';
import { RunningCurve } from './running-curve';
import { variantsWords } from './variants-words';

interface CurveViewProps {
  readonly curve: string;
  /** Asks for the list of curves again. */
  readonly onChange: () => void;
}

export function CurveView({ curve: id, onChange }: CurveViewProps): ReactElement {
  const answer = useAnswer(VariantCurve, { curve: id });
  const { askAgain } = answer;
  const refresh = useCallback(() => {
    askAgain();
    onChange();
  }, [askAgain, onChange]);
  return (
    <Answered answer={answer} part={(data) => data.variantCurve}>
      {(curve) => <Found curve={curve} onChange={refresh} />}
    </Answered>
  );
}

function Found({ curve, onChange }: { readonly curve: Curve; readonly onChange: () => void }): ReactElement {
  const words = useWords(variantsWords);
  const language = useLanguage();
  const { run, createdAt, ruleSetVersion, outdated } = curve;
  return (
    <div className="variants">
      <p className="hint">
        {words.made(moment(createdAt, language), ruleSetVersion)}{' '}
        {outdated && <Badge tone="warning">{words.outdated}</Badge>}
      </p>
      {(run.state === 'QUEUED' || run.state === 'RUNNING') && (
        <RunningCurve curve={curve.id} onChange={onChange} />
      )}
      {run.state === 'CANCELLED' && <p className="empty">{words.cancelled}</p>}
      {run.failure && (
        <div className="notice notice-bad">
          <p>{run.failure.message}</p>
          <p>{run.failure.hint}</p>
        </div>
      )}
      {run.state === 'SUCCEEDED' && <Points curve={curve} />}
    </div>
  );
}

const POINT = ['point'] as const;

function Points({ curve }: { readonly curve: Curve }): ReactElement {
  const [{ point: chosen }, set] = useInAddress(POINT);
  const choose = (point: string): void => set({ point });
  const point = curve.points.filter(isSolved).find(({ id }) => id === chosen);
  return (
    <>
      <div className="variants-top">
        <CurveChart curve={curve} chosen={chosen} onChoose={choose} />
        <div className="variants" aria-live="polite">
          {point && <PointPanel point={point} />}
          <CurveFindings curve={curve} />
        </div>
      </div>
      <CurveTable points={curve.points} chosen={chosen} onChoose={choose} />
    </>
  );
}
