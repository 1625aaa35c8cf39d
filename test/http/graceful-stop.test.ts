// A server that stops: whoever had sent something gets an answer, a whole one or a 503, and no connection is reset.
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type FastifyInstance } from 'fastify';
import { createHttpApp, stopGracefully } from '../../src/http';

const LIMIT_MS = 1_200;

let app: FastifyInstance;
beforeEach(async () => {
  app = await createHttpApp({
    limits: {
      bodyBytes: 1 << 20,
      headersTimeoutMs: 10_000,
      requestTimeoutMs: 30_000,
      answerTimeoutMs: 5000,
      uploadBytes: 1 << 20,
      rates: { perSecond: 0, burst: 1 },
      proxies: null,
    },
    logLevel: 'silent',
  });
  app.get('/now', async () => 'now');
  app.get('/slow', async () => {
    await pause(500);
    return 'slow';
  });
  app.get('/endless', async () => {
    await pause(60_000, undefined, { ref: false });
    return 'never';
  });
  app.post('/body', async () => 'took it');
  await app.listen({ host: '127.0.0.1', port: 0 });
});

interface Client {
  readonly socket: Socket;
  /** Everything that came, when the connection has ended; rejects when it was reset. */
  readonly all: Promise<string>;
}

async function client(): Promise<Client> {
  const bound = app.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('Listens nowhere');
  const socket = connect(bound.port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  let text = '';
  socket.on('data', (bytes) => {
    text += String(bytes);
  });
  const all = new Promise<string>((resolve, reject) => {
    socket.once('close', () => resolve(text));
    socket.once('error', reject);
  });
  return { socket, all };
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const statuses = (text: string): string[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status!);

test('unread bytes and requests cut short get 503 with a code, accepted ones their answer; none is reset', async () => {
  const [accepted, unread, kept, half, body, endless] = await Promise.all(Array.from({ length: 6 }, client));
  kept!.socket.write(get('/now'));
  accepted!.socket.write(get('/slow'));
  half!.socket.write('GET /now HTTP/1.1\r\nHost: loc');
  body!.socket.write(
    `POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n`,
  );
  body!.socket.write(Buffer.alloc(300_000, 'x'));
  endless!.socket.write(get('/endless'));
  await pause(100);
  const began = Date.now();
  const stopped = stopGracefully(app, LIMIT_MS);
  unread!.socket.write(get('/now'));
  kept!.socket.write(get('/now'));
  await stopped;
  expect(Date.now() - began).toBeLessThan(LIMIT_MS + 1_000);
  expect(statuses(await accepted!.all)).toEqual(['200']);
  expect(statuses(await unread!.all)).toEqual(['503']);
  expect(statuses(await kept!.all)).toEqual(['200', '503']);
  for (const late of [half!, body!, endless!]) {
    const text = await late.all;
    expect(statuses(text)).toEqual(['503']);
    expect(text).toMatch(/"code":"SERVICE_UNAVAILABLE"/);
    expect(text).toMatch(/服务正在停止.*is being stopped/);
  }
});
