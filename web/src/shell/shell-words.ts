// Words of the frame around every page.
import { dictionary } from '../language/words';

export const shellWords = dictionary({
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  pages: { zh: '页面', en: 'Pages' },
  county: { zh: '县', en: 'County' },
  schoolYear: { zh: '学年', en: 'School year' },
  account: { zh: '账号', en: 'Account' },
  changePassword: { zh: '修改密码', en: 'Change password' },
  myAccount: { zh: '我的账号', en: 'My account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  signOutFailed: { zh: '退出登录失败，请重试', en: 'Signing out failed: try again' },
  oldPassword: { zh: '现在的密码', en: 'Present password' },
  newPassword: { zh: '新密码', en: 'New password' },
  repeat: { zh: '再输一次新密码', en: 'New password once more' },
  different: { zh: '两次输入的新密码不一样', en: 'The new passwords differ' },
  signInAgain: {
    zh: '修改后，您在别处的登录全部失效，须用新密码重新登录；这里不受影响。',
    en: 'After the change you stay signed in here; everywhere else you sign in again with the new password.',
  },
  endTokens: {
    zh: '同时撤销我的全部访问令牌',
    en: 'End all my access tokens as well',
  },
  confirmPassword: { zh: '请再输入一次密码', en: 'Your password once more' },
  confirmHint: {
    zh: '办理账号事项前，请确认是您本人；此后半小时内不再询问。',
    en: 'Before accounts are changed, show that it is you; you are not asked again for half an hour.',
  },
  confirm: { zh: '确认', en: 'Confirm' },
  passwordChanged: { zh: '密码已修改', en: 'The password has been changed' },
  expired: { zh: '您的密码需要更换', en: 'Your password has to be changed' },
  noPage: { zh: '没有这个页面', en: 'There is no such page' },
  notYours: { zh: '这个页面不对您的角色开放', en: 'This page is not for your role' },
  toStart: { zh: '回到首页', en: 'To the first page' },
  noCounty: {
    zh: '还没有您可以查看的县。请管理员为您的账号授权，或先导入名册。',
    en: 'There is no county you may see. Ask the administrator for a role, or import a roster first.',
  },
  noRole: {
    zh: '您在这个县没有可以打开的页面。请管理员为您的账号授权。',
    en: 'No page is open to you in this county. Ask the administrator for a role.',
  },
  broken: { zh: '页面出错', en: 'This page has failed' },
  brokenHint: {
    zh: '重新加载页面；仍然出错时，请把下面的文字告诉管理员。',
    en: 'Reload the page; if it fails again, give the text below to the administrator.',
  },
});
