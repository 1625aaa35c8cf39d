// One attempt at a delivery: a POST with a time limit, to an address that is checked when its name is resolved.
import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, mayConnect, type WebhookReach } from './webhook-address';
import { type WebhookMessage } from './webhook-message';

export interface SendOptions {
  readonly timeoutMs: number;
  /** Where names may resolve to. */
  readonly reach: WebhookReach;
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
  if (isIP(host) !== 0 && !mayConnect(url, host, options.reach)) return failed('PRIVATE_ADDRESS');
  const late = AbortSignal.timeout(options.timeoutMs);
  try {
    const status = await post(url, message, {
      lookup: checkedLookup(url, options.reach),
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

/**
 * Resolves a name and refuses it whole when one of its addresses may not be connected to. The connection is made to the
 * addresses that were looked at here, so a name that changes its mind in between (DNS rebinding) gains nothing.
 */
function checkedLookup(url: URL, reach: WebhookReach): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const first = addresses[0];
      if (!first || addresses.some(({ address }) => !mayConnect(url, address, reach))) {
        return done(new PrivateAddress(hostname), '', 0);
      }
      if (options.all) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
}

/** Longest milliseconds that saving a webhook waits for a name to resolve. */
const SAVING_LOOKUP_MS = 2000;

/**
 * Whether the host of an address resolves to where a webhook must not point. A name that does not resolve now is no
 * reason to refuse it: every delivery looks again.
 */
export async function resolvesInside(address: string, reach: WebhookReach): Promise<boolean> {
  const url = new URL(address);
  const late = new Promise<boolean>((done) => {
    setTimeout(done, SAVING_LOOKUP_MS, false).unref();
  });
  const looked = new Promise<boolean>((done) => {
    checkedLookup(url, reach)(hostOf(url), { all: true }, (error) => done(error instanceof PrivateAddress));
  });
  return Promise.race([looked, late]);
}
