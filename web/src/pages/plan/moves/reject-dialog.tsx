// Rejecting a move with a reason, and planning again from this plan with least change.
import { type ReactElement, useMemo } from 'react';
import { useLocation } from 'wouter';
import { RejectMove } from '../../../graphql/generated/reject-move';
import { requestKey } from '../../../graphql/request-key';
import { useChange } from '../../../graphql/use-change';
import { useWords } from '../../../language/words';
import { Field } from '../../../parts/form';
import { FormDialog } from '../../../parts/form-dialog';
import { toast } from '../../../parts/toast';
import { decisionWords } from '../head/decision-words';
import { addressOfPlan, type SectionProps } from '../plan-view';
import { planWords } from '../plan-words';
import { type OneMove } from './one-move';
import { verdictWords } from './verdict-words';

export interface VerdictDialogProps extends SectionProps {
  readonly move: OneMove;
  readonly about: string;
  readonly onClose: () => void;
}

const SCOPES = ['THIS_SCHOOL', 'STAYS', 'ANYWHERE', 'NOBODY_HERE'] as const;
const LONGEST_REASON = 500;
const FIELDS = ['scope', 'reason', 'aboutPartner'];

export function RejectDialog({ plan, move, about, onClose }: VerdictDialogProps): ReactElement {
  const words = useWords(verdictWords);
  const { change, submit } = useRejection({ plan, move, onClose });
  const { userErrors } = change;
  // A hire is about a school alone.
  const scopes = move.staffNo === null ? (['NOBODY_HERE'] as const) : SCOPES;
  return (
    <FormDialog
      title={words.rejectTitle}
      change={change}
      fields={FIELDS}
      send={words.rejectDo}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        <strong>{about}</strong>
      </p>
      <p className="hint">{words.rejectMeaning}</p>
      <Field label={words.scope} name="scope" userErrors={userErrors}>
        <select>
          {scopes.map((scope) => (
            <option key={scope} value={scope}>
              {words[scope]}
            </option>
          ))}
        </select>
      </Field>
      {move.kind === 'EXCHANGE' && (
        <label className="plan-check">
          <input type="checkbox" name="aboutPartner" /> {words.aboutPartner}
        </label>
      )}
      <Field label={words.reason} hint={words.reasonHint} name="reason" userErrors={userErrors}>
        <textarea rows={3} maxLength={LONGEST_REASON} required />
      </Field>
      <label className="plan-check">
        <input type="checkbox" name="replan" defaultChecked /> {words.replan}
      </label>
    </FormDialog>
  );
}

function useRejection({ plan, move, onClose }: Omit<VerdictDialogProps, 'about'>) {
  const words = useWords(verdictWords);
  const { unnamed } = useWords(planWords);
  const { again } = useWords(decisionWords);
  const [, navigate] = useLocation();
  const change = useChange(RejectMove, (data) => data.rejectMove);
  const idempotencyKey = useMemo(requestKey, []);
  const submit = async (data: FormData): Promise<void> => {
    const payload = await change.make({
      input: {
        planId: plan.id,
        kind: move.kind,
        position: move.position,
        reason: String(data.get('reason') ?? '').trim(),
        scope: data.get('scope') as (typeof SCOPES)[number],
        aboutPartner: data.has('aboutPartner'),
        replan: data.has('replan') ? { name: again(plan.name || unnamed) } : null,
        idempotencyKey,
      },
    });
    if (!payload) return;
    toast(payload.plan ? words.rejectedAndStarted : words.rejected);
    if (payload.plan) navigate(addressOfPlan(payload.plan.id));
    else onClose();
  };
  return { change, submit };
}
