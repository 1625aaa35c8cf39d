// What can be wrong with a folder, zip or workbook before any cell is looked at.
import { type Problem } from '../bundle-issue';

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

export function tooLarge(limit: number): Problem {
  return {
    code: 'BUNDLE_TOO_LARGE',
    zh: `数据包超过 ${megabytes(limit)}`,
    en: `The bundle is larger than ${megabytes(limit)}`,
    hintZh: '只保留本县一个学年的数据，删除图片和无关工作表',
    hintEn: 'Keep one county and one school year; remove pictures and other sheets',
  };
}

export function tooManyEntries(limit: number): Problem {
  return {
    code: 'BUNDLE_TOO_MANY_ENTRIES',
    zh: `压缩包内文件超过 ${limit} 个`,
    en: `The archive holds more than ${limit} files`,
    hintZh: '只打包约定的 CSV 和 rules.json 文件',
    hintEn: 'Pack only the agreed CSV files and rules.json',
  };
}

export function tooManyRows(limit: number): Problem {
  return {
    code: 'BUNDLE_TOO_MANY_ROWS',
    zh: `数据行合计超过 ${limit} 行`,
    en: `More than ${limit} rows in all`,
    hintZh: '只保留本县一个学年的数据',
    hintEn: 'Keep one county and one school year',
  };
}

export function tooManyCells(limit: number): Problem {
  return {
    code: 'BUNDLE_TOO_MANY_CELLS',
    zh: `单元格合计超过 ${limit} 个，或有一个格子长得反常`,
    en: `More than ${limit} cells in all, or a cell of abnormal length`,
    hintZh: '把数据复制到空白模板中，另存后再上传',
    hintEn: 'Copy the data into an empty template, save it and upload that',
  };
}

export function tooManyColumns(limit: number): Problem {
  return {
    code: 'BUNDLE_TOO_MANY_COLUMNS',
    zh: `列数超过 ${limit}`,
    en: `More than ${limit} columns`,
    hintZh: '删除多余的列',
    hintEn: 'Remove the surplus columns',
  };
}

export const NOT_FOUND: Problem = {
  code: 'BUNDLE_NOT_FOUND',
  zh: '找不到数据包',
  en: 'The bundle was not found',
  hintZh: '核对文件夹或文件的路径和读取权限',
  hintEn: 'Check the path of the folder or file, and the right to read it',
};

export const UNKNOWN_CONTAINER: Problem = {
  code: 'BUNDLE_UNKNOWN_FORMAT',
  zh: '不是文件夹、zip 或 XLSX 工作簿',
  en: 'Neither a folder, a zip nor an XLSX workbook',
  hintZh: '提供 CSV 文件夹、CSV 的 zip 压缩包，或 XLSX 工作簿',
  hintEn: 'Give a folder of CSV files, a zip of them, or an XLSX workbook',
};

export const DAMAGED: Problem = {
  code: 'BUNDLE_DAMAGED',
  zh: '文件已损坏、加密或不完整，无法打开',
  en: 'The file is damaged, encrypted or incomplete and cannot be opened',
  hintZh: '去掉密码后重新保存再上传',
  hintEn: 'Save it again without a password and upload it again',
};

export const TOO_DEMANDING: Problem = {
  code: 'BUNDLE_TOO_DEMANDING',
  zh: '读取该文件所需的内存或时间超过限制',
  en: 'Reading the file takes more memory or time than allowed',
  hintZh: '把数据复制到空白模板中，另存后再上传',
  hintEn: 'Copy the data into an empty template, save it and upload that',
};
