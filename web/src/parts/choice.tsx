// One of several values, or none of them: a labelled select for filters.
import { type ReactElement } from 'react';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';

interface ChoiceProps {
  readonly label: string;
  /** What stands for no choice; all of them when nothing else is said. */
  readonly none?: string;
  /** Empty for no choice. */
  readonly value: string;
  /** Values and what they are called. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

export function Choice({ label, none, value, options, onChoose }: ChoiceProps): ReactElement {
  const { all } = useWords(commonWords);
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{none ?? all}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
