// Words of the roster's front door: get the sheet, upload it, see what is wrong, import.
import { dictionary } from '../../language/words';

export const rosterWords = dictionary({
  title: { zh: '名册', en: 'Roster' },
  lead: {
    zh: (year: string, version: number) =>
      `${year} 学年，名册第 ${version} 版。表格在 Excel 或 WPS 里改，改完传上来。`,
    en: (year: string, version: number) =>
      `${year}, version ${version} of the roster. Edit the sheet in Excel or WPS, then upload it.`,
  },
  sections: { zh: '名册内容', en: 'Parts of the roster' },
  exchange: { zh: '导入导出', en: 'Import and export' },
  teachers: { zh: '教师', en: 'Teachers' },
  schools: { zh: '学校', en: 'Schools' },
  officersOnly: {
    zh: '名册的导入和导出由人事干部办理；教师和学校的名单可以在这里查看。',
    en: 'Personnel officers import and export the roster; teachers and schools can be looked up here.',
  },
  get: { zh: '一、取表', en: '1. Get the sheet' },
  getHint: {
    zh: '现有名册已按各工作表填好，改动的地方直接改，没有变的不用动。',
    en: 'The workbook comes filled in with what is stored: change what has changed and leave the rest.',
  },
  firstTitle: { zh: '导入第一份名册', en: 'The first roster' },
  firstLead: {
    zh: '这个县还没有名册。下载模板，填好后传上来；检查通过就可以导入。',
    en: 'Nothing is stored of this county yet. Fill in the template and upload it; once it is checked it can be imported.',
  },
  firstHint: {
    zh: '模板带有各工作表的表头和下拉选项；也可以直接上传本单位已有的花名册，常用表头都认得。',
    en: 'The template has the headers and drop-downs; an own workbook with usual headers will do as well.',
  },
  toCounty: { zh: '进入总览', en: 'To the county' },
  countyCode: { zh: '行政区划代码（6 位）', en: 'County code (6 digits)' },
  filled: { zh: '下载现有名册（Excel）', en: 'Download the roster (Excel)' },
  blank: { zh: '下载空白模板（带下拉选项）', en: 'Download an empty template' },
  bundle: { zh: '下载数据包（CSV 压缩包）', en: 'Download the bundle (CSV in a zip)' },
  preparing: { zh: '正在生成文件…', en: 'Making the file…' },
  saved: { zh: (name: string) => `已下载 ${name}`, en: (name: string) => `Downloaded ${name}` },
  give: { zh: '二、传表', en: '2. Upload the sheet' },
  giveHint: {
    zh: '收 .xlsx、.xls 和 CSV 压缩包 .zip；上传后先检查，不会改动名册。WPS 的 .et 文件请先另存为 .xlsx。',
    en: '.xlsx, .xls, or a .zip of CSV files. It is checked first; nothing is changed by uploading.',
  },
  choose: { zh: '选择文件', en: 'Choose a file' },
  drop: { zh: '或把文件拖到这里', en: 'or drop it here' },
  wrongType: {
    zh: (name: string) => `“${name}”不是 Excel 工作簿或 CSV 压缩包。请另存为 .xlsx 再上传。`,
    en: (name: string) =>
      `“${name}” is no Excel workbook and no zip of CSV files. Save it as .xlsx and upload again.`,
  },
  emptyFile: {
    zh: (name: string) => `“${name}”是空文件（0 字节）。请检查是否已保存。`,
    en: (name: string) => `“${name}” is empty (0 bytes). Has it been saved?`,
  },
  sending: {
    zh: (name: string, percent: string) => `正在上传 ${name}：${percent}`,
    en: (name: string, percent: string) => `Uploading ${name}: ${percent}`,
  },
  checking: { zh: '正在逐行检查…', en: 'Checking row by row…' },
  importing: { zh: '正在导入…', en: 'Importing…' },
  uploadBroken: {
    zh: '上传中断。可能是网络断开，也可能是文件超过服务器上限（一般为 10 MB）。',
    en: 'The upload broke off: the network is gone, or the file is larger than the server takes (10 MB as a rule).',
  },
});
