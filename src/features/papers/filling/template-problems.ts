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

export function unreadablePart(part: string): Issue {
  return {
    ...problem('TEMPLATE_UNREADABLE', part, {
      messageZh: `模板的内部文件 ${part} 不符合 Word 文档的结构，打印或打开时会报错`,
      messageEn: `The part ${part} is not as a word processor expects it: the letters could not be opened`,
    }),
    hintZh: '用 Word 或 WPS 打开模板，另存为 .docx 后重新上传',
    hintEn: 'Open the template in a word processor, save it as .docx anew and upload that',
  };
}

export function foreignPart(part: string): Issue {
  return {
    ...problem('TEMPLATE_FOREIGN_PART', part, {
      messageZh: `模板带有文书用不到的内容：${part}`,
      messageEn: `The template carries something that no letter needs: ${part}`,
    }),
    hintZh: '删除嵌入的文件、批注、控件和特殊格式的图片（只用 PNG、JPEG 图片），另存后重新上传',
    hintEn:
      'Remove embedded files, comments, controls and pictures other than PNG and JPEG, save and upload it again',
  };
}

export function withMacros(part: string): Issue {
  return {
    ...problem('TEMPLATE_WITH_MACROS', part, {
      messageZh: '模板带有宏或控件，不能用来印发文书',
      messageEn: 'The template has macros or controls: no letters are made from it',
    }),
    hintZh: '另存为不含宏的 .docx 后重新上传',
    hintEn: 'Save it as .docx without macros and upload that',
  };
}

export function outsideTarget(target: string): Issue {
  return {
    ...problem('TEMPLATE_OUTSIDE_TARGET', target, {
      messageZh: `模板引用了文件之外的内容：${target}`,
      messageEn: `The template refers to something outside the file: ${target}`,
    }),
    hintZh: '把链接的图片改为嵌入，去掉附加模板和数据源；只可保留网址和邮箱的超链接',
    hintEn:
      'Embed linked pictures, detach templates and data sources; only links to web and mail addresses may stay',
  };
}

export function foreignField(name: string): Issue {
  return {
    ...problem('TEMPLATE_FOREIGN_FIELD', name, {
      messageZh: `模板中的域 ${name} 会读取文书之外的内容`,
      messageEn: `The field ${name} reads something outside the letter`,
    }),
    hintZh: '在 Word 中选中该域，按 Ctrl+Shift+F9 转为文字后重新上传',
    hintEn: 'Turn the field into text (Ctrl+Shift+F9 in Word) and upload it again',
  };
}
