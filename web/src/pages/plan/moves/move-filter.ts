// Which moves are asked for; it stands in the address, so that it can be sent to a colleague.
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

const NAMES = ['kind', 'school', 'subject', 'teacher'] as const;

/** Texts are empty where nothing was chosen. */
export type MoveFilter = Readonly<Record<(typeof NAMES)[number], string>>;

export type SetMoveFilter = (change: Partial<MoveFilter>) => void;

export const NO_FILTER: MoveFilter = { kind: '', school: '', subject: '', teacher: '' };

export function useMoveFilter(): readonly [MoveFilter, SetMoveFilter] {
  const [parameters, setParameters] = useSearchParams();
  const filter = useMemo(
    () => Object.fromEntries(NAMES.map((name) => [name, parameters.get(name) ?? ''])) as MoveFilter,
    [parameters],
  );
  const set: SetMoveFilter = (change) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  return [filter, set];
}
