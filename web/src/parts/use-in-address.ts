// What was chosen on a page, kept in its address: it can be sent to a colleague and survives loading again.
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** Texts by their names in the address; empty where nothing was chosen. */
export type InAddress<Name extends string> = Readonly<Record<Name, string>>;

/**
 * What the address has under `names`, and a way to change it. Going back undoes a change of `steps`; it does not undo
 * every letter of a search. Both lists must keep their identity.
 */
export function useInAddress<Name extends string>(
  names: readonly Name[],
  steps: readonly Name[] = [],
): readonly [InAddress<Name>, (change: Partial<InAddress<Name>>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const chosen = useMemo(
    () => Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ''])) as InAddress<Name>,
    [names, parameters],
  );
  const choose = useCallback(
    (change: Partial<InAddress<Name>>): void =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, text] of Object.entries<string | undefined>(change)) {
            if (text) after.set(name, text);
            else after.delete(name);
          }
          return after;
        },
        { replace: !steps.some((step) => step in change) },
      ),
    [setParameters, steps],
  );
  return [chosen, choose];
}
