// Starting a curve of variants.
import { type ReactElement } from 'react';
import { StartVariants } from '../../../graphql/generated/start-variants';
import { useChange } from '../../../graphql/use-change';
import { commonWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Dialog } from '../../../parts/dialog';
import { Form } from '../../../parts/form';
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
  const common = useWords(commonWords);
  const { county, schoolYear } = useScope();
  const keyOf = useStartKey();
  const { make, making, userErrors, problem } = useChange(StartVariants, (data) => data.startVariants);
  const start = async (form: FormData): Promise<void> => {
    const timeLimitSeconds = Number(form.get('timeLimitSeconds'));
    const asked = { county: county.code, schoolYear, timeLimitSeconds };
    if (!(await make({ input: { ...asked, idempotencyKey: keyOf(asked) } }))) return;
    toast(words.started);
    onStart();
  };
  return (
    <Dialog title={words.start} onClose={onClose}>
      <p>{words.startLead}</p>
      <Form
        userErrors={userErrors}
        problem={problem}
        fields={['timeLimitSeconds']}
        onSubmit={(form) => void start(form)}
        onReload={onClose}
      >
        <TimeLimitField userErrors={userErrors} />
        <div className="buttons">
          <button type="submit" className="primary" disabled={making}>
            {making ? words.starting : words.begin}
          </button>
          <button type="button" onClick={onClose}>
            {common.cancel}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
