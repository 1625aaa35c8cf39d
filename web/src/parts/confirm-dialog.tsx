// Asks whether something is meant, with what it means.
import { type ReactElement, type ReactNode } from 'react';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { Dialog } from './dialog';

interface ConfirmDialogProps {
  readonly title: string;
  /** What the two buttons say; the second is to cancel when nothing else is said. */
  readonly confirm: string;
  readonly refuse?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { title, confirm, refuse, onConfirm, onClose, children } = props;
  const { cancel } = useWords(commonWords);
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div className="buttons">
        <button type="button" className="primary" onClick={onConfirm}>
          {confirm}
        </button>
        <button type="button" onClick={onClose}>
          {refuse ?? cancel}
        </button>
      </div>
    </Dialog>
  );
}
