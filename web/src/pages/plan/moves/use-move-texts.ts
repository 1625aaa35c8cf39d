// Who a move is about and what it fills, in words.
import { useLanguage } from '../../../language/language';
import { type NamedSubject, subjectName } from '../../../language/subject-name';
import { stageWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { type CountyFacts } from '../county-facts';
import { fine } from '../figures';
import { moveListWords } from './move-words';

interface Person {
  readonly name: string;
}

/** What the list and the single move both know of a move. */
interface MoveFacts {
  readonly headCount: number | null;
  readonly stage: keyof typeof stageWords | null;
  readonly subject: NamedSubject | null;
  readonly teacher: Person | null;
  readonly partner: Person | null;
  readonly fills: readonly {
    readonly stage: keyof typeof stageWords;
    readonly subjectCode: string;
    readonly fte: number;
  }[];
}

interface MoveTexts {
  readonly people: (move: MoveFacts) => string;
  /** Stage, subject and FTE of each cell; an exchange trades a subject for the same. */
  readonly filled: (move: MoveFacts) => string;
}

export function useMoveTexts(facts: CountyFacts): MoveTexts {
  const words = useWords(moveListWords);
  const stages = useWords(stageWords);
  const language = useLanguage();
  return {
    people: ({ teacher, partner, headCount }) => {
      if (!teacher) return words.hires(headCount ?? 1);
      return partner ? `${teacher.name} ⇄ ${partner.name}` : teacher.name;
    },
    filled: ({ fills, stage, subject }) => {
      if (fills.length === 0) {
        const taught = subject ? `${stage ? stages[stage] : ''} ${subjectName(subject, language)}` : '';
        return `${taught.trim()} ${words.sameSubject}`.trim();
      }
      return fills
        .map((fill) => `${stages[fill.stage]} ${facts.subjectName(fill.subjectCode)} ${fine(fill.fte)}`)
        .join(language === 'zh' ? '、' : ', ');
    },
  };
}
