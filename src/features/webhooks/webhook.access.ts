// Who sets the webhook up: the IT administrator. Who sees how it does: the auditor as well. Nobody reads the secret.
import {
  type AccessTable,
  allow,
  composeAccess,
  connectionAccess,
  goesWithParent,
  inherited,
  sameRule,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';

const keepers = allow({ IT_ADMIN: 'COUNTY' });
const watchers = allow({ IT_ADMIN: 'COUNTY', AUDITOR: 'COUNTY' });

interface Input {
  readonly county?: unknown;
}

type Args = Readonly<Record<string, unknown>>;

const ofCounty = (_source: unknown, args: Args): { readonly county: string } => ({
  county: String(args['county']),
});
const ofInput = (_source: unknown, args: Args): { readonly county: string } => ({
  county: String((args['input'] as Input | undefined)?.county),
});

export const webhookAccess: AccessTable = composeAccess([
  connectionAccess('WebhookDelivery'),
  {
    types: {
      Query: {
        fields: {
          webhook: { ...withArgs(watchers, ['county']), about: ofCounty },
          webhookDeliveries: { ...withArgs(watchers, [...PAGE_ARGS, 'county']), about: ofCounty },
        },
      },
      Mutation: {
        fields: {
          saveWebhook: { ...withArgs(keepers, ['input']), about: ofInput },
          disableWebhook: { ...withArgs(keepers, ['input']), about: ofInput },
        },
      },
      Webhook: goesWithParent,
      WebhookDelivery: goesWithParent,
      SaveWebhookPayload: goesWithParent,
      DisableWebhookPayload: goesWithParent,
    },
    inputs: {
      SaveWebhookInput: sameRule(inherited, 'county', 'url', 'newSecret', 'expectedVersion'),
      DisableWebhookInput: sameRule(inherited, 'county', 'expectedVersion'),
    },
  },
]);
