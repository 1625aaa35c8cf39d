// Words of why a plan has no result.
import { dictionary } from '../../language/words';

export const failureWords = dictionary({
  conflict: { zh: '互相矛盾的规定', en: 'What contradicts each other' },
  smallest: {
    zh: '改动或取消下列任何一项，矛盾即可解除。',
    en: 'Change or drop any one of these and the contradiction is gone.',
  },
  notSmallest: {
    zh: '下列各项放在一起不能同时满足；其中可能有不相关的。',
    en: 'These cannot all be kept together; some may have nothing to do with it.',
  },
  pin: { zh: '人工指定', en: 'Pin' },
  rule: { zh: '规则', en: 'Rule' },
  toPins: { zh: '去人工指定', en: 'To the pins' },
  toRules: { zh: '去规则', en: 'To the rules' },
  causes: { zh: '具体情况', en: 'In detail' },
  afterwards: { zh: '改好后新建方案即可重新计算。', en: 'Then start a new plan.' },
});
