// The outgoing webhook of a county: set up and switched off by the IT administrator, watched by the auditor as well.
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type GraphContext } from '../../graphql/context';
import { RefusedError } from '../../graphql/errors';
import { type Message } from '../../graphql/language';
import { inMutation } from '../../graphql/mutation';
import { type Page, pageRequest } from '../../graphql/paging';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { accountOf } from '../../graphql/viewer';
import { audit } from '../audit';
import { resolvesInside } from './send-message';
import {
  type DeliveryRow,
  disableWebhook,
  findWebhook,
  insertWebhook,
  listDeliveries,
  lockWebhook,
  updateWebhook,
  type WebhookRow,
} from './webhook.store';
import {
  DisableWebhookInput,
  DisableWebhookPayload,
  SaveWebhookInput,
  SaveWebhookPayload,
  WebhookDeliveriesArgs,
  WebhookDeliveryConnection,
  WebhookType,
} from './webhook.type';
import { type AddressProblem, addressProblem, type WebhookReach } from './webhook-address';
import { newSecret } from './webhook-message';

@Resolver()
export class WebhookResolver {
  constructor(private readonly reach: WebhookReach) {}

  @Query(() => WebhookType, { nullable: true, description: 'The webhook of a county (变更推送).' })
  webhook(
    @Arg('county', () => ID, { description: 'County code (行政区划代码).' }) county: string,
    @Ctx() context: GraphContext,
  ): Promise<WebhookRow | null> {
    return findWebhook(context.manager, county);
  }

  @Query(() => WebhookDeliveryConnection, {
    description: 'Deliveries of the last 30 days and the one under way, newest first (送达记录).',
  })
  webhookDeliveries(
    @Args(() => WebhookDeliveriesArgs) { county, ...page }: WebhookDeliveriesArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<DeliveryRow>> {
    return listDeliveries(context.manager, county, pageRequest(page));
  }

  @Mutation(() => SaveWebhookPayload, {
    description: 'Sets the webhook up, points it elsewhere, or enables it again (设置变更推送).',
  })
  async saveWebhook(
    @Arg('input', () => SaveWebhookInput, { description: 'Where to (设置).' }) input: SaveWebhookInput,
    @Ctx() context: GraphContext,
  ): Promise<SaveWebhookPayload> {
    const { county, url } = input;
    const problem = await this.problemOf(url);
    if (problem) return { webhook: null, secret: null, userErrors: [addressError(problem)] };
    return inMutation(context, async (manager) => {
      const version = await lockWebhook(manager, county);
      refuseStale(input.expectedVersion, version);
      const secret = version === 0 || input.newSecret ? newSecret() : null;
      if (version > 0) await updateWebhook(manager, county, { url, secret });
      else if (!secret || !(await insertWebhook(manager, county, { url, secret }))) throw NO_COUNTY;
      await audit(manager, {
        ...entryOf(context, county, 'WEBHOOK_SAVED'),
        detail: { host: new URL(url).host, newSecret: secret !== null },
      });
      return { webhook: await findWebhook(manager, county), secret, userErrors: [] };
    });
  }

  @Mutation(() => DisableWebhookPayload, {
    description: 'Switches the webhook off; changes wait until it is saved again (停用变更推送).',
  })
  async disableWebhook(
    @Arg('input', () => DisableWebhookInput, { description: 'Which (县).' }) input: DisableWebhookInput,
    @Ctx() context: GraphContext,
  ): Promise<DisableWebhookPayload> {
    const { county } = input;
    return inMutation(context, async (manager) => {
      const version = await lockWebhook(manager, county);
      if (version === 0) return { webhook: null, userErrors: [NO_WEBHOOK] };
      refuseStale(input.expectedVersion, version);
      if (await disableWebhook(manager, county, 'BY_HAND')) {
        const detail = { reason: 'BY_HAND' };
        await audit(manager, { ...entryOf(context, county, 'WEBHOOK_DISABLED'), detail });
      }
      return { webhook: await findWebhook(manager, county), userErrors: [] };
    });
  }

  /** As it is written, then as its name resolves. */
  private async problemOf(url: string): Promise<AddressProblem | null> {
    const written = addressProblem(url, this.reach);
    return written ?? ((await resolvesInside(url, this.reach)) ? 'PRIVATE_ADDRESS' : null);
  }
}

function entryOf(context: GraphContext, county: string, action: string) {
  const actor = accountOf(context.viewer);
  return { county, actor, action, subjectType: 'WEBHOOK', subjectId: county, change: null };
}

function refuseStale(expected: number, actual: number): void {
  if (expected === actual) return;
  throw new RefusedError('CONFLICT', {
    zh: '设置已被他人修改，请重新打开',
    en: 'The settings were changed by somebody else: open them again',
  });
}

const NO_COUNTY = new RefusedError('NOT_FOUND', { zh: '没有这个县', en: 'There is no such county' });

const NO_WEBHOOK: UserErrorValue = {
  code: 'NO_WEBHOOK',
  field: 'input.county',
  message: { zh: '尚未设置变更推送', en: 'No webhook has been set up' },
  hint: null,
};

const ADDRESS_WORDS: Readonly<Record<AddressProblem, Message>> = {
  NOT_AN_ADDRESS: {
    zh: '不是有效的网址（最长 2000 个字符，不含 #）',
    en: 'Not an address (at most 2000 characters, without #)',
  },
  NOT_HTTPS: {
    zh: '须为 https 地址',
    en: 'Give an https address',
  },
  WITH_CREDENTIALS: { zh: '地址中不能有用户名和密码', en: 'The address holds a name or a password' },
  PRIVATE_ADDRESS: { zh: '不能指向内部网络的地址', en: 'An address inside a network is not taken' },
  THIS_MACHINE: { zh: '不能指向服务器本机', en: 'An address of the server itself is not taken' },
};

/** What opens an address that is refused as a matter of settings. */
const ADDRESS_HINTS: Readonly<Partial<Record<AddressProblem, Message>>> = {
  PRIVATE_ADDRESS: {
    zh: '如接收方确在内网，请在服务器上设置 WEBHOOK_PRIVATE_NETWORK=true',
    en: 'If the receiver is there, set WEBHOOK_PRIVATE_NETWORK=true on the server',
  },
  THIS_MACHINE: {
    zh: '如接收方确在服务器本机，请在服务器上设置 WEBHOOK_THIS_MACHINE=true',
    en: 'If the receiver is there, set WEBHOOK_THIS_MACHINE=true on the server',
  },
};

function addressError(problem: AddressProblem): UserErrorValue {
  const hint = ADDRESS_HINTS[problem] ?? null;
  return { code: `WEBHOOK_${problem}`, field: 'input.url', message: ADDRESS_WORDS[problem], hint };
}
