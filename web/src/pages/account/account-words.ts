// Words of the page about the own account.
import { dictionary } from '../../language/words';

export const accountWords = dictionary({
  title: { zh: '我的账号', en: 'My account' },
  password: { zh: '密码', en: 'Password' },
  changePassword: { zh: '修改密码', en: 'Change password' },
  lead: {
    zh: '令牌供脚本和其他系统代您办事，权限不超过您本人。谁拿到令牌，谁就能以您的名义办事；不再使用的请撤销。',
    en: 'A token lets a script or another system act for you, never with more than you may do. Whoever has it acts in your name: end those that are not in use.',
  },
  newToken: { zh: '新建令牌', en: 'New token' },
  purposeHint: { zh: '例如：夜间报表', en: 'For example: nightly report' },
  days: { zh: '有效天数', en: 'Days it works' },
  daysHint: { zh: '1 至 366 天', en: '1 to 366 days' },
  mayChange: { zh: '允许修改数据（不勾选则只读）', en: 'It may change data (else it only reads)' },
  onlyRoles: {
    zh: '限定角色（都不勾选则为全部角色）',
    en: 'Only in these roles (none ticked: in all of them)',
  },
  create: { zh: '新建', en: 'Create' },
  secret: { zh: '新令牌', en: 'New token' },
  secretHint: {
    zh: '只显示这一次，请现在复制到使用它的地方。',
    en: 'Shown this once: copy it now to where it is used.',
  },
});
