// The points of a curve as a table: what each way allows, whom it moves, what stays short, proven or bounded.
import { type ReactElement } from 'react';
import { fte, whole } from '../../../language/format';
import { useWords } from '../../../language/words';
import { type Column, DataTable } from '../../../parts/data-table';
import { type CurvePoint, isProven, isSolved } from './curve';
import { pointWords } from './point-words';

interface CurveTableProps {
  readonly points: readonly CurvePoint[];
  readonly chosen: string;
  readonly onChoose: (point: string) => void;
}

export function CurveTable({ points, chosen, onChoose }: CurveTableProps): ReactElement {
  const words = useWords(pointWords);
  const proofOf = (point: CurvePoint): string => {
    if (isSolved(point)) return isProven(point) ? words.proven : words.bounded(fte(point.t1.bound));
    return point.failure === 'INFEASIBLE' ? words.INFEASIBLE : words.NOTHING_FOUND;
  };
  const figure = (
    key: keyof CurvePoint & ('going' | 'rotations' | 'exchanges' | 'hires' | 'itinerantDays'),
    head: string,
  ): Column<CurvePoint> => ({
    key,
    head,
    text: (point) => optional(point[key], whole),
    order: (point) => point[key] ?? -1,
    numeric: true,
  });
  return (
    <DataTable
      caption={words.caption}
      columns={[
        {
          key: 'variant',
          head: words.variant,
          text: ({ name }) => name,
          cell: (point) =>
            isSolved(point) ? (
              <button
                type="button"
                className="link-button"
                aria-pressed={point.id === chosen}
                onClick={() => onChoose(point.id)}
              >
                {point.name}
              </button>
            ) : (
              point.name
            ),
          isRowHead: true,
        },
        {
          key: 'shortage',
          head: words.shortage,
          text: ({ t1 }) => optional(t1?.value ?? null, fte),
          cell: ({ t1 }) => <strong>{optional(t1?.value ?? null, fte)}</strong>,
          order: ({ t1 }) => t1?.value ?? Number.POSITIVE_INFINITY,
          numeric: true,
        },
        {
          key: 'proof',
          head: words.proof,
          text: proofOf,
          cell: (point) => (
            <span className={isSolved(point) && isProven(point) ? 'tier-proven' : 'tier-bounded'}>
              {proofOf(point)}
            </span>
          ),
        },
        figure('going', words.going),
        {
          key: 'ceiling',
          head: words.ceiling,
          text: ({ ceiling, mostPeople }) => (ceiling === null ? '' : optional(mostPeople, whole)),
          order: ({ mostPeople }) => mostPeople ?? -1,
          numeric: true,
        },
        figure('rotations', words.rotations),
        figure('exchanges', words.pairs),
        figure('hires', words.hired),
        figure('itinerantDays', words.days),
        {
          key: 'quality',
          head: words.quality,
          text: ({ t4 }) => optional(t4?.value ?? null, fte),
          order: ({ t4 }) => t4?.value ?? Number.POSITIVE_INFINITY,
          numeric: true,
        },
      ]}
      rows={points}
      rowKey={({ id }) => id}
    />
  );
}

function optional(value: number | null, show: (value: number) => string): string {
  return value === null ? '' : show(value);
}
