// Deciding: what it means, why, and what stood in the way.
import { type ReactElement, useMemo, useState } from 'react';
import { requestKey } from '../../../graphql/request-key';
import { useChange } from '../../../graphql/use-change';
import { useWords } from '../../../language/words';
import { Field } from '../../../parts/form';
import { FormDialog } from '../../../parts/form-dialog';
import { toast } from '../../../parts/toast';
import { type PlanStanding } from '../plan-view';
import { decisionWords } from './decision-words';
import { type Decision, MUTATIONS, needsReason, payloadOf, type Violation } from './decisions';

interface DecisionDialogProps {
  readonly decision: Decision;
  readonly standing: PlanStanding;
  readonly onClose: () => void;
}

const FIELDS = ['reason', 'termYears'];
const LONGEST_REASON = 500;
const LONGEST_TERM = 6;

export function DecisionDialog({ decision, standing, onClose }: DecisionDialogProps): ReactElement {
  const words = useWords(decisionWords);
  const change = useChange(MUTATIONS[decision], payloadOf);
  const [broken, setBroken] = useState<readonly Violation[]>([]);
  // A key stands for one decision on one version: after a conflict it is another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const idempotencyKey = useMemo(requestKey, [decision, standing.version]);
  const submit = async (data: FormData): Promise<void> => {
    const termYears = data.get('termYears');
    const input = {
      planId: standing.id,
      expectedVersion: standing.version,
      idempotencyKey,
      reason: String(data.get('reason') ?? '').trim(),
    };
    const payload = await change.make({
      input: termYears === null ? input : { ...input, termYears: Number(termYears) },
    });
    const violations = payload?.violations ?? [];
    setBroken(violations);
    if (!payload || violations.length > 0) return;
    toast(words.done(words[decision]));
    onClose();
  };
  return (
    <FormDialog
      title={words[decision]}
      change={change}
      fields={FIELDS}
      send={words[decision]}
      onSubmit={submit}
      // The attempt has brought the present state: it has to be read before anything is decided on it.
      onReload={onClose}
      onClose={onClose}
    >
      <p>{words[`${decision}Meaning`]}</p>
      <Broken violations={broken} />
      {decision === 'approve' && (
        <Field label={words.termYears} name="termYears" userErrors={change.userErrors}>
          <input type="number" min={1} max={LONGEST_TERM} defaultValue={1} required />
        </Field>
      )}
      <Field
        label={needsReason(decision) ? words.reasonNeeded : words.reason}
        hint={words.reasonHint}
        name="reason"
        userErrors={change.userErrors}
      >
        <textarea rows={3} maxLength={LONGEST_REASON} required={needsReason(decision)} />
      </Field>
    </FormDialog>
  );
}

function Broken({ violations }: { readonly violations: readonly Violation[] }): ReactElement | null {
  const words = useWords(decisionWords);
  if (violations.length === 0) return null;
  return (
    <div role="alert" className="refusals">
      <p>{words.broken(violations.length)}</p>
      <ul>
        {violations.map(({ rule, message, staffNo, schoolCode }) => (
          <li key={`${rule} ${staffNo} ${schoolCode} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
