// Watching: news of something under way, over server-sent events, until the server has no more to tell.
import { useEffect, useMemo, useState } from 'react';
import { createRequest, type TypedDocumentNode, useClient } from 'urql';
import { onEnd, pipe, subscribe } from 'wonka';
import { type Problem, problemOf } from './problem';

export interface Watch<Data> {
  /** The last news. */
  readonly data: Data | undefined;
  /** The server has told all, or the line broke: what there is now has to be asked. */
  readonly ended: boolean;
  readonly problem: Problem | undefined;
}

const NO_NEWS = { data: undefined, ended: false, problem: undefined };

/** Watches as long as it is rendered; null variables watch nothing. */
export function useWatch<Data, Variables extends Readonly<Record<string, unknown>>>(
  subscription: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
): Watch<Data> {
  const client = useClient();
  const [watch, setWatch] = useState<Watch<Data>>(NO_NEWS);
  const key = variables && JSON.stringify(variables);
  // Equal variables mean the same stream, whoever made the object.
  const request = useMemo(
    () => (key === null ? null : createRequest(subscription, JSON.parse(key) as Variables)),
    [subscription, key],
  );
  useEffect(() => {
    setWatch(NO_NEWS);
    if (!request) return;
    const { unsubscribe } = pipe(
      client.executeSubscription<Data, Variables>(request),
      onEnd(() => setWatch((before) => ({ ...before, ended: true }))),
      subscribe(({ data, error }) =>
        setWatch((before) => ({
          data: data ?? before.data,
          ended: before.ended || error !== undefined,
          problem: error && problemOf(error),
        })),
      ),
    );
    return unsubscribe;
  }, [client, request]);
  return watch;
}
