// Webhooks, handed to the program.
import { type Feature } from '../../feature';
import { webhookAccess } from './webhook.access';
import { WebhookEntity } from './webhook.entity';
import { WebhookResolver } from './webhook.resolver';
import { type WebhookReach } from './webhook-address';
import { WebhookDeliveryEntity } from './webhook-delivery.entity';
import { webhookJobHandler } from './webhook-job';

export function webhooksFeature({ reach }: { readonly reach: WebhookReach }): Feature {
  return {
    resolvers: [new WebhookResolver(reach)],
    access: [webhookAccess],
    entities: [WebhookEntity, WebhookDeliveryEntity],
    jobs: ({ dataSource }) => [webhookJobHandler({ dataSource, reach })],
  };
}
