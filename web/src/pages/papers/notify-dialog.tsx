// Records for everybody who is merely planned that the notice has been handed over: one day, one deadline.
import { type ReactElement, useState } from 'react';
import { RecordRotationEvent } from '../../graphql/generated/record-rotation-event';
import { requestKey } from '../../graphql/request-key';
import { today } from '../../graphql/today';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { FormDialog } from '../../parts/form-dialog';
import { Progress } from '../../parts/progress';
import { toast } from '../../parts/toast';
import { daysAfter } from './days-after';
import { papersWords } from './papers-words';

const FIELDS = ['happenedOn', 'deadline'];
const DAYS_TO_OBJECT = 7;

interface Planned {
  readonly id: string;
  readonly version: number;
  readonly teacher: { readonly name: string } | null;
}

interface NotifyDialogProps {
  readonly planned: readonly Planned[];
  readonly onClose: () => void;
}

export function NotifyDialog({ planned, onClose }: NotifyDialogProps): ReactElement {
  const words = useWords(papersWords);
  // As it was when the dialog was opened: what is recorded leaves the list of the page.
  const [everybody] = useState(planned);
  const change = useChange(RecordRotationEvent, (data) => data.recordRotationEvent);
  const [done, setDone] = useState<number | null>(null);
  const [stopped, setStopped] = useState<Planned | null>(null);
  const submit = async (data: FormData): Promise<void> => {
    const [happenedOn = '', deadline = ''] = FIELDS.map((name) => String(data.get(name)));
    const from = stopped ? everybody.indexOf(stopped) : 0;
    setStopped(null);
    for (const [count, { id: rotationId, version: expectedVersion }] of everybody.slice(from).entries()) {
      setDone(from + count);
      const idempotencyKey = requestKey();
      const input = {
        rotationId,
        expectedVersion,
        idempotencyKey,
        kind: 'NOTIFIED' as const,
        happenedOn,
        deadline,
      };
      if (!(await change.make({ input }))) {
        setStopped(everybody[from + count] ?? null);
        setDone(null);
        return;
      }
    }
    toast(words.notifiedAll(everybody.length));
    onClose();
  };
  return (
    <FormDialog
      title={words.notifyAll}
      lead={
        <>
          <p>{words.notifyMeans(everybody.length)}</p>
          {stopped && <p role="alert">{words.stoppedAt(stopped.teacher?.name ?? '')}</p>}
        </>
      }
      change={{ ...change, making: done !== null }}
      fields={FIELDS}
      send={words.record}
      onSubmit={submit}
      onReload={onClose}
      onClose={onClose}
    >
      <Field label={words.on} name="happenedOn" userErrors={change.userErrors}>
        <input type="date" defaultValue={today()} max={today()} required />
      </Field>
      <Field label={words.objectUntil} name="deadline" userErrors={change.userErrors}>
        <input type="date" defaultValue={daysAfter(today(), DAYS_TO_OBJECT)} required />
      </Field>
      {done !== null && (
        <Progress label={words.notifying(done, everybody.length)} share={done / everybody.length} />
      )}
    </FormDialog>
  );
}
