// What can be wrong with a bureau's own template, in words.
import { type Issue } from '../../../domain/issue';

function problem(code: string, value: string | null, words: Pick<Issue, 'messageZh' | 'messageEn'>): Issue {
  return {
    code,
    sheet: null,
    row: null,
    column: null,
    value,
    ...words,
    hintZh: '请下载默认模板对照修改后重新上传',
    hintEn: 'Compare with the default template, change it and upload it again',
  };
}

export const NOT_A_DOCX = problem('TEMPLATE_NOT_DOCX', null, {
  messageZh: '不是可以打开的 .docx 文件，或文件过大',
  messageEn: 'Not a .docx file that can be opened, or too large',
});

export function unknownTag(tag: string, known: readonly string[]): Issue {
  return {
    ...problem('TEMPLATE_UNKNOWN_TAG', tag, {
      messageZh: `模板中的标签 {${tag}} 不存在`,
      messageEn: `There is no tag {${tag}}`,
    }),
    hintZh: `可用的标签：${known.join('、')}`,
    hintEn: `Known tags: ${known.join(', ')}`,
  };
}

export function brokenTag(tag: string, explanation: string): Issue {
  return problem('TEMPLATE_BROKEN_TAG', tag, {
    messageZh: `模板中的标签 ${tag} 不完整或前后不配对`,
    messageEn: explanation,
  });
}
