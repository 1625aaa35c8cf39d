// One parameter of a rule: a number with its unit and range, a yes or no, or one of some words.
import { type ReactElement, useId } from 'react';
import { backboneLevelWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { isPercent, type Parameter, rangeOf, shownValue, typedValue } from './rule-draft';
import { rulesWords } from './rules-words';

interface RuleNumberProps {
  readonly rule: string;
  readonly parameter: Parameter;
  /** Undefined as long as it stands as it is in force. */
  readonly typed: string | boolean | undefined;
  readonly disabled: boolean;
  readonly onType: (typed: string | boolean) => void;
}

export function RuleNumber(props: RuleNumberProps): ReactElement {
  const { parameter, rule } = props;
  const inForce = shownValue(rule, parameter, parameter.value);
  const typed = props.typed ?? inForce;
  if (parameter.kind === 'NUMBER')
    return <Figure {...props} typed={String(typed)} inForce={String(inForce)} />;
  return <Word {...props} typed={typed} />;
}

function Word({ parameter, typed, disabled, onType }: RuleNumberProps): ReactElement {
  const words = useWords(rulesWords);
  const levels: Readonly<Record<string, string>> = useWords(backboneLevelWords);
  const options: readonly (readonly [string, string])[] =
    parameter.kind === 'BOOLEAN'
      ? [
          ['true', words.yes],
          ['false', words.no],
        ]
      : parameter.words.map((word) => [word, levels[word] ?? word] as const);
  return (
    <label>
      {parameter.label}
      <select
        value={String(typed)}
        disabled={disabled}
        onChange={({ target }) =>
          onType(parameter.kind === 'BOOLEAN' ? target.value === 'true' : target.value)
        }
      >
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FigureProps extends RuleNumberProps {
  readonly typed: string;
  readonly inForce: string;
}

function Figure({ rule, parameter, typed, inForce, disabled, onType }: FigureProps): ReactElement {
  const words = useWords(rulesWords);
  const id = useId();
  const [least, most] = rangeOf(rule, parameter);
  const percent = isPercent(rule, parameter);
  const unit = percent ? '%' : ((words as Readonly<Record<string, unknown>>)[parameter.unit] ?? '');
  const isFaulty = typedValue(rule, parameter, typed) === undefined;
  const refusal = parameter.integer ? words.invalidWhole : words.invalid;
  return (
    <div className="rules-figure">
      <label htmlFor={id}>{parameter.label}</label>
      <span>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={least}
          max={most}
          step={parameter.integer ? 1 : 'any'}
          value={typed}
          disabled={disabled}
          aria-invalid={isFaulty || undefined}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onType(target.value)}
        />{' '}
        {typeof unit === 'string' && unit}
      </span>
      <span
        id={`${id}-hint`}
        className={isFaulty ? 'rules-fault' : 'hint'}
        role={isFaulty ? 'alert' : undefined}
      >
        {isFaulty
          ? refusal(String(least), String(most))
          : typed !== inForce && words.was(percent ? `${inForce}%` : inForce)}
      </span>
    </div>
  );
}
