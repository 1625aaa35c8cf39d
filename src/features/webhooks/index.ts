// The outgoing webhook of a county: tells a receiver every change, in order, at least once.
export { webhooksFeature } from './feature';
export type { WebhookReach } from './webhook-address';
export { startWebhookClock, type WebhookClock } from './webhook-clock';
export { pauseAfter, type WebhookJobParts, webhookJobHandler } from './webhook-job';
