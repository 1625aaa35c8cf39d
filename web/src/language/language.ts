// The reader's language: Chinese until somebody asks for English; remembered by the browser.
import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

const KEY = 'language';
const listeners = new Set<() => void>();
let chosen: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
mark();

export function currentLanguage(): Language {
  return chosen;
}

export function chooseLanguage(language: Language): void {
  chosen = language;
  localStorage.setItem(KEY, language);
  mark();
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fonts, hyphenation and screen readers go by this. */
function mark(): void {
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}
