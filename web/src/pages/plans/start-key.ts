// The key under which something is started once, however often its button is pressed or its answer gets lost.
import { useCallback, useRef } from 'react';
import { requestKey } from '../../graphql/request-key';

/** The same key as long as the same is asked for; lives as long as the form. */
export function useStartKey(): (input: object) => string {
  const last = useRef({ asked: '', key: '' });
  return useCallback((input) => {
    const asked = JSON.stringify(input);
    if (last.current.asked !== asked) last.current = { asked, key: requestKey() };
    return last.current.key;
  }, []);
}
