// A client of the live change feed: reads server-sent events one by one, and can go away in the middle.
import { type AddressInfo } from 'node:net';
import { type FastifyInstance } from 'fastify';
import { operation } from '../operations';

export interface News {
  readonly cursor: string;
  readonly node: { readonly eventId: string; readonly kind: string; readonly subjectId: string };
}

/** Opens the stream after a cursor; give the reader up by leaving the loop. */
export async function* follow(
  app: FastifyInstance,
  county: string,
  after: string | null,
): AsyncGenerator<News, void, void> {
  const gone = new AbortController();
  const { port } = app.server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: operation('Changes'), variables: { county, after } }),
    signal: gone.signal,
  });
  let text = '';
  try {
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(part).toString();
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
        text = text.slice(end + 2);
        if (!data) continue;
        const news = (JSON.parse(data) as { data?: { changes?: News } | null }).data?.changes;
        if (!news) throw new Error(data);
        yield news;
      }
    }
  } finally {
    gone.abort();
  }
}
