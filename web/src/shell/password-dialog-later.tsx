// The password dialog, fetched when somebody wants it: few visits do, and every first visit would pay for it.
import { lazy, type ReactElement, Suspense } from 'react';

const Dialog = lazy(async () => ({ default: (await import('./password-dialog')).PasswordDialog }));

export function PasswordDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Suspense fallback={null}>
      <Dialog onClose={onClose} />
    </Suspense>
  );
}
