// A question or form over the page: the browser's own dialog keeps the focus inside and gives it back.
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open as long as it is rendered. */
export function Dialog({ title, onClose, children }: DialogProps): ReactElement {
  const words = useWords(commonWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="quiet" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  );
}
