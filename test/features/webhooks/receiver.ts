// A receiver as somebody else would write it: an HTTP server that verifies signatures and keeps what it was told.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface Received {
  readonly id: string;
  readonly verified: boolean;
  readonly answered: number;
  readonly body: { readonly type: string; readonly timestamp: string; readonly data: Record<string, string> };
  readonly headers: IncomingHttpHeaders;
}

export class Receiver {
  readonly received: Received[] = [];
  secret = '';
  /** Status of the next answers, one each; 204 when the list is used up. Null never answers. */
  answers: (number | null)[] = [];
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => {
        body += part.toString();
      });
      request.on('end', () => {
        const status = this.answers.length > 0 ? this.answers.shift()! : 204;
        this.received.push({
          id: String(request.headers['webhook-id']),
          verified: this.verifies(request.headers, body),
          answered: status ?? 0,
          body: JSON.parse(body) as Received['body'],
          headers: request.headers,
        });
        if (status !== null) response.writeHead(status).end();
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/changes`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** What it took, in order. */
  taken(): readonly string[] {
    return this.received
      .filter(({ answered }) => answered >= 200 && answered < 300)
      .map(({ body }) => body.data['subjectId']!);
  }

  private verifies(headers: IncomingHttpHeaders, body: string): boolean {
    const key = Buffer.from(this.secret.replace('whsec_', ''), 'base64');
    const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const expected = createHmac('sha256', key).update(content).digest();
    const age = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']));
    return String(headers['webhook-signature'])
      .split(' ')
      .some((part) => {
        const given = Buffer.from(part.replace(/^v1,/, ''), 'base64');
        return age < 300 && given.length === expected.length && timingSafeEqual(given, expected);
      });
  }
}
