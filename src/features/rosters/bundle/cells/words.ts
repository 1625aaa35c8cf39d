// A cell that holds one word of a fixed list: the English code word, the Chinese word or a common synonym.
import { codesOf, understood, type Vocabulary } from '../../../../domain/words';
import { type CellFormat } from './cell-format';

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s_-]+/g, '');

export function word<T extends string>(vocabulary: Vocabulary<T>): CellFormat<T> {
  const codes = codesOf(vocabulary);
  const names = understood(vocabulary);
  const byWord = new Map<string, T>();
  for (const code of codes) {
    for (const name of [code, ...names[code]]) byWord.set(bare(name), code);
  }
  const listed = codes.map((code) => `${vocabulary[code].zh} ${code}`).join('、');
  return {
    read: (_cell, written) => {
      const value = byWord.get(bare(written));
      if (value !== undefined) return { value };
      return {
        problem: {
          code: 'ROSTER_UNKNOWN_WORD',
          zh: '不是可识别的取值',
          en: 'Not one of the known values',
          hintZh: `选择其一：${listed}`,
          hintEn: `Choose one of: ${codes.join(', ')}`,
        },
      };
    },
    write: (value, { language }) => (language === 'zh' ? vocabulary[value].zh : value),
    schema: { enum: codes, 'x-words': names },
    choices: (language) => (language === 'zh' ? codes.map((code) => vocabulary[code].zh) : codes),
  };
}
