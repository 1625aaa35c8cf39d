// A form over the page: its fields, and below them sending it or leaving everything as it is.
import { type ReactElement, type ReactNode } from 'react';
import { type Problem } from '../graphql/problem';
import { type UserError } from '../graphql/use-change';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { Dialog } from './dialog';
import { Form } from './form';

interface DialogFormProps {
  /** The change that is made, or what is known of it: see useChange. */
  readonly change: {
    readonly making: boolean;
    readonly userErrors: readonly UserError[];
    readonly problem: Problem | undefined;
  };
  /** Names of the fields that show their refusals themselves. */
  readonly fields: readonly string[];
  /** What the button that sends it says. */
  readonly send: string;
  readonly onSubmit: (data: FormData) => Promise<void>;
  /** What a conflict reloads. */
  readonly onReload?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

interface FormDialogProps extends DialogFormProps {
  readonly title: string;
  /** Stands above the form. */
  readonly lead?: ReactNode;
}

export function FormDialog({ title, lead, ...form }: FormDialogProps): ReactElement {
  return (
    <Dialog title={title} onClose={form.onClose}>
      {lead}
      <DialogForm {...form} />
    </Dialog>
  );
}

/** The form alone, for a dialog that shows something else as well. */
export function DialogForm(props: DialogFormProps): ReactElement {
  const { change, fields, send, onSubmit, onReload, onClose, children } = props;
  const { cancel } = useWords(commonWords);
  return (
    <Form
      userErrors={change.userErrors}
      problem={change.problem}
      fields={fields}
      onSubmit={(data) => void onSubmit(data)}
      onReload={onReload}
    >
      {children}
      <div className="buttons">
        <button type="submit" className="primary" disabled={change.making}>
          {send}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </div>
    </Form>
  );
}
