// Recording what happened to a posting: only what may follow, with the fields it needs, and what has happened so far.
import { type ReactElement, useState } from 'react';
import { RecordRotationEvent } from '../../graphql/generated/record-rotation-event';
import { RotationLife } from '../../graphql/generated/rotation-life';
import { type RotationEventKind, type RotationLifeQuery } from '../../graphql/generated/types';
import { requestKey } from '../../graphql/request-key';
import { today } from '../../graphql/today';
import { useAnswer } from '../../graphql/use-answer';
import { useChange } from '../../graphql/use-change';
import { rotationEventKindWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/form';
import { DialogForm } from '../../parts/form-dialog';
import { toast } from '../../parts/toast';
import { EventFields } from './event-fields';
import { papersWords } from './papers-words';

type Life = Extract<NonNullable<RotationLifeQuery['node']>, { readonly events: unknown }>;

function lifeIn(node: RotationLifeQuery['node']): Life | null {
  return node && 'events' in node ? (node as Life) : null;
}

interface RecordDialogProps {
  readonly posting: { readonly id: string; readonly teacher: { readonly name: string } | null };
  readonly onClose: () => void;
}

export function RecordDialog({ posting, onClose }: RecordDialogProps): ReactElement {
  const words = useWords(papersWords);
  const answer = useAnswer(RotationLife, { rotation: posting.id });
  return (
    <Dialog title={words.recordFor(posting.teacher?.name ?? '')} onClose={onClose}>
      <Answered answer={answer} part={({ node }) => lifeIn(node)}>
        {(life) => (
          <>
            <History life={life} />
            <RecordForm life={life} onReload={answer.askAgain} onClose={onClose} />
          </>
        )}
      </Answered>
    </Dialog>
  );
}

function History({ life }: { readonly life: Life }): ReactElement {
  const words = useWords(papersWords);
  const kinds = useWords(rotationEventKindWords);
  return (
    <>
      <h3>{words.history}</h3>
      <ol className="papers-events">
        {life.events
          .filter(({ stands }) => stands)
          .map(({ sequence, kind, happenedOn, upheld, reason }) => (
            <li key={sequence}>
              {happenedOn} {kinds[kind]}
              {upheld !== null && ` · ${upheld ? words.UPHELD : words.REJECTED}`}
              {reason && ` · ${reason}`}
            </li>
          ))}
      </ol>
    </>
  );
}

const FIELDS = ['kind', 'happenedOn', 'deadline', 'endsOn', 'reason'];

interface RecordFormProps {
  readonly life: Life;
  readonly onReload: () => void;
  readonly onClose: () => void;
}

function RecordForm({ life, onReload, onClose }: RecordFormProps): ReactElement {
  const words = useWords(papersWords);
  const kinds = useWords(rotationEventKindWords);
  const [idempotencyKey] = useState(requestKey);
  const change = useChange(RecordRotationEvent, (data) => data.recordRotationEvent);
  // Assessments are the host's, and go another way.
  const allowed = (life.lifecycle?.allowedNext ?? []).filter((kind) => kind !== 'ASSESSED');
  const [chosen, setKind] = useState<RotationEventKind | null>(null);
  const kind = allowed.find((each) => each === chosen) ?? allowed[0];
  if (!kind) return <p>{words.nothingToRecord}</p>;
  const submit = async (data: FormData): Promise<void> => {
    const given = (name: string): string | null => String(data.get(name) ?? '').trim() || null;
    const upheld = given('upheld');
    const made = await change.make({
      input: {
        rotationId: life.id,
        expectedVersion: life.version,
        idempotencyKey,
        kind,
        happenedOn: given('happenedOn') ?? today(),
        deadline: given('deadline'),
        endsOn: given('endsOn'),
        reason: given('reason'),
        upheld: upheld === null ? null : upheld === 'true',
      },
    });
    if (!made) return;
    toast(words.recorded(kinds[kind]));
    onClose();
  };
  return (
    <DialogForm
      change={change}
      fields={FIELDS}
      send={words.record}
      onSubmit={submit}
      onReload={onReload}
      onClose={onClose}
    >
      <Field label={words.what} name="kind" userErrors={change.userErrors}>
        <select value={kind} onChange={({ target }) => setKind(target.value as RotationEventKind)}>
          {allowed.map((each) => (
            <option key={each} value={each}>
              {kinds[each]}
            </option>
          ))}
        </select>
      </Field>
      <EventFields key={kind} kind={kind} userErrors={change.userErrors} />
    </DialogForm>
  );
}
