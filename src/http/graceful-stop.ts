// Stopping without dropping: no new connections, accepted requests are answered, and never longer than the limit.
import { type FastifyInstance } from 'fastify';

/** Closes the application; what is still open after `limitMs` is cut. */
export async function stopGracefully(app: FastifyInstance, limitMs: number): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), limitMs);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}
