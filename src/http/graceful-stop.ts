// Stopping without dropping: what was accepted is answered, what comes too late gets a 503 and no reset, all within the limit.
import { type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type FastifyInstance } from 'fastify';
import { RefusedError } from '../graphql/errors';
import { socketAnswer } from './error-answer';

/** Time for what clients had sent already to be read and answered, before the server stops listening, ms. */
const UNREAD_MS = 250;
/** Time the last answers get to arrive before connections are cut, ms. */
const LAST_WORD_MS = 300;

/** Open connections of each application, with the answer under way on them. */
const connections = new WeakMap<FastifyInstance, Map<Socket, ServerResponse | null>>();

/** From the first moment of stopping, every request that had not been read yet is refused and its connection ends. */
export function refuseWhenStopping(app: FastifyInstance): void {
  let stopping = false;
  const open = new Map<Socket, ServerResponse | null>();
  connections.set(app, open);
  app.server.on('connection', (socket) => {
    open.set(socket, null);
    socket.once('close', () => open.delete(socket));
  });
  app.server.on('request', ({ socket }, response) => open.set(socket, response));
  app.addHook('onRequest', async () => {
    if (stopping) throw STOPPING;
  });
  app.addHook('preClose', async () => {
    stopping = true;
    await pause(UNREAD_MS);
  });
  // A kept-alive connection would hold the server up until its limit: the last answer on it says goodbye.
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
}

const STOPPING = new RefusedError('SERVICE_UNAVAILABLE', {
  zh: '服务正在停止，请稍后再试',
  en: 'The server is being stopped: try again in a moment',
});

/** Closes the application; what has not been answered by `limitMs` gets a 503, and then every connection is cut. */
export async function stopGracefully(app: FastifyInstance, limitMs: number): Promise<void> {
  const timers = [
    setTimeout(() => answerTheRest(app), Math.max(0, limitMs - LAST_WORD_MS)),
    setTimeout(() => app.server.closeAllConnections(), limitMs),
  ];
  try {
    await app.close();
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

/**
 * Requests that have not arrived whole or are still worked on. Written past the response, which would close the
 * connection with bytes unread: the system would reset it and the client would not see the answer.
 */
function answerTheRest(app: FastifyInstance): void {
  const text = socketAnswer('503 Service Unavailable', STOPPING.code, STOPPING.sentence);
  for (const [socket, response] of connections.get(app) ?? []) {
    if (response?.headersSent && !response.writableFinished) continue;
    socket.end(text);
    response?.req.resume();
    socket.resume();
  }
}
