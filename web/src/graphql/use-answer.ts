// Asking: the answer of a query with what a page needs to show while there is none.
import { useCallback, useEffect, useRef } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { useLanguage } from '../language/language';
import { type Problem, problemOf } from './problem';

export interface Answer<Data> {
  /** The last answer; stays on the screen while it is asked for again. */
  readonly data: Data | undefined;
  readonly asking: boolean;
  readonly problem: Problem | undefined;
  readonly askAgain: () => void;
}

/** Asks at once and whenever the variables or something on the server by this page change. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Answer<Data> {
  const [{ data, fetching, stale, error }, ask] = useQuery({ query, variables });
  const askAgain = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  // Sentences of the server are in the language they were asked in.
  const language = useLanguage();
  const askedIn = useRef(language);
  useEffect(() => {
    if (askedIn.current === language) return;
    askedIn.current = language;
    askAgain();
  }, [language, askAgain]);
  return { data, asking: fetching || stale, problem: error && problemOf(error), askAgain };
}
