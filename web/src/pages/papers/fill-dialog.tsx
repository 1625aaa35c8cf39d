// A new teacher has come: who, and since when.
import { type ReactElement, useState } from 'react';
import { FillVacancy } from '../../graphql/generated/fill-vacancy';
import { requestKey } from '../../graphql/request-key';
import { today } from '../../graphql/today';
import { useChange } from '../../graphql/use-change';
import { commonWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Dialog } from '../../parts/dialog';
import { Field, Form } from '../../parts/form';
import { toast } from '../../parts/toast';
import { papersWords } from './papers-words';
import { type Vacancy } from './vacancies-panel';

const FIELDS = ['staffNo', 'filledOn'];

interface FillDialogProps {
  readonly vacancy: Vacancy;
  readonly onClose: () => void;
}

export function FillDialog({ vacancy, onClose }: FillDialogProps): ReactElement {
  const words = useWords(papersWords);
  const common = useWords(commonWords);
  const [idempotencyKey] = useState(requestKey);
  const { make, making, userErrors, problem } = useChange(FillVacancy, (data) => data.fillVacancy);
  const submit = async (data: FormData): Promise<void> => {
    const [staffNo = '', filledOn = ''] = FIELDS.map((name) => String(data.get(name)).trim());
    const { id: vacancyId, version: expectedVersion } = vacancy;
    if (!(await make({ input: { vacancyId, expectedVersion, idempotencyKey, staffNo, filledOn } }))) return;
    toast(words.nowFilled);
    onClose();
  };
  return (
    <Dialog title={words.fillFor(vacancy.school.name, vacancy.subject.nameZh)} onClose={onClose}>
      <Form
        userErrors={userErrors}
        problem={problem}
        fields={FIELDS}
        onSubmit={(data) => void submit(data)}
        onReload={onClose}
      >
        <Field label={words.staffNo} hint={words.fillHint} name="staffNo" userErrors={userErrors}>
          <input autoComplete="off" required />
        </Field>
        <Field label={words.filledOn} name="filledOn" userErrors={userErrors}>
          <input type="date" defaultValue={today()} required />
        </Field>
        <div className="buttons">
          <button type="submit" className="primary" disabled={making}>
            {common.save}
          </button>
          <button type="button" onClick={onClose}>
            {common.cancel}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
