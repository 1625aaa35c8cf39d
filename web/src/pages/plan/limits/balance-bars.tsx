// Bars of the coefficients of variation before and after, with the two national limits as lines.
import { type ReactElement } from 'react';
import { useWords } from '../../../language/words';
import { limitWords } from './limit-words';
import { type Indicator } from './plan-limits';

const WIDTH = 480;
const ROW = 58;
const BAR = 14;
const FIGURES = 90;

interface BalanceBarsProps {
  readonly balance: readonly Indicator[];
  readonly name: (indicator: Indicator) => string;
}

export function BalanceBars({ balance, name }: BalanceBarsProps): ReactElement {
  const words = useWords(limitWords);
  const largest = Math.max(
    ...balance.flatMap(({ before, after, basic }) => [before ?? 0, after ?? 0, basic * 1.1]),
  );
  const x = (value: number): number => ((WIDTH - FIGURES - 16) * value) / largest;
  return (
    <figure className="plan-figure">
      <figcaption>
        {words.balance} <span className="hint">{words.limitLines}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${balance.length * ROW}`} role="img" aria-label={words.balance}>
        {balance.map((indicator, place) => (
          <g
            key={`${indicator.stage} ${indicator.resource}`}
            transform={`translate(8 ${place * ROW})`}
            className="balance-row"
          >
            <text y={16}>{name(indicator)}</text>
            <Bar y={20} width={x(indicator.before ?? 0)} className="balance-before">
              {`${words.before} ${indicator.before?.toFixed(3) ?? '—'}`}
            </Bar>
            <Bar y={20 + BAR + 2} width={x(indicator.after ?? 0)} className="balance-after">
              {`${words.after} ${indicator.after?.toFixed(3) ?? '—'}`}
            </Bar>
            <path d={`M${x(indicator.quality)} 18v34`} className="balance-quality" />
            <path d={`M${x(indicator.basic)} 18v34`} className="balance-basic" />
          </g>
        ))}
      </svg>
    </figure>
  );
}

interface BarProps {
  readonly y: number;
  readonly width: number;
  readonly className: string;
  readonly children: string;
}

function Bar({ y, width, className, children }: BarProps): ReactElement {
  return (
    <>
      <rect x={0} y={y} width={width} height={BAR} className={className} />
      <text x={WIDTH - 16} y={y + BAR - 2} textAnchor="end">
        {children}
      </text>
    </>
  );
}
