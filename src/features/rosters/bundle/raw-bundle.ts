// A bundle before anything is understood: sheets of cells, whatever container they came in.
import { type SheetName } from '../../../domain/sheet';

/** A cell as the container gives it; a number only where a workbook stores one, dates as ISO text. */
export type Cell = string | number | null;

export interface RawSheet {
  /** Name as the user knows it: schools.csv in a folder or zip, the sheet's own name in a workbook. */
  readonly label: string;
  /** Rows from the first row of the sheet on: index 0 is row 1, the header. */
  readonly rows: readonly (readonly Cell[])[];
  /** It is there, but could not be read, which is an issue already. */
  readonly unread?: boolean;
}

export interface RawBundle {
  readonly sheets: Readonly<Partial<Record<SheetName, RawSheet>>>;
  /** Rules as JSON text; null when the bundle brings none. */
  readonly rules: { readonly label: string; readonly text: string } | null;
  /** Made from part of a county's data: classes may still be to come. */
  readonly partial?: boolean;
  /** How this container names a sheet that is missing: schools.csv or schools. */
  readonly labelOf: (name: SheetName) => string;
}

const CHINESE_NAMES: Readonly<Record<SheetName | 'rules' | 'hiring', readonly string[]>> = {
  county: ['县', '区县', '县区', '县情', '基本信息', '行政区'],
  subjects: ['学科', '科目', '学科表'],
  schools: ['学校', '学校表', '学校名册', '学校信息'],
  classes: ['班级', '班级表', '班级学生', '班额'],
  curriculum: ['课程', '课程表', '课程计划', '课程方案'],
  workload: ['工作量', '周工作量', '课时量', '工作量标准'],
  teachers: ['教师', '教职工', '教师表', '教师名册', '教师信息', '教师花名册'],
  rotations: ['交流', '交流轮岗', '交流记录', '轮岗记录', '交流轮岗记录'],
  absences: ['缺勤', '缺勤表', '缺勤记录', '请假', '请假记录'],
  pins: ['指定', '人工指定', '锁定', '指定安排'],
  distances: ['距离', '路程', '距离表', '学校距离'],
  rules: ['规则', '规则集', '规则参数'],
  hiring: ['招聘岗位', '招聘类型', 'hiringprofiles', 'hiring_profiles', 'hiring-profiles'],
};

export type PartName = SheetName | 'rules' | 'hiring';

/** What a sheet is called in a workbook written for people who read Chinese. */
export function chineseName(name: string): string {
  const part = partNamed(name);
  return (part && CHINESE_NAMES[part][0]) ?? name;
}

const BY_WORD = new Map<string, PartName>();
for (const [name, words] of Object.entries(CHINESE_NAMES) as [PartName, readonly string[]][]) {
  for (const word of [name, ...words]) BY_WORD.set(word, name);
}

/** The part a file or sheet name stands for, without its extension; null when it is none of the bundle. */
export function partNamed(name: string): PartName | null {
  const bare = name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\.(csv|json)$/, '')
    // 教师名册（2026年）
    .replace(/\(.*?\)|\[.*?\]|^\d{4}年?|\d{4}年?$/g, '')
    .trim();
  return BY_WORD.get(bare) ?? null;
}
