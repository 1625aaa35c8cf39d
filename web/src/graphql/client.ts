// The one client of the console: session cookie, the reader's language, nothing kept between questions.
import { Client, fetchExchange, makeOperation, mapExchange, type Operation } from 'urql';
import { currentLanguage } from '../language/language';
import { patientFetch } from './patient-fetch';
import { codesOf } from './problem';
import { refreshAfterChange } from './refresh-after-change';
import { askSignIn } from './sign-in';

/** Subscriptions are server-sent events at an address of their own. */
const STREAM = '/graphql/stream';

export function createClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchSubscriptions: true,
    fetch: patientFetch,
    fetchOptions: () => fetchOptions(),
    // No cache: figures of a roster that has changed under the reader would be worse than asking again.
    exchanges: [
      mapExchange({
        onOperation: (operation) => (operation.kind === 'subscription' ? streamed(operation) : operation),
        onError: (error) => {
          if (codesOf(error).includes('UNAUTHENTICATED')) askSignIn();
        },
      }),
      refreshAfterChange,
      fetchExchange,
    ],
  });
}

/** The server takes a stream for one only when nothing else is accepted. */
function streamed(operation: Operation): Operation {
  return makeOperation('subscription', operation, {
    ...operation.context,
    url: STREAM,
    fetchOptions: () => fetchOptions({ accept: 'text/event-stream' }),
  });
}

function fetchOptions(headers: Readonly<Record<string, string>> = {}): RequestInit {
  const language = currentLanguage() === 'zh' ? 'zh-CN' : 'en';
  return { credentials: 'same-origin', headers: { 'accept-language': language, ...headers } };
}
