// What a plan does with a teacher, in one line.

import { type Move } from './comparison';
import { type MoveLine } from './move-words';
import { type PlaceNames } from './place-names';

interface MoveNames extends PlaceNames {
  readonly kinds: Readonly<Record<Move['kind'], string>>;
  readonly stages: Readonly<Record<'PRIMARY' | 'JUNIOR', string>>;
  readonly words: MoveLine;
}

/** 走教：城关小学 → 石桥小学 · 小学音乐 · 每周 2 天. */
export function moveSentence(move: Move, { kinds, stages, words, school, subject }: MoveNames): string {
  const { kind, fromSchoolCode, toSchoolCode, stage, subjectCode, daysPerWeek } = move;
  const to = school(toSchoolCode);
  const isAway = fromSchoolCode && fromSchoolCode !== toSchoolCode;
  const way = isAway ? `${school(fromSchoolCode)} → ${to}` : to;
  const taught = subject(subjectCode);
  return [
    words.move(kinds[kind], way),
    stage && taught ? words.subjectOf(stages[stage], taught) : taught,
    daysPerWeek && words.days(daysPerWeek),
  ]
    .filter(Boolean)
    .join(' · ');
}
