// Words that many pages use: those of the trade, written by the build from the server's own, and those of every page.
import { dictionary } from './words';

export * from './generated/terms';

/** Words for what every page has. */
export const commonWords = dictionary({
  product: { zh: '教师交流与乡村师资配置', en: 'Teacher exchange and rural staffing' },
  loading: { zh: '正在加载…', en: 'Loading…' },
  retry: { zh: '重试', en: 'Try again' },
  reload: { zh: '重新加载', en: 'Reload' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  print: { zh: '打印', en: 'Print' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '没有数据', en: 'Nothing to show' },
  signIn: { zh: '登录', en: 'Sign in' },
});
