// Words for access tokens, on the owner's page and on the administrator's.
import { dictionary } from '../language/words';

export const tokenWords = dictionary({
  tokens: { zh: '访问令牌', en: 'Access tokens' },
  none: { zh: '没有有效的访问令牌', en: 'No access token works' },
  purpose: { zh: '用途', en: 'What it is for' },
  may: { zh: '权限', en: 'It may' },
  read: { zh: '只读', en: 'read' },
  change: { zh: '可以修改', en: 'read and change' },
  inRoles: { zh: '限定角色', en: 'In the roles' },
  allRoles: { zh: '账号的全部角色', en: 'all of the account' },
  noRoles: { zh: '没有角色', en: 'none' },
  madeAt: { zh: '新建时间', en: 'Made' },
  lastUsed: { zh: '最近使用', en: 'Last used' },
  never: { zh: '未用过', en: 'Never' },
  until: { zh: '有效期至', en: 'Works until' },
  act: { zh: '办理', en: 'Actions' },
  end: { zh: '撤销', en: 'End' },
  ended: { zh: '令牌已撤销，立即失效', en: 'The token has ended, at once' },
});
