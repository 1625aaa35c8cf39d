// Choosing what a list shows, the same above every list: a text to search for, one of some values, everything back.
import { type ReactElement, type ReactNode } from 'react';
import { useWords } from '../language/words';
import { Choice } from './choice';
import { filterWords } from './filter-words';
import './filter-bar.css';

interface Filter<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Values and what they are called; without them it is a text to search for. */
  readonly options?: readonly (readonly [string, string])[];
}

type Chosen<Name extends string> = Readonly<Record<Name, string>>;

interface FilterBarProps<Name extends string> {
  readonly filters: readonly Filter<Name>[];
  /** Empty texts where nothing is chosen. */
  readonly chosen: Chosen<Name>;
  readonly onChoose: (change: Partial<Chosen<Name>>) => void;
  /** What a button takes back to nothing; no button without it. */
  readonly nothing?: Partial<Chosen<Name>>;
  /** Filters of another kind, after the others. */
  readonly children?: ReactNode;
}

export function FilterBar<Name extends string>(props: FilterBarProps<Name>): ReactElement {
  const { filters, chosen, onChoose, nothing, children } = props;
  const words = useWords(filterWords);
  const choose = (name: Name, text: string): void => onChoose({ [name]: text } as Partial<Chosen<Name>>);
  const isFiltered = Object.keys(nothing ?? {}).some((name) => chosen[name as Name] !== '');
  return (
    <search className="filter-bar no-print" aria-label={words.filters}>
      {filters.map(({ name, label, options }) =>
        options ? (
          <Choice
            key={name}
            label={label}
            value={chosen[name]}
            options={options}
            onChoose={(value) => choose(name, value)}
          />
        ) : (
          <label key={name}>
            {label}
            <input type="search" value={chosen[name]} onChange={({ target }) => choose(name, target.value)} />
          </label>
        ),
      )}
      {children}
      {nothing && isFiltered && (
        <button type="button" onClick={() => onChoose(nothing)}>
          {words.reset}
        </button>
      )}
    </search>
  );
}
