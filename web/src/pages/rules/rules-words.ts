// Words of the rules: what is in force, what is edited, versions and presets.
import { dictionary } from '../../language/words';

export const rulesWords = dictionary({
  title: { zh: '规则', en: 'Rules' },
  lead: {
    zh: (revision: number, version: string, when: string) =>
      `现行第 ${revision} 版“${version}”，${when} 保存。改动数值时，旁边立即算出影响多少人；保存后新方案才用新规则。`,
    en: (revision: number, version: string, when: string) =>
      `Version ${revision} “${version}” is in force, saved ${when}. Change a number and see at once whom it affects; plans use it after it is saved.`,
  },
  none: { zh: '还没有规则集。', en: 'There is no rule set yet.' },
  presets: { zh: '从预设开始', en: 'Start from a preset' },
  presetsHint: {
    zh: '套用预设会把所有数值先恢复为默认，再改预设的几项；保存之前不生效。',
    en: 'A preset takes every number back to its default and changes its own; nothing holds before it is saved.',
  },
  apply: { zh: (name: string) => `套用“${name}”`, en: (name: string) => `Use “${name}”` },
  editing: { zh: '逐条修改', en: 'Rule by rule' },
  enabled: { zh: '启用', en: 'On' },
  enable: { zh: (name: string) => `启用：${name}`, en: (name: string) => `On: ${name}` },
  off: { zh: '已停用', en: 'Off' },
  changed: { zh: '已改', en: 'Changed' },
  was: { zh: (value: string) => `现行 ${value}`, en: (value: string) => `in force: ${value}` },
  range: {
    zh: (least: string, most: string) => `${least} 至 ${most}`,
    en: (least: string, most: string) => `${least} to ${most}`,
  },
  invalid: {
    zh: (least: string, most: string) => `请填 ${least} 至 ${most} 之间的数`,
    en: (least: string, most: string) => `A number from ${least} to ${most}`,
  },
  invalidWhole: {
    zh: (least: string, most: string) => `请填 ${least} 至 ${most} 之间的整数`,
    en: (least: string, most: string) => `A whole number from ${least} to ${most}`,
  },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  undo: { zh: '全部撤销', en: 'Undo everything' },
  years: { zh: '年', en: 'years' },
  km: { zh: '公里', en: 'km' },
  persons: { zh: '人', en: 'persons' },
  days: { zh: '天', en: 'days' },
  saveTitle: { zh: '保存为新版本', en: 'Save as a new version' },
  version: { zh: '版本名', en: 'Name of the version' },
  versionHint: { zh: '例如：2026 秋季定稿', en: 'For example: autumn 2026, final' },
  save: { zh: '保存为新版本', en: 'Save as a new version' },
  saved: {
    zh: (revision: number, version: string) => `已保存第 ${revision} 版“${version}”，新方案将使用它`,
    en: (revision: number, version: string) => `Version ${revision} “${version}” saved: new plans use it`,
  },
  nothingChanged: { zh: '还没有改动。', en: 'Nothing is changed yet.' },
  fixFirst: { zh: '有数值不在范围内，请先改正。', en: 'A number is out of its range: mend it first.' },
  officersOnly: {
    zh: '可以试算；保存由人事干部办理。',
    en: 'Try numbers freely; personnel officers save them.',
  },
  versions: { zh: '历次版本', en: 'Versions' },
  revision: { zh: '序号', en: 'No.' },
  saved2: { zh: '保存时间', en: 'Saved' },
  state: { zh: '状态', en: 'State' },
  current: { zh: '现行', en: 'In force' },
  former: { zh: '以前', en: 'Former' },
  look: { zh: (version: string) => `查看“${version}”`, en: (version: string) => `Look at “${version}”` },
  inWords: {
    zh: (version: string) => `“${version}”的全部规则`,
    en: (version: string) => `All rules of “${version}”`,
  },
  rule: { zh: '规则', en: 'Rule' },
  statement: { zh: '内容', en: 'What it demands' },
  bring: { zh: '以这一版的数值修改', en: 'Edit from these numbers' },
});
