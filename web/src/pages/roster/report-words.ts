// Words of the report about an uploaded sheet.
import { counted, dictionary } from '../../language/words';

export const reportWords = dictionary({
  result: { zh: '三、看结果', en: '3. Look at the result' },
  file: { zh: (name: string) => `文件：${name}`, en: (name: string) => `File: ${name}` },
  good: { zh: '没有问题，可以导入', en: 'No problems: ready to import' },
  bad: {
    zh: (issues: number) => `有 ${issues} 处问题，名册没有改动`,
    en: (issues: number) => `${issues} problems; the roster has not been changed`,
  },
  done: { zh: '已导入', en: 'Imported' },
  nothingNew: {
    zh: '与现有名册完全一样，不需要导入',
    en: 'The same as the stored roster: nothing to import',
  },
  year: {
    zh: (county: string, year: string) => `${county} ${year} 学年`,
    en: (county: string, year: string) => `${county}, ${year}`,
  },
  otherYear: {
    zh: (year: string) => `注意：文件是 ${year} 学年的，不是当前打开的学年。`,
    en: (year: string) => `Note: the file is about ${year}, not the school year that is open.`,
  },
  sheets: { zh: '各工作表的行数', en: 'Rows by sheet' },
  sheet: { zh: '工作表', en: 'Sheet' },
  rows: { zh: '读取', en: 'Read' },
  created: { zh: '新增', en: 'Created' },
  updated: { zh: '更新', en: 'Updated' },
  unchanged: { zh: '无变化', en: 'Unchanged' },
  rejected: { zh: '未接收', en: 'Rejected' },
  removed: { zh: '库中删除', en: 'Removed' },
  total: { zh: '合计', en: 'Total' },
  adds: {
    zh: (sum: string, rows: string) => `新增 + 更新 + 无变化 + 未接收：${sum} = 读取 ${rows} 行`,
    en: (sum: string, rows: string) => `Created + updated + unchanged + rejected: ${sum} = ${rows} rows read`,
  },
  allOrNothing: {
    zh: '只要有一处问题，整份文件都不导入，所以每一行都算未接收。',
    en: 'One problem keeps the whole file out, so every row counts as rejected.',
  },
  rules: { zh: '规则集', en: 'Rule set' },
  rulesUPDATED: {
    zh: '文件带有规则，导入后成为新的规则版本。',
    en: 'The file brings rules: they become a new version.',
  },
  rulesCREATED: { zh: '导入后建立第一版规则。', en: 'The first version of the rules comes with the import.' },
  issues: { zh: '问题清单', en: 'Problems' },
  warnings: { zh: '提醒（不影响导入）', en: 'Remarks (they do not keep the file out)' },
  row: { zh: '行', en: 'Row' },
  column: { zh: '列', en: 'Column' },
  value: { zh: '填写的内容', en: 'Value' },
  message: { zh: '问题', en: 'Problem' },
  hint: { zh: '怎么改', en: 'What to do' },
  wholeFile: { zh: '整个文件', en: 'Whole file' },
  marked: { zh: '下载标红的工作簿', en: 'Download the marked workbook' },
  markedHint: {
    zh: '有问题的格子标成红色并带批注；改好后把它传上来即可。',
    en: 'Cells with problems are red and carry a comment: mend them and upload that file again.',
  },
  import: { zh: '导入名册', en: 'Import' },
  discard: { zh: '不导入，换一个文件', en: 'Leave it; another file' },
  another: { zh: '再传一个文件', en: 'Another file' },
  removes: {
    zh: (rows: number) => `有 ${rows} 行在现有名册里有、文件里没有，导入后会删除`,
    en: (rows: number) => `${rows} stored rows are not in the file: importing removes them`,
  },
  sureTitle: { zh: '导入会删除记录', en: 'Importing removes records' },
  sure: {
    zh: '请确认这些行确实不再需要，例如教师已离岗、学校已撤并。',
    en: 'Make sure they are no longer needed: teachers who have left, schools that were closed.',
  },
  leaving: {
    zh: (people: number) => `其中教师 ${people} 人：`,
    en: (people: number) => `Among them ${counted(people, 'person', 'people')}:`,
  },
  person: {
    zh: (name: string, staffNo: string, school: string) => `${name}（${staffNo}，${school}）`,
    en: (name: string, staffNo: string, school: string) => `${name} (${staffNo}, ${school})`,
  },
  andMore: {
    zh: (people: number) => `另有 ${people} 人，请核对文件是否完整`,
    en: (people: number) => `and ${people} more: make sure that the file is complete`,
  },
  typeNumber: {
    zh: (people: number) => `请输入人数 ${people}，确认移出这些教师`,
    en: (people: number) => `Type the number ${people} to let these people go`,
  },
  typeHint: {
    zh: '一次移出超过 5% 的教师须输入人数确认。',
    en: 'More than 5% of the people go at once: their number has to be typed.',
  },
  sureImport: { zh: '确认导入并删除', en: 'Import and remove' },
  imported: {
    zh: (created: number, updated: number) => `名册已导入：新增 ${created} 行，更新 ${updated} 行`,
    en: (created: number, updated: number) =>
      `Imported: ${counted(created, 'row')} created, ${updated} updated`,
  },
});

/** Names of the sheets; the keys are the server's. */
export const sheetWords = dictionary({
  county: { zh: '县', en: 'County' },
  subjects: { zh: '学科', en: 'Subjects' },
  schools: { zh: '学校', en: 'Schools' },
  classes: { zh: '班级', en: 'Classes' },
  curriculum: { zh: '课程方案', en: 'Curriculum' },
  workload: { zh: '周课时标准', en: 'Workload' },
  teachers: { zh: '教师', en: 'Teachers' },
  rotations: { zh: '交流记录', en: 'Rotations' },
  pins: { zh: '人工指定', en: 'Pins' },
  distances: { zh: '距离', en: 'Distances' },
});
