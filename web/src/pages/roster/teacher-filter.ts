// Which teachers are asked for; it stands in the address, so that it can be sent to a colleague.
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

const NAMES = ['search', 'school', 'subject', 'standing', 'order'] as const;

/**
 * Texts are empty where nothing was chosen. `standing` is ELIGIBLE, OTHERS or the id of a condition; `order` is a field
 * of the schema with its direction: NAME.DESC.
 */
export type TeacherFilter = Readonly<Record<(typeof NAMES)[number], string>>;

type SetFilter = (change: Partial<TeacherFilter>) => void;

export function useTeacherFilter(): readonly [TeacherFilter, SetFilter] {
  const [parameters, setParameters] = useSearchParams();
  const filter = useMemo(
    () => Object.fromEntries(NAMES.map((name) => [name, parameters.get(name) ?? ''])) as TeacherFilter,
    [parameters],
  );
  const set: SetFilter = (change) =>
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

export const ELIGIBLE = 'ELIGIBLE';
export const OTHERS = 'OTHERS';
