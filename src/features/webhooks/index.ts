// The outgoing webhook of a county: tells a receiver every change, in order, at least once.

export { webhookAccess } from './webhook.access';
export { WebhookEntity } from './webhook.entity';
export { WebhookResolver } from './webhook.resolver';
export type { WebhookReach } from './webhook-address';
export { startWebhookClock, type WebhookClock } from './webhook-clock';
export { WebhookDeliveryEntity } from './webhook-delivery.entity';
export { pauseAfter, type WebhookJobParts, webhookJobHandler } from './webhook-job';
