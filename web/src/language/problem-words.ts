// What a reader is told when a request went wrong.
import { dictionary } from './words';

export const problemWords = dictionary({
  SIGNED_OUT: { zh: '登录已失效，正在前往登录页', en: 'You are signed out; going to the sign-in page' },
  FORBIDDEN: { zh: '您没有查看或办理的权限', en: 'Your role does not allow this' },
  PASSWORD_NEEDED: {
    zh: '没有办理：需要先再输入一次您的密码',
    en: 'Nothing was changed: your password is needed once more',
  },
  NOT_FOUND: { zh: '没有找到，可能已被删除', en: 'Not found; it may be gone' },
  CONFLICT: {
    zh: '别人刚刚改过这里，请重新加载后再办理',
    en: 'Somebody has changed this meanwhile: reload and try again',
  },
  BUSY: { zh: '现在请求过多，请稍后再试', en: 'Too many requests right now: try again in a moment' },
  TOO_LARGE: {
    zh: '文件太大，服务器不接收：请删去多余的工作表和图片后再传',
    en: 'The file is larger than the server takes: remove sheets and pictures that are not needed',
  },
  UNREACHABLE: { zh: '连接不到服务器，请检查网络', en: 'The server cannot be reached: check the network' },
  REFUSED: { zh: '服务器拒绝了这个请求', en: 'The server refused the request' },
  BROKEN: {
    zh: '服务器出错，请把编号告诉管理员',
    en: 'The server failed: give the number to the administrator',
  },
});
