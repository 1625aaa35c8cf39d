// Objecting to a posting, with the reason that only the office and the teacher read.
import { type ReactElement, useState } from 'react';
import { ObjectToRotation } from '../../graphql/generated/object-to-rotation';
import { requestKey } from '../../graphql/request-key';
import { today } from '../../graphql/today';
import { useChange } from '../../graphql/use-change';
import { commonWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Dialog } from '../../parts/dialog';
import { Field, Form } from '../../parts/form';
import { toast } from '../../parts/toast';
import { type Posting } from './my-record';
import { myRecordWords } from './my-record-words';

const FIELDS = ['reason'];

interface ObjectionDialogProps {
  readonly posting: Posting;
  readonly onClose: () => void;
}

export function ObjectionDialog({ posting, onClose }: ObjectionDialogProps): ReactElement {
  const words = useWords(myRecordWords);
  const common = useWords(commonWords);
  const [idempotencyKey] = useState(requestKey);
  const { make, making, userErrors, problem } = useChange(ObjectToRotation, (data) => data.objectToRotation);
  const submit = async (data: FormData): Promise<void> => {
    const reason = String(data.get('reason')).trim();
    const { id: rotationId, version: expectedVersion } = posting;
    const input = { rotationId, expectedVersion, idempotencyKey, happenedOn: today(), reason };
    if (!(await make({ input }))) return;
    toast(words.objected);
    onClose();
  };
  return (
    <Dialog title={words.objectTo(posting.toSchool.name)} onClose={onClose}>
      <Form
        userErrors={userErrors}
        problem={problem}
        fields={FIELDS}
        onSubmit={(data) => void submit(data)}
        onReload={onClose}
      >
        <Field label={words.reason} hint={words.objectHint} name="reason" userErrors={userErrors}>
          <textarea rows={5} maxLength={500} required />
        </Field>
        <div className="buttons">
          <button type="submit" className="primary" disabled={making}>
            {words.send}
          </button>
          <button type="button" onClick={onClose}>
            {common.cancel}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
