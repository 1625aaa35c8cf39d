// Asks for the password once more where a change needs it; the change goes on when it was right.
import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { answerPasswordNeeded } from '../graphql/password-needed';

const Dialog = lazy(async () => ({
  default: (await import('./confirm-password-dialog')).ConfirmPasswordDialog,
}));

type Settle = (confirmed: boolean) => void;

/** Once on the page. */
export function PasswordPrompt(): ReactElement | null {
  const [settle, setSettle] = useState<Settle | null>(null);
  useEffect(() => answerPasswordNeeded(() => new Promise((resolve) => setSettle(() => resolve))), []);
  if (!settle) return null;
  return (
    <Suspense fallback={null}>
      <Dialog
        onClose={(confirmed) => {
          setSettle(null);
          settle(confirmed);
        }}
      />
    </Suspense>
  );
}
