// cover: a teacher gives at most a share of their own work to other subjects of their school.
import { type Teacher } from '../../domain/teacher';
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { share, type ValuesOf } from './parameter';
import { defineRule } from './rule';
import { figure, naming, percent } from './wording';

const parameters = { share: share(0.5, ['兼课占本人工作量上限', 'Share of their FTE a teacher may cover']) };
type Own = ValuesOf<typeof parameters>;

export const cover = defineRule({
  id: 'cover',
  name: { zh: '校内兼课', en: 'Cover' },
  group: 'LOAD',
  parameters,
  statement: (own) => ({
    zh: `教师校内兼课不超过本人工作量的${percent(own.share)}。`,
    en: `A teacher covers other subjects with at most ${percent(own.share)} of their own FTE.`,
  }),
  obstacle: {
    code: 'COVER_SHARE',
    rank: 12,
    inPercent: true,
    sentence: ({ limit }) => ({
      zh: `有富余的教师兼课已达本人工作量的${limit}`,
      en: `those with time to spare already cover up to ${limit} of their FTE`,
    }),
  },
  allowance: { unit: 'SHARE', side: 'MOST' },
  relaxations: [
    {
      limit: 'cover-share',
      step: 0.1,
      inPercent: true,
      words: (n) => ({ zh: `兼课上限提高${n}`, en: `cover share higher by ${n}` }),
      values: (own) => ({ share: Math.min(1, own.share + 0.1) }),
    },
  ],
  check: (applied, own) => checkCover(applied, own.share),
  // Nobody can give more than themselves.
  checkWhenOff: (applied) => checkCover(applied, 1),
});

/** Share of their FTE a teacher may give to cover; all of it when the limit is switched off. */
export function coverShare({ enabled, share: most }: Own): number {
  return enabled ? most : 1;
}

function checkCover(applied: AppliedPlan, most: number): readonly Finding[] {
  const given = new Map<Teacher, number>();
  for (const { person, move } of applied.covers) {
    given.set(person.teacher, (given.get(person.teacher) ?? 0) + move.fte);
  }
  return [...given]
    .filter(([teacher, fte]) => fte > most * teacher.fte + SOLVED_FTE_TOLERANCE)
    .map(([teacher, fte]) => {
      const limit = figure(most * teacher.fte);
      const sentence = {
        zh: `${naming(teacher).zh}兼课${figure(fte)}人，超过上限${limit}人。`,
        en: `${naming(teacher).en} would cover ${figure(fte)} FTE; the limit is ${limit}.`,
      };
      return finding(sentence, { teacher });
    });
}
