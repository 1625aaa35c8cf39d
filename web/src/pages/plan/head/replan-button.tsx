// Planning again from this plan, with least change.
import { type ReactElement, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { StartPlan } from '../../../graphql/generated/start-plan';
import { requestKey } from '../../../graphql/request-key';
import { useChange } from '../../../graphql/use-change';
import { useWords } from '../../../language/words';
import { Field } from '../../../parts/form';
import { FormDialog } from '../../../parts/form-dialog';
import { toast } from '../../../parts/toast';
import { useScope } from '../../../shell/scope';
import { addressOfPlan, isComputed, type SectionProps } from '../plan-view';
import { planWords } from '../plan-words';
import { decisionWords } from './decision-words';

export function ReplanButton({ plan }: SectionProps): ReactElement | null {
  const words = useWords(decisionWords);
  const { hasRole } = useScope();
  const [open, setOpen] = useState(false);
  if (!hasRole('PERSONNEL_OFFICER') || !isComputed(plan)) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {words.replan}
      </button>
      {open && <ReplanDialog plan={plan} onClose={() => setOpen(false)} />}
    </>
  );
}

const LONGEST_NAME = 100;

function ReplanDialog({ plan, onClose }: SectionProps & { readonly onClose: () => void }): ReactElement {
  const words = useWords(decisionWords);
  const { unnamed } = useWords(planWords);
  const [, navigate] = useLocation();
  const { county, schoolYear } = useScope();
  const change = useChange(StartPlan, (data) => data.startPlan);
  const idempotencyKey = useMemo(requestKey, []);
  const submit = async (data: FormData): Promise<void> => {
    const name = String(data.get('name') ?? '').trim();
    const input = { county: county.code, schoolYear, basedOn: plan.id, name, idempotencyKey };
    const payload = await change.make({ input });
    if (!payload?.plan) return;
    toast(words.started);
    navigate(addressOfPlan(payload.plan.id));
  };
  return (
    <FormDialog
      title={words.replan}
      change={change}
      fields={['name']}
      send={words.start}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words.replanMeaning}</p>
      <Field label={words.newName} name="name" userErrors={change.userErrors}>
        <input maxLength={LONGEST_NAME} defaultValue={words.again(plan.name || unnamed)} />
      </Field>
    </FormDialog>
  );
}
