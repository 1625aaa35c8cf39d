// To the sign-in page and back to where the reader was.
const KEY = 'return-to';

/** Leaves for the sign-in page; the address to come back to waits in this tab. */
export function askSignIn(): void {
  const { pathname, search } = window.location;
  sessionStorage.setItem(KEY, pathname + search);
  window.location.assign('/sign-in');
}

/** Address kept before signing in, once; null when there is none. */
export function takeReturnAddress(): string | null {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return kept?.startsWith('/') && !kept.startsWith('//') ? kept : null;
}

/** Ends the session on the server and leaves for the sign-in page. */
export async function signOut(): Promise<void> {
  const { ok } = await fetch('/session', { method: 'DELETE', credentials: 'same-origin' });
  if (!ok) throw new Error('The session was not ended');
  sessionStorage.removeItem(KEY);
  window.location.assign('/sign-in');
}
