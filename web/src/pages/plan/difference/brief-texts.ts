// A move of a difference in words.
import { stageWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { type CountyFacts } from '../county-facts';
import { fine } from '../figures';
import { differenceWords } from './difference-words';
import { type MoveChange } from './plan-difference';
import { type TeacherNames } from './use-teacher-names';

type Brief = NonNullable<MoveChange['after']>;

interface BriefTexts {
  readonly people: (brief: Brief) => string;
  /** From where to where, what, how much. */
  readonly arrangement: (brief: Brief) => string;
}

export function useBriefTexts(facts: CountyFacts, names: TeacherNames): BriefTexts {
  const words = useWords(differenceWords);
  const stages = useWords(stageWords);
  const person = (staffNo: string): string => `${names.get(staffNo) ?? ''} ${staffNo}`.trim();
  return {
    people: ({ staffNo, partnerStaffNo }) =>
      [staffNo, partnerStaffNo].flatMap((each) => (each ? [person(each)] : [])).join(' ⇄ ') || '—',
    arrangement: ({ fromSchoolCode, toSchoolCode, stage, subjectCode, daysPerWeek, headCount, fte }) =>
      [
        fromSchoolCode
          ? `${facts.schoolName(fromSchoolCode)} → ${facts.schoolName(toSchoolCode)}`
          : facts.schoolName(toSchoolCode),
        [stage && stages[stage], subjectCode && facts.subjectName(subjectCode)].filter(Boolean).join(' '),
        daysPerWeek ? words.days(daysPerWeek) : '',
        headCount ? words.heads(headCount) : '',
        fte > 0 ? fine(fte) : '',
      ]
        .filter(Boolean)
        .join(' · '),
  };
}
