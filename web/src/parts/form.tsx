// Pieces of a form: a labelled field with its own refusals, the refusals of the whole, and its buttons.
import { cloneElement, type FormEvent, type ReactElement, type ReactNode, useId } from 'react';
import { type Problem } from '../graphql/problem';
import { type UserError } from '../graphql/use-change';
import { ProblemNotice } from './problem-notice';
import './form.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Name of the input field in the schema; refusals that name it stand here. */
  readonly name?: string;
  readonly userErrors?: readonly UserError[];
  /** An input, select or textarea. */
  readonly children: ReactElement<{
    id?: string;
    name?: string | undefined;
    'aria-describedby'?: string | undefined;
    'aria-invalid'?: boolean | undefined;
  }>;
}

export function Field({ label, hint, name, userErrors = [], children }: FieldProps): ReactElement {
  const id = useId();
  const mine = userErrors.filter(({ field }) => name !== undefined && field === name);
  const described = [hint && `${id}-hint`, mine.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, {
        id,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': mine.length > 0 || undefined,
      })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mine.length > 0 && (
        <div id={`${id}-error`}>
          <Refusals userErrors={mine} />
        </div>
      )}
    </div>
  );
}

interface FormProps {
  readonly userErrors: readonly UserError[];
  readonly problem: Problem | undefined;
  /** Names of the fields that show their refusals themselves. */
  readonly fields: readonly string[];
  readonly onSubmit: (data: FormData) => void;
  /** What a conflict reloads. */
  readonly onReload?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Refusals that no field shows, and what went wrong, stand above the buttons. */
export function Form({ userErrors, problem, fields, onSubmit, onReload, children }: FormProps): ReactElement {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form className="form" onSubmit={submit}>
      <Refusals userErrors={userErrors.filter(({ field }) => field === null || !fields.includes(field))} />
      {problem && (
        <ProblemNotice problem={problem} onRetry={problem.kind === 'CONFLICT' ? onReload : undefined} />
      )}
      {children}
    </form>
  );
}

/** What rules refused, each with the way out. */
export function Refusals({ userErrors }: { readonly userErrors: readonly UserError[] }): ReactElement | null {
  if (userErrors.length === 0) return null;
  return (
    <ul className="refusals" role="alert">
      {userErrors.map(({ code, field, message, hint }) => (
        <li key={`${code} ${field}`}>
          {message}
          {hint && <span className="hint"> {hint}</span>}
        </li>
      ))}
    </ul>
  );
}
