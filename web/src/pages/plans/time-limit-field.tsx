// How long a computation may take.
import { type ReactElement } from 'react';
import { type UserError } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { startWords } from './start-words';

/** Minutes on offer; the server takes up to two hours. */
const MINUTES = [1, 5, 10, 30, 60, 120];
const USUAL_MINUTES = 10;

export function TimeLimitField({ userErrors }: { readonly userErrors: readonly UserError[] }): ReactElement {
  const words = useWords(startWords);
  return (
    <Field label={words.timeLimit} hint={words.timeHint} name="timeLimitSeconds" userErrors={userErrors}>
      <select defaultValue={USUAL_MINUTES * 60}>
        {MINUTES.map((minutes) => (
          <option key={minutes} value={minutes * 60}>
            {words.minutes(minutes)}
          </option>
        ))}
      </select>
    </Field>
  );
}
