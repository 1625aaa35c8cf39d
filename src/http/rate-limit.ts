// Floods: a token bucket for each client address, a smaller one for attempts to sign in.
import { type FastifyInstance } from 'fastify';
import { RefusedError } from '../graphql/errors';
import { clientOf } from './trusted-proxies';

export interface RateLimits {
  /** Requests a second that an address may send for long; 0 switches the limit off. */
  readonly perSecond: number;
  /** Requests it may send at once. */
  readonly burst: number;
}

/** Attempts to sign in: ten at once, then one in six seconds. */
const SIGN_IN: RateLimits = { perSecond: 1 / 6, burst: 10 };

/** Addresses remembered; the longest unseen are forgotten first, so a flood from many cannot fill the memory. */
const ADDRESSES = 10_000;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Counts one request of a client at a time in milliseconds; false when it is one too many. */
export function tokenBuckets({ perSecond, burst }: RateLimits): (client: string, now: number) => boolean {
  const buckets = new Map<string, Bucket>();
  return (client, now) => {
    const known = buckets.get(client);
    const bucket = known ?? { tokens: burst, filledAt: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
    bucket.filledAt = now;
    // Set anew, it stands at the end: the first of the map is the longest unseen.
    buckets.delete(client);
    buckets.set(client, bucket);
    if (buckets.size > ADDRESSES) buckets.delete(buckets.keys().next().value as string);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
}

/** Answers requests beyond the limits with 429 before anything else is done for them. */
export function limitRates(app: FastifyInstance, limits: RateLimits): void {
  if (limits.perSecond === 0) return;
  const any = tokenBuckets(limits);
  const signIn = tokenBuckets(SIGN_IN);
  app.addHook('onRequest', async (request, reply) => {
    const now = performance.now();
    const signsIn = request.method !== 'DELETE' && request.routeOptions.url?.startsWith('/session') === true;
    const client = clientOf(request.ip);
    if (any(client, now) && (!signsIn || signIn(client, now))) return;
    reply.header('retry-after', signsIn ? '6' : '1');
    throw new RefusedError('RATE_LIMITED', {
      zh: '请求过于频繁，请稍后再试',
      en: 'Too many requests: try again in a moment',
    });
  });
}
