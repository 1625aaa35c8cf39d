// Starting a curve of variants.
import { type ReactElement } from 'react';
import { StartVariants } from '../../../graphql/generated/start-variants';
import { useChange } from '../../../graphql/use-change';
import { useWords } from '../../../language/words';
import { FormDialog } from '../../../parts/form-dialog';
import { toast } from '../../../parts/toast';
import { useScope } from '../../../shell/scope';
import { useStartKey } from '../start-key';
import { TimeLimitField } from '../time-limit-field';
import { variantsWords } from './variants-words';

interface StartVariantsDialogProps {
  readonly onStart: () => void;
  readonly onClose: () => void;
}

export function StartVariantsDialog({ onStart, onClose }: StartVariantsDialogProps): ReactElement {
  const words = useWords(variantsWords);
  const { county, schoolYear } = useScope();
  const keyOf = useStartKey();
  const change = useChange(StartVariants, (data) => data.startVariants);
  const start = async (form: FormData): Promise<void> => {
    const timeLimitSeconds = Number(form.get('timeLimitSeconds'));
    const asked = { county: county.code, schoolYear, timeLimitSeconds };
    if (!(await change.make({ input: { ...asked, idempotencyKey: keyOf(asked) } }))) return;
    toast(words.started);
    onStart();
  };
  return (
    <FormDialog
      title={words.start}
      lead={<p>{words.startLead}</p>}
      change={change}
      fields={['timeLimitSeconds']}
      send={change.making ? words.starting : words.begin}
      onSubmit={start}
      onReload={onClose}
      onClose={onClose}
    >
      <TimeLimitField userErrors={change.userErrors} />
    </FormDialog>
  );
}
