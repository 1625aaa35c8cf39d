// In first, completed later: what a roster takes where an office's file says nothing, and what that costs.
import { SHEETS } from '../../../domain/roster';
import { type PendingItem } from './intake-types';
import { type IntakeSheet } from './map-columns';

interface Cost {
  readonly weight: number;
  readonly zh: string;
  readonly en: string;
}

const COSTS: Readonly<Record<string, Cost>> = {
  'classes.classes': {
    weight: 100,
    zh: '没有班数就算不出需要多少教师',
    en: 'without classes no need of teachers can be counted',
  },
  'county.schoolYear': {
    weight: 95,
    zh: '学年按标题或日期推定，名册存入该学年',
    en: 'the roster is stored under a school year that was inferred',
  },
  'schools.code': {
    weight: 90,
    zh: '临时学校代码，与其他系统对不上',
    en: 'a made school code matches no other system',
  },
  'teachers.joinedSchoolOn': {
    weight: 85,
    zh: '到校日期按开学日计，任教满年限的人不会被列为应交流',
    en: 'counted from the start of the year: nobody is due for exchange by tenure',
  },
  'schools.area': {
    weight: 80,
    zh: '城乡类别由校名推定，决定谁支援谁',
    en: 'inferred from the name; it decides who supports whom',
  },
  'schools.longitude': {
    weight: 75,
    zh: '没有坐标，各校距离算作零，走教范围不准',
    en: 'without places every distance is zero',
  },
  'schools.authorisedPosts': {
    weight: 70,
    zh: '编制数按现有在编人数计，看不出超编缺编',
    en: 'counted as the people in post: no post is vacant',
  },
  'schools.remoteness': {
    weight: 60,
    zh: '偏远等级按 0 计，偏远学校没有优先',
    en: 'no school is preferred for being remote',
  },
  'teachers.ruralServiceYears': {
    weight: 55,
    zh: '乡村任教年限由到校日期推算',
    en: 'reckoned from the day of joining a rural school',
  },
  'teachers.employment': { weight: 50, zh: '用工形式按在编计', en: 'everybody counts as in post' },
  'schools.freeBeds': {
    weight: 45,
    zh: '空余床位按 0 计，路远的学校收不到人',
    en: 'no beds: nobody is sent where a bed is needed',
  },
  'teachers.birthDate': {
    weight: 40,
    zh: '出生日期不详，年龄条件不准',
    en: 'conditions on age are not exact',
  },
  'teachers.staffNo': {
    weight: 30,
    zh: '临时工号，以后以身份证号或姓名对应',
    en: 'made staff numbers; later files are matched by identity number or name',
  },
  'classes.pupils': { weight: 25, zh: '没有学生数，班额和生师比不准', en: 'class sizes are not exact' },
  'teachers.gender': { weight: 20, zh: '性别不详', en: 'the gender is not known' },
  'county.seatLongitude': { weight: 15, zh: '没有县城坐标', en: 'the place of the county seat is not known' },
};

/** Counts what was filled in, and lists it by what it costs. */
export class Pending {
  private readonly counts = new Map<string, { rows: number; value: string }>();

  note(table: IntakeSheet | 'county', column: string, value: string | number): void {
    const key = `${table}.${column}`;
    const known = this.counts.get(key);
    if (known) known.rows += 1;
    else this.counts.set(key, { rows: 1, value: String(value) });
  }

  list(): readonly PendingItem[] {
    return [...this.counts]
      .sort(([a], [b]) => (COSTS[b]?.weight ?? 0) - (COSTS[a]?.weight ?? 0))
      .map(([key, { rows, value }]) => {
        const [table, column] = key.split('.') as [IntakeSheet | 'county', string];
        const header = SHEETS[table].list.find(({ name }) => name === column)?.header ?? column;
        const { zh = '', en = '' } = COSTS[key] ?? {};
        return { table, column, header, rows, default: value, costZh: zh, costEn: en };
      });
  }
}

/** What it costs to leave a column out; null when it costs nothing. */
export function costOf(table: IntakeSheet, column: string): Cost | null {
  return COSTS[`${table}.${column}`] ?? null;
}
