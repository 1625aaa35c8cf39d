// Starting a plan: its name, how long it may take, and the plan it should differ from as little as possible.
import { type ReactElement } from 'react';
import { StartPlan } from '../../graphql/generated/start-plan';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { FormDialog } from '../../parts/form-dialog';
import { toast } from '../../parts/toast';
import { useScope } from '../../shell/scope';
import { useStartKey } from './start-key';
import { startWords } from './start-words';
import { TimeLimitField } from './time-limit-field';
import { useOfferedPlans } from './use-offered-plans';

const FIELDS = ['name', 'timeLimitSeconds', 'basedOn'];
const LONGEST_NAME = 100;

export function StartPlanDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords(startWords);
  const { county, schoolYear } = useScope();
  const keyOf = useStartKey();
  const change = useChange(StartPlan, (data) => data.startPlan);
  const start = async (form: FormData): Promise<void> => {
    const asked = {
      county: county.code,
      schoolYear,
      name: String(form.get('name')).trim(),
      timeLimitSeconds: Number(form.get('timeLimitSeconds')),
      basedOn: String(form.get('basedOn')) || null,
    };
    if (!(await change.make({ input: { ...asked, idempotencyKey: keyOf(asked) } }))) return;
    toast(words.started);
    onClose();
  };
  return (
    <FormDialog
      title={words.title}
      lead={<p>{words.lead}</p>}
      change={change}
      fields={FIELDS}
      send={change.making ? words.starting : words.start}
      onSubmit={start}
      onReload={onClose}
      onClose={onClose}
    >
      <Field label={words.name} hint={words.nameHint} name="name" userErrors={change.userErrors}>
        <input type="text" maxLength={LONGEST_NAME} />
      </Field>
      <TimeLimitField userErrors={change.userErrors} />
      <Field label={words.basedOn} hint={words.basedOnHint} name="basedOn" userErrors={change.userErrors}>
        <PreviousPlan />
      </Field>
    </FormDialog>
  );
}

/** Plans with a result; what Field gives goes to the select. */
function PreviousPlan(field: { readonly id?: string; readonly name?: string | undefined }): ReactElement {
  const words = useWords(startWords);
  const plans = useOfferedPlans();
  return (
    <select {...field} defaultValue="">
      <option value="">{words.anew}</option>
      {plans.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
