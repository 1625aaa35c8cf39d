// Leaving a page with work on it that nobody has saved: by a link, by going back, by closing the window.
import { type AroundNavHandler } from 'wouter';

/** Asks the reader; `go` leaves. */
type Ask = (go: () => void) => void;

interface Unsaved {
  readonly ask: Ask;
  readonly pathname: string;
  readonly href: string;
}

let unsaved: Unsaved | null = null;

/** Nobody leaves the page that is open unasked, until the function it gives is called. */
export function askBeforeLeaving(ask: Ask): () => void {
  const { pathname, href } = window.location;
  unsaved = { ask, pathname, href };
  window.addEventListener('beforeunload', warn);
  return forget;
}

/** Does what leaves the page: at once, or when the reader agrees. */
export function leave(go: () => void): void {
  const goNow = (): void => {
    forget();
    go();
  };
  if (unsaved) unsaved.ask(goNow);
  else go();
}

/** Around every navigation by a link; what stays on the page is not asked about. */
export const aroundNavigation: AroundNavHandler = (navigate, to, options) => {
  const go = (): void => navigate(to, options);
  if (new URL(to, window.location.href).pathname === unsaved?.pathname) go();
  else leave(go);
};

function forget(): void {
  unsaved = null;
  window.removeEventListener('beforeunload', warn);
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Browsers before Chrome 119 go by this.
  event.returnValue = true;
}

// Going back is told of when it has happened: the address is put back, and what was in between stays one step behind.
// This is heard before the router's own listener, which is added when something is drawn.
window.addEventListener(
  'popstate',
  (event) => {
    if (!unsaved || window.location.pathname === unsaved.pathname) return;
    event.stopImmediatePropagation();
    window.history.pushState(null, '', unsaved.href);
    leave(() => window.history.back());
  },
  { capture: true },
);
