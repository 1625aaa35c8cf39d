// Absences: the order of their dates, and times of one teacher that overlap.
import { type BundleReport, type Problem } from '../bundle-issue';
import { type BundleTables } from '../tables';

const ENDS_FIRST: Problem = {
  code: 'ROSTER_DATES_IN_WRONG_ORDER',
  zh: '结束日期早于开始日期',
  en: 'Ends before it starts',
  hintZh: '核对两个日期',
  hintEn: 'Check both dates',
};

function overlap(first: number): Problem {
  return {
    code: 'ROSTER_TWO_ABSENCES',
    zh: `与第 ${first} 行的缺勤时间重叠`,
    en: `Overlaps the absence in row ${first}`,
    hintZh: '一名教师同一天只能有一种缺勤，请核对两行的日期',
    hintEn: 'A teacher is absent for one reason at a time: check the dates of both rows',
  };
}

interface Span {
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

export function checkAbsences({ absences }: BundleTables, report: BundleReport): void {
  const spans = new Map<string, Span[]>();
  for (const line of absences.lines) {
    const { staffNo, startsOn: from, endsOn } = line.values;
    if (from !== undefined && endsOn != null && endsOn < from) {
      report.issue(line.place('endsOn'), ENDS_FIRST);
      continue;
    }
    if (staffNo === undefined || from === undefined || endsOn === undefined) continue;
    const span: Span = { row: line.row, from, to: endsOn ?? '9999-12-31' };
    const known = spans.get(staffNo) ?? [];
    // The same first day is the same key, which is reported as such.
    const other = known.find((each) => each.from !== from && each.from <= span.to && from <= each.to);
    if (other) report.issue(line.place('startsOn'), overlap(other.row));
    spans.set(staffNo, [...known, span]);
  }
}
