// The hub message by message, with an engine that answers as PGlite does.
import { SessionHub } from '../../src/database/embedded/session-hub';
import { errorResponse, readyForQuery, serverFrames, sync } from '../../src/database/embedded/wire';

const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
const encryptionRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

function connect(answer: () => Promise<Buffer>) {
  const hub = new SessionHub({ execute: answer, abandon: () => undefined });
  const sent: Buffer[] = [];
  const ends: (Error | undefined)[] = [];
  const connection = hub.connect({
    send: (bytes) => sent.push(bytes),
    closed: (error) => ends.push(error),
  });
  const types = (): string[] => sent.flatMap((bytes) => serverFrames(bytes)).map(({ type }) => type);
  return { connection, sent, ends, types };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('PGlite answers a failed extended query with ReadyForQuery twice: the client gets it once', async () => {
  const failed = Buffer.concat([
    errorResponse('ERROR', '42601', 'syntax error'),
    readyForQuery('I'),
    readyForQuery('I'),
  ]);
  const { connection, sent, types } = connect(async () => failed);
  connection.receive(startup);
  sent.length = 0;
  connection.receive(sync());
  await settled();
  expect(types()).toEqual(['E', 'Z']);
});

test('messages may arrive in any pieces', async () => {
  const { connection, types } = connect(async () => readyForQuery('I'));
  for (const byte of Buffer.concat([startup, sync(), sync()])) connection.receive(Buffer.from([byte]));
  await settled();
  expect(types().filter((type) => type === 'Z')).toHaveLength(3);
});

test('encryption is declined: the stream never leaves the process', () => {
  const { connection, sent } = connect(async () => readyForQuery('I'));
  connection.receive(encryptionRequest);
  expect(sent.map(String)).toEqual(['N']);
});

test('when the engine fails every connection ends with its error', async () => {
  const broken = new Error('out of memory');
  const { connection, ends } = connect(() => Promise.reject(broken));
  connection.receive(Buffer.concat([startup, sync()]));
  await settled();
  expect(ends).toEqual([broken]);
});
