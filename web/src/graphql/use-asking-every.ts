// Asks again every few seconds while something is under way, and not while nobody looks.
import { useEffect } from 'react';

/** Null switches it off. */
export function useAskingEvery(seconds: number | null, ask: () => void): void {
  useEffect(() => {
    if (seconds === null) return;
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') ask();
    }, seconds * 1000);
    return () => window.clearInterval(timer);
  }, [seconds, ask]);
}
