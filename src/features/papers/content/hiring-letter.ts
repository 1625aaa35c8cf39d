// The hiring announcement of a plan: one letter with all posts.
import { STAGE_WORDS } from '../../../domain/words';
import { type Letter } from '../filling/fill-letters';
import { headValues, type PaperSource } from './paper-source';

/** None when the plan hires nobody. */
export function hiringLetters(source: PaperSource): readonly Letter[] {
  const { hires } = source.plan;
  if (hires.length === 0) return [];
  const posts = hires.map((hire, index) => {
    const school = source.school(hire.school);
    const others = hire.fills.filter((fill) => fill.subject !== hire.mainSubject);
    return {
      序号: String(index + 1),
      学校: school.name,
      乡镇: school.township,
      学段: STAGE_WORDS[hire.stage].zh,
      学科: source.subject(hire.mainSubject),
      兼教学科: others.map((fill) => source.subject(fill.subject)).join('、') || '—',
      人数: String(hire.count),
    };
  });
  const values = {
    ...headValues(source),
    招聘总数: String(hires.reduce((sum, hire) => sum + hire.count, 0)),
    学校数: String(new Set(hires.map((hire) => hire.school)).size),
    岗位: posts,
  };
  return [{ name: `${source.roster.county.name}教师招聘公告`, values }];
}
