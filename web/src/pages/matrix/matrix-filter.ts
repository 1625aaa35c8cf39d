// What of the matrix is asked for; it stands in the address, so that it can be sent to a colleague.
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

const NAMES = ['stage', 'subject', 'area', 'cluster', 'search', 'cell'] as const;

/** Texts are empty where nothing was chosen. */
export interface MatrixFilter extends Readonly<Record<(typeof NAMES)[number], string>> {
  /** Only schools that are short of something shown. */
  readonly short: boolean;
}

type SetFilter = (change: Partial<MatrixFilter>) => void;

export function useMatrixFilter(): readonly [MatrixFilter, SetFilter] {
  const [parameters, setParameters] = useSearchParams();
  const filter = useMemo(() => {
    const texts = Object.fromEntries(NAMES.map((name) => [name, parameters.get(name) ?? '']));
    return { ...texts, short: parameters.get('short') === '1' } as MatrixFilter;
  }, [parameters]);
  const set: SetFilter = (change) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          const text = value === true ? '1' : value === false ? '' : value;
          if (text) after.set(name, text);
          else after.delete(name);
        }
        return after;
      },
      // Going back closes the facts of a cell; it does not undo every letter of a search.
      { replace: !('cell' in change) },
    );
  return [filter, set];
}
