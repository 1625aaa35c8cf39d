// The fields an event needs besides its day: a deadline, a last day, a decision, a reason.
import { type ReactElement } from 'react';
import { type RotationEventKind } from '../../graphql/generated/types';
import { today } from '../../graphql/today';
import { type UserError } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { daysAfter } from './days-after';
import { papersWords } from './papers-words';

const NEEDS_DEADLINE: ReadonlySet<RotationEventKind> = new Set(['NOTIFIED', 'OBJECTED']);
const NEEDS_END: ReadonlySet<RotationEventKind> = new Set(['EXTENDED', 'LEFT_EARLY']);
const NEEDS_REASON: ReadonlySet<RotationEventKind> = new Set([
  'OBJECTED',
  'OBJECTION_DECIDED',
  'LATE',
  'EXTENDED',
  'LEFT_EARLY',
  'WITHDRAWN',
]);
/** Days people have to object, and the office has to decide. */
const DAYS: Partial<Record<RotationEventKind, number>> = { NOTIFIED: 7, OBJECTED: 10 };

interface EventFieldsProps {
  readonly kind: RotationEventKind;
  readonly userErrors: readonly UserError[];
}

export function EventFields({ kind, userErrors }: EventFieldsProps): ReactElement {
  const words = useWords(papersWords);
  return (
    <>
      {kind === 'OBJECTION_DECIDED' && (
        <fieldset className="papers-choice">
          <legend>{words.outcome}</legend>
          <label>
            <input type="radio" name="upheld" value="true" required /> {words.upheldMeans}
          </label>
          <label>
            <input type="radio" name="upheld" value="false" required /> {words.rejectedMeans}
          </label>
        </fieldset>
      )}
      <Field label={words.on} name="happenedOn" userErrors={userErrors}>
        <input type="date" defaultValue={today()} max={today()} required />
      </Field>
      {NEEDS_DEADLINE.has(kind) && (
        <Field
          label={kind === 'NOTIFIED' ? words.objectUntil : words.decideBy}
          name="deadline"
          userErrors={userErrors}
        >
          <input type="date" defaultValue={daysAfter(today(), DAYS[kind] ?? 0)} required />
        </Field>
      )}
      {NEEDS_END.has(kind) && (
        <Field label={words.lastDay} name="endsOn" userErrors={userErrors}>
          <input type="date" required />
        </Field>
      )}
      <Field
        label={NEEDS_REASON.has(kind) ? words.reason : words.reasonMaybe}
        name="reason"
        userErrors={userErrors}
      >
        <textarea rows={2} maxLength={500} required={NEEDS_REASON.has(kind)} />
      </Field>
    </>
  );
}
