// One attempt at a delivery: a POST with a time limit, to an address that is checked when its name is resolved.
import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, mayConnect } from './webhook-address';
import { type WebhookMessage } from './webhook-message';

export interface SendOptions {
  readonly timeoutMs: number;
  /** Whether names may resolve to addresses inside a network. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

/** What came of it: the status of the answer, or why there is none. */
export type SendResult =
  | { readonly status: number; readonly problem: null }
  | { readonly status: null; readonly problem: SendProblem };

export type SendProblem = 'PRIVATE_ADDRESS' | 'TIMED_OUT' | 'NOT_REACHED';

class PrivateAddress extends Error {}

/** Sends it; null when the signal cut it short. A redirect is an answer like any other: it is not followed. */
export async function sendMessage(
  address: string,
  message: WebhookMessage,
  options: SendOptions,
): Promise<SendResult | null> {
  const url = new URL(address);
  const host = hostOf(url);
  if (isIP(host) !== 0 && !mayConnect(url, host, options.allowPrivate)) return failed('PRIVATE_ADDRESS');
  const late = AbortSignal.timeout(options.timeoutMs);
  try {
    const status = await post(url, message, {
      lookup: checkedLookup(url, options.allowPrivate),
      signal: AbortSignal.any([late, options.signal]),
    });
    return { status, problem: null };
  } catch (error) {
    if (options.signal.aborted) return null;
    if (late.aborted) return failed('TIMED_OUT');
    return failed(error instanceof PrivateAddress ? 'PRIVATE_ADDRESS' : 'NOT_REACHED');
  }
}

function failed(problem: SendProblem): SendResult {
  return { status: null, problem };
}

function post(
  url: URL,
  { headers, body }: WebhookMessage,
  options: { readonly lookup: LookupFunction; readonly signal: AbortSignal },
): Promise<number> {
  const client = url.protocol === 'https:' ? https : http;
  const length = { 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  return new Promise((done, refuse) => {
    const request = client.request(
      url,
      { method: 'POST', agent: false, headers: { ...headers, ...length }, ...options },
      (response) => {
        // The status is the answer; nobody reads what else is said.
        response.destroy();
        done(response.statusCode ?? 0);
      },
    );
    request.once('error', refuse);
    request.end(body);
  });
}

/** Resolves a name and refuses it whole when one of its addresses may not be connected to. */
function checkedLookup(url: URL, allowPrivate: boolean): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const first = addresses[0];
      if (!first || addresses.some(({ address }) => !mayConnect(url, address, allowPrivate))) {
        return done(new PrivateAddress(hostname), '', 0);
      }
      if (options.all) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
}
