// Watches something under way; when there is no more news, what there is now is asked for.
import { useEffect } from 'react';
import { type TypedDocumentNode } from 'urql';
import { useAskingEvery } from './use-asking-every';
import { useWatch } from './use-watch';

/** Seconds between two looks when a line in between keeps the news back. */
const LOOK_SECONDS = 5;

/** The last news. After the end it is asked again and again, until the answer is that nothing is under way any more. */
export function useWatchToEnd<Data, Variables extends Readonly<Record<string, unknown>>>(
  subscription: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  askAgain: () => void,
): Data | undefined {
  const { data, ended } = useWatch(subscription, variables);
  useEffect(() => {
    if (ended) askAgain();
  }, [ended, askAgain]);
  useAskingEvery(ended ? LOOK_SECONDS : null, askAgain);
  return data;
}
