// Clients that do not read, and clients that send ahead, over real connections.
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { createHttpApp } from '../../src/http';
import { cutSlowReaders } from '../../src/http/slow-clients';

const MEGABYTE = 1024 * 1024;

interface Listening {
  readonly app: FastifyInstance;
  readonly port: number;
}

async function listening(): Promise<Listening> {
  const app = await createHttpApp({
    logLevel: 'silent',
    limits: {
      bodyBytes: 1000,
      headersTimeoutMs: 5000,
      requestTimeoutMs: 5000,
      answerTimeoutMs: 5000,
      uploadBytes: 1000,
      rates: { perSecond: 0, burst: 1 },
      proxies: null,
    },
  });
  app.get('/waits', async () => {
    await pause(300);
    return 'done';
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, port: (app.server.address() as AddressInfo).port };
}

/** What comes back on a connection until it ends, each answer by its first line. */
function answersTo(port: number, text: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received.match(/HTTP\/1\.1 \d{3}/g) ?? []));
  });
}

/** A server with one large answer, and how many connections it has. */
async function withLargeAnswer(limitMs: number): Promise<Listening & { open(): Promise<number> }> {
  const app = Fastify();
  cutSlowReaders(app, limitMs, 1024 * MEGABYTE);
  app.get('/large', async () => Buffer.alloc(32 * MEGABYTE));
  await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    port: (app.server.address() as AddressInfo).port,
    open: () => new Promise((resolve) => app.server.getConnections((_error, count) => resolve(count))),
  };
}

test('who does not read an answer is cut when its time is up', async () => {
  const { app, port, open } = await withLargeAnswer(500);
  try {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n'));
    socket.on('error', () => undefined);
    socket.pause();
    for (const end = Date.now() + 5000; (await open()) === 0 && Date.now() < end; ) await pause(10);
    expect(await open()).toBe(1);
    for (const end = Date.now() + 5000; (await open()) > 0 && Date.now() < end; ) await pause(50);
    expect(await open()).toBe(0);
  } finally {
    await app.close();
  }
});

test('who reads it gets all of it', async () => {
  const { app, port } = await withLargeAnswer(20_000);
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/large`, { headers: { connection: 'close' } });
    expect((await answer.arrayBuffer()).byteLength).toBe(32 * MEGABYTE);
  } finally {
    await app.close();
  }
});

test('of many requests sent ahead on one connection, some are answered and the rest refused', async () => {
  const { app, port } = await listening();
  try {
    const answers = await answersTo(port, 'GET /waits HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(50));
    expect(answers.filter((answer) => answer.endsWith('200'))).toHaveLength(8);
    expect(answers.filter((answer) => answer.endsWith('429')).length).toBeGreaterThan(0);
  } finally {
    await app.close();
  }
});

test('requests that wait for their answers may be many', async () => {
  const { app, port } = await listening();
  try {
    for (let i = 0; i < 20; i++) {
      expect((await fetch(`http://127.0.0.1:${port}/waits`)).status).toBe(200);
    }
  } finally {
    await app.close();
  }
});
