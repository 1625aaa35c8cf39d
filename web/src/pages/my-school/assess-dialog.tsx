// The host's assessment of a guest: a grade, which of the five ones were done, a remark.
import { type ReactElement, useState } from 'react';
import { AssessRotation } from '../../graphql/generated/assess-rotation';
import { type AssessRotationMutationVariables } from '../../graphql/generated/types';
import { requestKey } from '../../graphql/request-key';
import { today } from '../../graphql/today';
import { useChange } from '../../graphql/use-change';
import { assessmentGradeWords, commonWords, fiveOneWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { FormDialog } from '../../parts/form-dialog';
import { toast } from '../../parts/toast';
import { type Posting } from './my-school';
import { mySchoolWords } from './my-school-words';

type Input = AssessRotationMutationVariables['input'];

const FIELDS = ['happenedOn', 'remarks'];

interface AssessDialogProps {
  readonly posting: Posting;
  readonly onClose: () => void;
}

export function AssessDialog({ posting, onClose }: AssessDialogProps): ReactElement {
  const words = useWords(mySchoolWords);
  const common = useWords(commonWords);
  const [idempotencyKey] = useState(requestKey);
  const change = useChange(AssessRotation, (data) => data.assessRotation);
  const submit = async (data: FormData): Promise<void> => {
    const made = await change.make({
      input: {
        rotationId: posting.id,
        expectedVersion: posting.version,
        idempotencyKey,
        happenedOn: String(data.get('happenedOn')),
        grade: data.get('grade') as Input['grade'],
        done: data.getAll('done') as Input['done'],
        remarks: String(data.get('remarks')).trim() || null,
      },
    });
    if (!made) return;
    toast(words.saved);
    onClose();
  };
  return (
    <FormDialog
      title={words.assessOf(posting.teacher?.name ?? '')}
      change={change}
      fields={FIELDS}
      send={common.save}
      onSubmit={submit}
      onReload={onClose}
      onClose={onClose}
    >
      <Grades />
      <FiveOnes missing={posting.lifecycle?.grade ? posting.lifecycle.missingOnes : null} />
      <Field label={words.on} name="happenedOn" userErrors={change.userErrors}>
        <input type="date" defaultValue={today()} max={today()} required />
      </Field>
      <Field label={words.remarks} name="remarks" userErrors={change.userErrors}>
        <textarea rows={3} maxLength={500} />
      </Field>
    </FormDialog>
  );
}

function Grades(): ReactElement {
  const words = useWords(mySchoolWords);
  const grades = useWords(assessmentGradeWords);
  return (
    <fieldset className="my-school-options">
      <legend>{words.grade}</legend>
      {Object.entries(grades).map(([grade, name]) => (
        <label key={grade}>
          <input type="radio" name="grade" value={grade} required /> {name}
        </label>
      ))}
    </fieldset>
  );
}

/** `missing`: of an earlier assessment, null when there is none. */
function FiveOnes({ missing }: { readonly missing: readonly string[] | null }): ReactElement {
  const words = useWords(mySchoolWords);
  const ones = useWords(fiveOneWords);
  return (
    <fieldset className="my-school-options">
      <legend>{words.done}</legend>
      {Object.entries(ones).map(([one, name]) => (
        <label key={one}>
          <input
            type="checkbox"
            name="done"
            value={one}
            defaultChecked={missing !== null && !missing.includes(one)}
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
}
