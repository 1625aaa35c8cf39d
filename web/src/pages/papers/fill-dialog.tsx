// A new teacher has come: who, and since when.
import { type ReactElement, useState } from 'react';
import { FillVacancy } from '../../graphql/generated/fill-vacancy';
import { requestKey } from '../../graphql/request-key';
import { today } from '../../graphql/today';
import { useChange } from '../../graphql/use-change';
import { commonWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { FormDialog } from '../../parts/form-dialog';
import { toast } from '../../parts/toast';
import { papersWords } from './papers-words';
import { type Vacancy } from './vacancy';

const FIELDS = ['staffNo', 'filledOn'];

interface FillDialogProps {
  readonly vacancy: Vacancy;
  readonly onClose: () => void;
}

export function FillDialog({ vacancy, onClose }: FillDialogProps): ReactElement {
  const words = useWords(papersWords);
  const common = useWords(commonWords);
  const [idempotencyKey] = useState(requestKey);
  const change = useChange(FillVacancy, (data) => data.fillVacancy);
  const submit = async (data: FormData): Promise<void> => {
    const [staffNo = '', filledOn = ''] = FIELDS.map((name) => String(data.get(name)).trim());
    const { id: vacancyId, version: expectedVersion } = vacancy;
    if (!(await change.make({ input: { vacancyId, expectedVersion, idempotencyKey, staffNo, filledOn } })))
      return;
    toast(words.nowFilled);
    onClose();
  };
  return (
    <FormDialog
      title={words.fillFor(vacancy.school.name, vacancy.subject.nameZh)}
      change={change}
      fields={FIELDS}
      send={common.save}
      onSubmit={submit}
      onReload={onClose}
      onClose={onClose}
    >
      <Field label={words.staffNo} hint={words.fillHint} name="staffNo" userErrors={change.userErrors}>
        <input autoComplete="off" required />
      </Field>
      <Field label={words.filledOn} name="filledOn" userErrors={change.userErrors}>
        <input type="date" defaultValue={today()} required />
      </Field>
    </FormDialog>
  );
}
