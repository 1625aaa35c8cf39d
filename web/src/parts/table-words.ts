// Words of every table.
import { counted, dictionary } from '../language/words';

export const tableWords = dictionary({
  copy: { zh: '复制到 Excel', en: 'Copy for Excel' },
  copied: {
    zh: (rows: number) => `已复制 ${rows} 行，可直接粘贴到 Excel 或 WPS`,
    en: (rows: number) => `${counted(rows, 'row')} copied: paste into Excel or WPS`,
  },
  notAll: {
    zh: '没能取到全部行，什么也没有复制，请再试一次',
    en: 'Not all rows could be fetched, so nothing was copied: try again',
  },
  notCopied: { zh: '浏览器不允许复制', en: 'The browser does not allow copying' },
  rows: {
    zh: (shown: number, total: number) =>
      shown === total ? `共 ${total} 行` : `已显示 ${shown} 行，共 ${total} 行`,
    en: (shown: number, total: number) =>
      shown === total ? counted(total, 'row') : `${shown} of ${counted(total, 'row')}`,
  },
  more: { zh: '显示更多', en: 'Show more' },
  loading: { zh: '正在加载…', en: 'Loading…' },
});
