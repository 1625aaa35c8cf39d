// Stands on a page as long as there is work on it that nobody has saved: whoever leaves is asked first.
import { type ReactElement, useLayoutEffect, useState } from 'react';
import { useWords } from '../language/words';
import { ConfirmDialog } from './confirm-dialog';
import { askBeforeLeaving } from './leaving';
import { unsavedWords } from './unsaved-words';

export function Unsaved(): ReactElement | null {
  const words = useWords(unsavedWords);
  const [leaveNow, setLeaveNow] = useState<(() => void) | null>(null);
  // Gone before anything else on the page is, so that what follows it may lead elsewhere.
  useLayoutEffect(() => askBeforeLeaving((go) => setLeaveNow(() => go)), []);
  if (!leaveNow) return null;
  return (
    <ConfirmDialog
      title={words.title}
      confirm={words.leave}
      refuse={words.stay}
      onConfirm={() => {
        setLeaveNow(null);
        leaveNow();
      }}
      onClose={() => setLeaveNow(null)}
    >
      <p>{words.meaning}</p>
    </ConfirmDialog>
  );
}
