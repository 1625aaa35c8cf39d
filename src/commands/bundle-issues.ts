// The problems of a bundle as lines on a terminal, Chinese first.
import { type Issue } from '../domain/issue';

/** One line a problem: place, value, what is wrong, what to do. */
export function issueLines(issues: readonly Issue[]): readonly string[] {
  return issues.map((issue) => {
    const place = [issue.sheet, issue.row === null ? null : `第${issue.row}行 row ${issue.row}`, issue.column]
      .filter((part) => part !== null)
      .join(' · ');
    const value = issue.value === null ? '' : ` [${issue.value}]`;
    return `- ${place}${value} ${issue.messageZh} / ${issue.messageEn} → ${issue.hintZh} / ${issue.hintEn}`;
  });
}
