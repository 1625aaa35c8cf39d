// Words of papers that were ordered.
import { dictionary } from '../language/words';

export const paperOrderWords = dictionary({
  making: { zh: '正在生成，请稍候', en: 'Being made, a moment please' },
  download: { zh: (name: string) => `下载：${name}`, en: (name: string) => `Download: ${name}` },
  gone: { zh: '文件已过期，请重新生成', en: 'The file has expired: make it again' },
});
