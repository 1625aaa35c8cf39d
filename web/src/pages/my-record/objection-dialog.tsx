// Objecting to a posting, with the reason that only the office and the teacher read.
import { type ReactElement, useState } from 'react';
import { ObjectToRotation } from '../../graphql/generated/object-to-rotation';
import { requestKey } from '../../graphql/request-key';
import { today } from '../../graphql/today';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { FormDialog } from '../../parts/form-dialog';
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
  const [idempotencyKey] = useState(requestKey);
  const change = useChange(ObjectToRotation, (data) => data.objectToRotation);
  const submit = async (data: FormData): Promise<void> => {
    const reason = String(data.get('reason')).trim();
    const { id: rotationId, version: expectedVersion } = posting;
    const input = { rotationId, expectedVersion, idempotencyKey, happenedOn: today(), reason };
    if (!(await change.make({ input }))) return;
    toast(words.objected);
    onClose();
  };
  return (
    <FormDialog
      title={words.objectTo(posting.toSchool.name)}
      change={change}
      fields={FIELDS}
      send={words.send}
      onSubmit={submit}
      onReload={onClose}
      onClose={onClose}
    >
      <Field label={words.reason} hint={words.objectHint} name="reason" userErrors={change.userErrors}>
        <textarea rows={5} maxLength={500} required />
      </Field>
    </FormDialog>
  );
}
