// Short word that something was done; read out by screen readers, gone after a while.
import { type ReactElement, useSyncExternalStore } from 'react';
import './toast.css';

const SHOWN_MS = 6000;

let text = '';
let timer = 0;
const listeners = new Set<() => void>();

export function toast(message: string): void {
  say(message);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => say(''), SHOWN_MS);
}

/** The place of the word; once on the page. */
export function Toast(): ReactElement {
  const message = useSyncExternalStore(subscribe, () => text);
  return (
    <div className="toast" role="status" data-shown={message !== ''}>
      {message}
    </div>
  );
}

function say(message: string): void {
  text = message;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
