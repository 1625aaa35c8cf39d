// The waterfall: how much of the rural shortage goes without moving anybody, and what each further measure buys.
import { type ReactElement, useMemo } from 'react';
import { fte } from '../../../language/format';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { DataTable } from '../../../parts/data-table';
import { fteOrNone } from '../figures';
import { type SectionProps } from '../plan-view';
import { summaryWords } from './summary-words';
import { type FallStep, stepsOf } from './waterfall-steps';

const WIDTH = 496;
const ROW = 34;
const BAR = 20;
const LABELS = 128;
const FIGURES = 110;

export function Waterfall({ plan }: SectionProps): ReactElement | null {
  const words = useWords(summaryWords);
  const kinds = useWords(moveKindWords);
  const steps = useMemo(() => stepsOf(plan), [plan]);
  const name = ({ measure }: FallStep): string =>
    measure === null ? words.nothing : words.plus(kinds[measure]);
  const first = steps[0]!;
  const last = steps[steps.length - 1]!;
  if (steps.length < 2) return null;
  return (
    <div className="plan-pair">
      <figure className="plan-figure">
        <figcaption>{words.waterfall}</figcaption>
        <svg
          viewBox={`0 0 ${WIDTH} ${steps.length * ROW}`}
          role="img"
          aria-label={words.waterfallOf(fte(first.left), fte(last.left))}
        >
          <Bars steps={steps} name={name} />
        </svg>
      </figure>
      <DataTable
        caption={words.waterfall}
        columns={[
          { key: 'step', head: words.step, text: name, isRowHead: true },
          { key: 'bought', head: words.bought, text: ({ bought }) => fteOrNone(bought), numeric: true },
          { key: 'left', head: words.left, text: ({ left }) => fte(left), numeric: true },
          {
            key: 'bound',
            head: words.provenBound,
            text: ({ bound }) => (bound === null ? '' : fte(bound)),
            numeric: true,
          },
        ]}
        rows={steps}
        rowKey={({ measure }) => measure ?? 'NOTHING'}
      />
    </div>
  );
}

interface BarsProps {
  readonly steps: readonly FallStep[];
  readonly name: (step: FallStep) => string;
}

function Bars({ steps, name }: BarsProps): ReactElement {
  const room = WIDTH - FIGURES - LABELS;
  const x = (value: number): number => LABELS + (room * value) / Math.max(1e-9, steps[0]!.left);
  return (
    <>
      {steps.map((step, row) => {
        const y = row * ROW + (ROW - BAR) / 2;
        const text = y + BAR * 0.72;
        return (
          <g key={step.measure ?? 'NOTHING'}>
            <text x={LABELS - 8} y={text} textAnchor="end">
              {name(step)}
            </text>
            <rect className="fall-left" x={x(0)} y={y} width={x(step.left) - x(0)} height={BAR} />
            <rect
              className="fall-bought"
              x={x(step.left)}
              y={y}
              width={x(step.left + step.bought) - x(step.left)}
              height={BAR}
            />
            <text x={x(step.left + step.bought) + 6} y={text}>
              {step.bought > 0 ? `${fte(step.left)} (−${fte(step.bought)})` : fte(step.left)}
            </text>
          </g>
        );
      })}
    </>
  );
}
