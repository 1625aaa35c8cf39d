// What a variant allows, in words.
import { percent, type Sentence } from '../rules/wording';
import { type VariantSpec } from './plan-variants';

const MEASURE_NAMES: readonly (readonly [VariantSpec['measures'][number], Sentence])[] = [
  ['COVER', { zh: '兼课', en: 'cover' }],
  ['ITINERANT', { zh: '走教', en: 'itinerant work' }],
  ['ROTATION', { zh: '轮岗', en: 'rotation' }],
  ['EXCHANGE', { zh: '对换', en: 'exchange' }],
  ['HIRE', { zh: '招聘', en: 'hires' }],
];

/** 兼课＋走教＋轮岗（至多10%） / cover, itinerant work, rotation (at most 10% go). */
export function variantName({ measures, ceiling }: Pick<VariantSpec, 'measures' | 'ceiling'>): Sentence {
  const names = MEASURE_NAMES.filter(([measure]) => measures.includes(measure)).map(([, name]) => name);
  const [zh, en] = [names.map((name) => name.zh).join('＋'), names.map((name) => name.en).join(', ')];
  if (ceiling === null) return { zh, en };
  return { zh: `${zh}（至多${percent(ceiling)}）`, en: `${en} (at most ${percent(ceiling)} go)` };
}
