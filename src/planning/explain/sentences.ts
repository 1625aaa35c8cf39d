// Explanations in words, Chinese and English, built from the figures in the plan document and the roster's names.

import { type Stage } from '../../domain/school';
import { MOVE_WORDS } from '../../domain/words';
import { type Plan, type PlanCell } from '../plan';
import {
  type Allowance,
  type ExplainedMeasure,
  type MoveExplanation,
  type NextBest,
  type StayExplanation,
  type Way,
} from '../plan/explanation';
import { type Blocker, REASONS } from '../plan/reason';
import { RULE_BY_ID } from '../rules';
import {
  figure,
  type Names,
  percent,
  personOf,
  type Sentence,
  schoolOf,
  subjectName,
} from '../rules/wording';
import { moveAt, type ToldMove } from './told-move';

const MEASURE_NAMES: Readonly<Record<ExplainedMeasure, Sentence>> = {
  COVER: { zh: MOVE_WORDS.COVER.zh, en: 'cover' },
  ITINERANT: { zh: MOVE_WORDS.ITINERANT.zh, en: 'itinerant work' },
  ROTATION: { zh: MOVE_WORDS.ROTATION.zh, en: 'rotation' },
  HIRE: { zh: MOVE_WORDS.HIRE.zh, en: 'a new hire' },
  EXCHANGE: { zh: MOVE_WORDS.EXCHANGE.zh, en: 'exchange' },
};

const UNIT_NAMES: Readonly<Record<Allowance['unit'], { zh: string; one: string; many: string }>> = {
  YEARS: { zh: '年', one: ' year', many: ' years' },
  KM: { zh: '公里', one: ' km', many: ' km' },
  DAYS: { zh: '天', one: ' day', many: ' days' },
  FTE: { zh: '人', one: ' FTE', many: ' FTE' },
  PERSONS: { zh: '人', one: ' person', many: ' people' },
  BEDS: { zh: '张床', one: ' bed', many: ' beds' },
  SHARE: { zh: '', one: '', many: '' },
  SUBJECTS: { zh: '个学科', one: ' subject', many: ' subjects' },
};

/** A reason in words, with its figures written out. */
export function blockerSentence({ code, actual, limit }: Blocker): Sentence {
  const { sentence, inPercent, decimals = 3 } = REASONS[code];
  const written = (value: number | undefined): string => {
    if (value === undefined) return '-';
    return inPercent ? percent(value) : figure(Math.round(value * 10 ** decimals) / 10 ** decimals);
  };
  return sentence({ actual: written(actual), limit: written(limit) });
}

function joined(blockers: readonly Blocker[]): Sentence {
  const sentences = blockers.map(blockerSentence);
  return { zh: sentences.map(({ zh }) => zh).join('，且'), en: sentences.map(({ en }) => en).join(', and ') };
}

/** Why a cell still is short: what remains, the reason, and the other ways that were tried. */
export function shortageSentences(names: Names, cell: PlanCell): readonly Sentence[] {
  const ways = cell.detail?.ways ?? [];
  return [remainderSentence(names, cell), ...ways.map((way) => waySentence(names, way))];
}

/** What a cell still lacks; with the reason where no way was tried that would say it with figures. */
export function remainderSentence(
  names: Names,
  cell: Pick<PlanCell, 'school' | 'stage' | 'subject' | 'shortageAfter' | 'reason' | 'detail'>,
): Sentence {
  const lesson = subjectName(names, cell.stage, cell.subject);
  const left = figure(cell.shortageAfter);
  const school = schoolOf(names, cell.school);
  const alone = cell.reason && (cell.detail?.ways ?? []).length === 0;
  const reason = alone ? blockerSentence({ code: cell.reason! }) : null;
  return {
    zh: `${school}${lesson.zh}仍缺${left}人${reason ? `：${reason.zh}` : ''}。`,
    en: `${school} still lacks ${left} FTE of ${lesson.en}${reason ? `: ${reason.en}` : ''}.`,
  };
}

/** One way of filling a cell, and what bars it. */
export function waySentence(names: Names, way: Way): Sentence {
  const measure = MEASURE_NAMES[way.measure];
  const who = way.staffNo === undefined ? null : personOf(names, way.staffNo);
  const more = way.candidates > 1;
  const why = way.blockers.length > 0 ? joined(way.blockers) : blockerSentence({ code: 'WITHIN_GAP' });
  return {
    zh: `${measure.zh}${who === null ? '' : `（${who.zh}${more ? `等${way.candidates}人` : ''}）`}可补${figure(way.fte)}人：${why.zh}。`,
    en: `By ${measure.en}${who === null ? '' : ` (${who.en}${more ? ` and ${way.candidates - 1} more` : ''})`}, ${figure(way.fte)} FTE: ${why.en}.`,
  };
}

/** Why an eligible teacher stays. */
export function staySentence(names: Names, stay: StayExplanation): Sentence {
  const who = personOf(names, stay.staffNo);
  const why = joined(stay.blockers);
  const near = stay.toSchool === null ? '' : schoolOf(names, stay.toSchool);
  return {
    zh: `${who.zh}留校${near === '' ? '' : `（最接近的去处是${near}）`}：${why.zh}。`,
    en: `${who.en} stays${near === '' ? '' : ` (the nearest to it was ${near})`}: ${why.en}.`,
  };
}

/** One move: what is done, what it fills and costs, the rules that let it pass, and why the next best were not chosen. */
export function moveSentences(names: Names, plan: Plan, move: MoveExplanation): readonly Sentence[] {
  return [
    moveSentence(names, moveAt(plan, move), move),
    ...move.allowedBy.map(allowanceSentence),
    ...move.nextBest.map((other) => nextBestSentence(names, other)),
  ];
}

/** What is done, what it fills and what it costs. */
export function moveSentence(
  names: Names,
  move: ToldMove,
  { fills, cost }: Pick<MoveExplanation, 'fills' | 'cost'>,
): Sentence {
  const head = headOf(names, move);
  const filled =
    fills > 0 ? { zh: `，补缺${figure(fills)}人`, en: `, fills ${figure(fills)} FTE` } : { zh: '', en: '' };
  return {
    zh: `${head.zh}${filled.zh}，代价${figure(cost)}。`,
    en: `${head.en}${filled.en}, cost ${figure(cost)}.`,
  };
}

function headOf(names: Names, told: ToldMove): Sentence {
  const school = (code: string): string => schoolOf(names, code);
  const lesson = (stage: Stage, subject: string): Sentence => subjectName(names, stage, subject);
  if (told.measure === 'COVER') {
    const { zh, en } = lesson(told.move.stage, told.move.subject);
    const [who, where] = [personOf(names, told.move.staffNo), school(told.move.school)];
    return { zh: `${who.zh}在${where}兼教${zh}`, en: `${who.en} covers ${en} at ${where}` };
  }
  if (told.measure === 'ITINERANT') {
    const { move } = told;
    const { zh, en } = lesson(move.stage, move.subject);
    const [who, where] = [personOf(names, move.staffNo), school(move.toSchool)];
    return {
      zh: `${who.zh}每周${move.daysPerWeek}天到${where}走教${zh}`,
      en: `${who.en} teaches ${en} at ${where} ${move.daysPerWeek === 1 ? 'one day' : `${move.daysPerWeek} days`} a week`,
    };
  }
  if (told.measure === 'ROTATION') {
    const { move } = told;
    const who = personOf(names, move.staffNo);
    const [from, to] = [school(move.fromSchool), school(move.toSchool)];
    return { zh: `${who.zh}从${from}交流到${to}`, en: `${who.en} rotates from ${from} to ${to}` };
  }
  if (told.measure === 'HIRE') {
    const { move } = told;
    const { zh, en } = lesson(move.stage, move.mainSubject);
    const where = school(move.school);
    return { zh: `${where}招聘${zh}教师${move.count}人`, en: `${where} hires ${move.count} for ${en}` };
  }
  const { move } = told;
  const [who, partner] = [personOf(names, move.staffNo), personOf(names, move.partnerStaffNo)];
  const [town, rural] = [school(move.townSchool), school(move.ruralSchool)];
  return {
    zh: `${who.zh}（${town}）与${partner.zh}（${rural}）对换`,
    en: `${who.en} of ${town} and ${partner.en} of ${rural} trade places`,
  };
}

/** A rule and its figures: 同校任教年限：16.9年（至少6年）. */
export function allowanceSentence({ rule, unit, actual, limit }: Allowance): Sentence {
  const name =
    rule === 'surplus'
      ? { zh: '原校富余（已用，共有）', en: 'Surplus at home (used, in all)' }
      : RULE_BY_ID[rule].name;
  const { zh, one, many } = UNIT_NAMES[unit];
  const figures = (value: number): string => (unit === 'SHARE' ? percent(value) : figure(value));
  const written = (value: number): Sentence => ({
    zh: `${figures(value)}${zh}`,
    en: `${figures(value)}${value === 1 ? one : many}`,
  });
  const [found, bound] = [written(actual), limit === null ? null : written(limit)];
  const isLeast = rule !== 'surplus' && RULE_BY_ID[rule].allowance?.side === 'LEAST';
  const side = isLeast ? { zh: '至少', en: 'at least' } : { zh: '至多', en: 'at most' };
  return {
    zh: `${name.zh}：${found.zh}${bound ? `（${side.zh}${bound.zh}）` : ''}`,
    en: `${name.en}: ${found.en}${bound ? ` (${side.en} ${bound.en})` : ''}`,
  };
}

/** Why somebody else was not chosen. */
export function nextBestSentence(names: Names, other: NextBest): Sentence {
  const who = personOf(names, other.staffNo);
  const from = schoolOf(names, other.fromSchool);
  const why = joined(other.blockers);
  return { zh: `未选${who.zh}（${from}）：${why.zh}。`, en: `Not ${who.en} of ${from}: ${why.en}.` };
}
