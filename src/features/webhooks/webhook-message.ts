// What a webhook sends: ids and codes of one change, signed after Standard Webhooks (webhook-id, -timestamp, -signature).
import { createHmac, randomBytes } from 'node:crypto';
import { type ChangeRow, changeCursor } from '../events';

const PREFIX = 'whsec_';

/** A new secret: 32 random bytes. */
export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

export interface WebhookMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The message of a change at the time of an attempt; its id stays the same in every attempt. */
export function messageOf(county: string, change: ChangeRow, at: Date, secret: string): WebhookMessage {
  const { eventId, kind, subject, subjectId, schoolYear, occurredAt } = change;
  const body = JSON.stringify({
    type: kind,
    timestamp: occurredAt.toISOString(),
    data: { eventId, county, schoolYear, subject, subjectId, cursor: changeCursor(change) },
  });
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': eventId,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature(secret, `${eventId}.${timestamp}.${body}`)}`,
  };
  return { headers, body };
}

function signature(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return createHmac('sha256', key).update(content).digest('base64');
}
