// Words of the webhook.
import { dictionary } from '../../language/words';

export const webhookWords = dictionary({
  title: { zh: '变更推送', en: 'Webhook' },
  meaning: {
    zh: '县里的每一项变更，按先后顺序签名后送到这个地址，不含个人隐私。',
    en: 'Every change of the county is sent to this address, signed and in order, without private facts.',
  },
  none: { zh: '还没有设置。', en: 'None has been set up yet.' },
  ENABLED: { zh: '启用', en: 'On' },
  DISABLED: { zh: '停用', en: 'Off' },
  BY_HAND: { zh: '手动停用', en: 'switched off by hand' },
  FAILING: { zh: '重试中', en: 'Tried again' },
  DELIVERED: { zh: '已送达', en: 'Delivered' },
  GONE: { zh: '接收方已撤销', en: 'the receiver said it is gone' },
  waiting: {
    zh: (count: number) => (count === 0 ? '没有待送的变更。' : `还有 ${count} 项变更待送。`),
    en: (count: number) => (count === 0 ? 'Nothing waits to be sent.' : `${count} changes wait to be sent.`),
  },
  failing: {
    zh: (since: string) => `从 ${since} 起一直送不到。`,
    en: (since: string) => `Nothing has been taken since ${since}.`,
  },
  next: { zh: (at: string) => `下次尝试：${at}`, en: (at: string) => `Next attempt: ${at}` },
  url: { zh: '接收地址', en: 'Address of the receiver' },
  urlHint: { zh: 'https 开头', en: 'Begins with https' },
  newSecret: { zh: '换一个新的签名密钥', en: 'Make a new signing secret' },
  secret: { zh: '签名密钥', en: 'Signing secret' },
  secretHint: {
    zh: '只显示这一次，请立即交给接收方保存。',
    en: 'Shown this once: give it to the receiver now.',
  },
  saved: { zh: '已保存', en: 'Saved' },
  switchOff: { zh: '停用推送', en: 'Switch it off' },
  nowOff: { zh: '推送已停用', en: 'The webhook is off' },
  deliveries: { zh: '送达记录', en: 'Deliveries' },
  event: { zh: '事件', en: 'Event' },
  state: { zh: '状态', en: 'State' },
  attempts: { zh: '次数', en: 'Attempts' },
  answer: { zh: '对方回答', en: 'Answer' },
  last: { zh: '最近一次', en: 'Last attempt' },
});
