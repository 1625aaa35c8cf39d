// Clients that would hold on to memory or to other people's turn: those that do not read, and those that send ahead.
import { type Socket } from 'node:net';
import { type FastifyInstance } from 'fastify';
import { RefusedError } from '../graphql/errors';

/** Slowest bytes a second at which an answer may be read once its time is up: a bad rural line has more. */
const SLOWEST_BYTES_PER_SECOND = 8 * 1024;

/** Unanswered requests of one connection; browsers and proxies wait for each answer. */
const SENT_AHEAD = 8;

/** Cuts the connection of a client that does not read its answer: after the time, and one second more for every 8 KB. */
export function cutSlowReaders(
  app: FastifyInstance,
  limitMs: number,
  slowest = SLOWEST_BYTES_PER_SECOND,
): void {
  app.addHook('onSend', async (_request, { raw }, payload) => {
    const allowedMs = limitMs + (bytesOf(payload) / slowest) * 1000;
    const cut = setTimeout(() => raw.socket?.destroy(), allowedMs).unref();
    raw.once('close', () => clearTimeout(cut));
  });
}

/** Files of unknown length are those of the console, none of which is larger. */
const LARGEST_STREAM = 4 * 1024 * 1024;

function bytesOf(payload: unknown): number {
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return Buffer.byteLength(payload);
  return payload ? LARGEST_STREAM : 0;
}

/** Refuses what a client sends on a connection without waiting for its answers (pipelining), and ends the connection. */
export function refuseSentAhead(app: FastifyInstance): void {
  const unanswered = new WeakMap<Socket, number>();
  app.addHook('onRequest', async ({ raw: { socket } }, reply) => {
    const open = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, open);
    reply.raw.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    if (open <= SENT_AHEAD) return;
    reply.header('connection', 'close');
    throw new RefusedError('RATE_LIMITED', {
      zh: '同一连接上未等应答就发出的请求过多',
      en: 'Too many requests were sent on one connection without waiting for their answers',
    });
  });
}
