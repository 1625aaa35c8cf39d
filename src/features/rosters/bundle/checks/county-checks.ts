// The county: exactly one row, whose start date lies in its school year; at least one school and one teacher.
import { type BundleReport } from '../bundle-issue';
import { type BundleTables } from '../tables';

function checkOneRow(tables: BundleTables, report: BundleReport): void {
  const { county } = tables;
  const second = county.lines[1];
  if (!county.given || county.lines.length === 1) return;
  report.issue(second ? second.place(null) : { sheet: county.label, row: 2 }, {
    code: 'ROSTER_ONE_COUNTY',
    zh: second ? '只能有一个县' : '没有县的数据',
    en: second ? 'Only one county is allowed' : 'The county row is missing',
    hintZh: '第 2 行填写本县，其余行删除；一个数据包对应一个县的一个学年',
    hintEn: 'Fill in row 2 and remove the others: one bundle holds one county and one school year',
  });
}

function checkStartDate(tables: BundleTables, report: BundleReport): void {
  const line = tables.county.lines[0];
  const { schoolYear, startDate } = line?.values ?? {};
  if (!line || schoolYear === undefined || startDate === undefined) return;
  const [first, second] = schoolYear.split('-');
  if (startDate >= `${first}-07-01` && startDate <= `${second}-08-31`) return;
  report.issue(line.place('startDate'), {
    code: 'ROSTER_START_OUTSIDE_YEAR',
    zh: `开学日期不在 ${schoolYear} 学年内`,
    en: `The start date is outside the school year ${schoolYear}`,
    hintZh: `填写 ${first}-07-01 至 ${second}-08-31 之间的日期，或更正学年`,
    hintEn: `Enter a date from ${first}-07-01 to ${second}-08-31, or correct the school year`,
  });
}

function checkNotEmpty(tables: BundleTables, report: BundleReport, partial: boolean): void {
  const whole = partial ? [tables.schools] : [tables.schools, tables.classes, tables.teachers];
  for (const table of whole) {
    if (!table.given || table.lines.length > 0) continue;
    report.issue(
      { sheet: table.label },
      {
        code: 'ROSTER_EMPTY_SHEET',
        zh: `${table.label} 没有数据行`,
        en: `${table.label} has no rows`,
        hintZh: '从第 2 行起填写数据',
        hintEn: 'Fill in data from row 2 on',
      },
    );
  }
}

export function checkCounty(tables: BundleTables, report: BundleReport, partial: boolean): void {
  checkOneRow(tables, report);
  checkStartDate(tables, report);
  checkNotEmpty(tables, report, partial);
}
