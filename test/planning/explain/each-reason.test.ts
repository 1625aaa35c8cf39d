// One county for every reason a shortage can have: the reason is named, and with what it names freed the county does better.
import { type Roster } from '../../../src/domain/roster';
import { type Teacher } from '../../../src/domain/teacher';
import { shortageReasons } from '../../../src/planning/explain/shortage-reasons';
import { usageOf } from '../../../src/planning/explain/usage';
import { type ExplainedPlan } from '../../../src/planning/plan';
import { REASON_CODES, type ReasonCode, ruleOf } from '../../../src/planning/plan/reason';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { NO_MOVES } from '../../../src/planning/solve/solve-tier';
import { aDistance, aPin, aRotation, aSchool, needs, teachers } from '../../builders';
import { planOf } from '../../support/planning';
import { off, RURAL, type SceneChange, scene, TOWN } from '../../support/scene';

const THIRD = '5300000003';

async function planned(roster: Roster): Promise<ExplainedPlan> {
  const outcome = await planOf(roster, { withPrices: false });
  if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
  expect(outcome.plan.tiers.every(({ status }) => status === 'PROVEN')).toBe(true);
  return outcome.plan;
}

/** Neither hires (no posts, no budget) nor itinerant days (another cluster, no days): whole teachers only. */
const NO_DAYS = { 'itinerant-reach': { days: 0 } };
const ONLY_ROTATION = { cluster: '第二学区', authorisedPosts: 0 } as const;

/** The scene with all town teachers changed. */
function town(change: Partial<Teacher>, rest: SceneChange = {}): SceneChange {
  const staff = scene(rest).teachers.map((each) =>
    each.schoolCode === TOWN ? { ...each, ...change } : each,
  );
  return { ...rest, roster: { teachers: staff, ...rest.roster } };
}

/** All town teachers barred from rotation twice over. */
const STAY_HOME: Partial<Teacher> = { joinedSchoolOn: '2024-09-01', birthDate: '1970-01-01' };
const stayHome = (rest: SceneChange): SceneChange => town(STAY_HOME, rest);

const short = (need: Record<string, number>, inTown = 10): Partial<Roster> => ({
  classes: [...needs(TOWN, { MUS: inTown }), ...needs(RURAL, { CHN: 3, ...need })],
});

const rotationsOnly = (rules: SceneChange['rules'] = {}, roster: Partial<Roster> = {}): SceneChange => ({
  rules: { ...NO_DAYS, ...rules },
  rural: ONLY_ROTATION,
  roster,
});

/** T-1 alone could go, but for a record of theirs; all others are barred twice. */
function onlyFirst(record: Parameters<typeof aRotation>[0] | null): SceneChange {
  const rest = rotationsOnly({ ...off('rotation-ceiling'), ...off('sender-cap') });
  const base = stayHome(rest);
  const staff = base.roster!.teachers!.map((each) =>
    each.staffNo === 'T-1' ? { ...each, joinedSchoolOn: '2010-09-01', birthDate: '1985-03-01' } : each,
  );
  const rotations = record ? [aRotation({ staffNo: 'T-1', toSchoolCode: TOWN, ...record })] : [];
  return { ...base, roster: { ...base.roster, teachers: staff, rotations } };
}

/** The same while T-1 is ill. */
function onlyFirstAbsent(): SceneChange {
  const base = onlyFirst(null);
  const absence = { staffNo: 'T-1', kind: 'ILLNESS', startsOn: '2026-03-01', endsOn: null } as const;
  return { ...base, roster: { ...base.roster, absences: [absence] } };
}

const hiringOnly = (rules: SceneChange['rules'], rural: SceneChange['rural'] = {}): SceneChange =>
  stayHome({
    rules: { ...NO_DAYS, ...rules },
    rural: { cluster: '第二学区', ...rural },
    roster: short({ MUS: 4 }),
  });

/** R-1 is to spare in music and may teach art and physical education; the school lacks half a teacher of each. */
const handy: SceneChange = {
  rules: NO_DAYS,
  rural: ONLY_ROTATION,
  partner: { otherSubjects: ['ART', 'PED'] },
  roster: {
    ...short({ ART: 0.5, PED: 0.5 }, 20),
    subjects: scene().subjects.map((subject) => ({ ...subject, weight: subject.code === 'PED' ? 2 : 1 })),
  },
};

/** The same with cover unlimited, and R-1 needed for so much music at home. */
function coverer(music: number): SceneChange {
  return {
    ...handy,
    rules: { ...handy.rules, ...off('cover'), ...off('exchange') },
    roster: { ...handy.roster, ...short({ ART: 0.5, PED: 0.5, MUS: music }, 20) },
  };
}

/** One town teacher trades places with R-1; nobody can rotate, for two reasons. */
function traded(reach: { readonly days: number }): SceneChange {
  return {
    rules: { 'itinerant-reach': reach, 'backbone-share': { level: 'PROVINCE' } },
    rural: { authorisedPosts: 0 },
    roster: short({ MUS: 1.5 }),
  };
}

/** Hires far from the county seat. */
function distantHire(freeBeds: number): SceneChange {
  return hiringOnly({ 'hiring-budget': { budget: 9 } }, { freeBeds, latitude: 25.14 });
}

/** Nobody can rotate, and nobody travel but T-1, who may be away on a rotation. */
function onlyTraveller(away: boolean): SceneChange {
  const staff = scene().teachers.map((each): Teacher => {
    if (each.schoolCode !== TOWN) return each;
    return each.staffNo === 'T-1'
      ? { ...each, ...STAY_HOME }
      : { ...each, ...STAY_HOME, fte: 0.5, exemption: 'CARE' };
  });
  const rotations = away ? [aRotation({ staffNo: 'T-1', toSchoolCode: RURAL, subject: 'PED' })] : [];
  return { rural: { authorisedPosts: 0 }, roster: { ...short({ MUS: 4 }, 5), teachers: staff, rotations } };
}

/** A second rural school, better off with weight; one teacher to spare in town. */
function twoRural(inTown: number): SceneChange {
  const base = scene();
  return rotationsOnly(
    {},
    {
      schools: [
        ...base.schools,
        aSchool({
          code: THIRD,
          name: '沙河小学',
          area: 'RURAL',
          remoteness: 3,
          authorisedPosts: 0,
          cluster: '',
        }),
      ].map((school) => (school.code === RURAL ? { ...school, ...ONLY_ROTATION } : school)),
      classes: [
        ...needs(TOWN, { MUS: inTown }),
        ...needs(RURAL, { CHN: 3, MUS: 2 }),
        ...needs(THIRD, { MUS: 1 }),
      ],
    },
  );
}

/** A weightless subject that R-1 could cover; another school is so badly off that tier 2 does not care. */
function weightless(weight: number): SceneChange {
  const base = scene();
  return {
    rules: { ...NO_DAYS, ...off('exchange') },
    partner: { otherSubjects: ['ART'] },
    roster: {
      schools: [...base.schools, aSchool({ code: THIRD, area: 'RURAL', cluster: '' })],
      classes: [
        ...needs(TOWN, { MUS: 20 }),
        ...needs(RURAL, { CHN: 3, ART: 0.5 }),
        ...needs(THIRD, { CHN: 5 }),
      ],
      pins: [aPin({ kind: 'RECEIVES_NOBODY', schoolCode: THIRD })],
      subjects: base.subjects.map((subject) => ({ ...subject, weight: subject.code === 'ART' ? weight : 1 })),
    },
  };
}

/** A town school lacks a junior teacher of music, and no junior teacher is in post. */
function lonely(more: readonly Teacher[]): SceneChange {
  return {
    town: { kind: 'NINE_YEAR' },
    roster: {
      classes: [
        ...needs(TOWN, { MUS: 10 }),
        ...needs(RURAL, { MUS: 1, CHN: 3 }),
        ...needs(TOWN, { MUS: 1 }, 'JUNIOR'),
      ],
      teachers: [...scene().teachers, ...more],
    },
  };
}

interface Case {
  readonly code: ReasonCode;
  readonly county: SceneChange;
  /** What the code names, freed; for the codes of a rule the rule is switched off besides. */
  readonly freed?: SceneChange;
  readonly cell?: { readonly school: string; readonly stage?: string; readonly subject: string };
}

const far = (rural: SceneChange['rural']): SceneChange => {
  const change = rotationsOnly({}, { distances: [aDistance(TOWN, RURAL, 30)] });
  return { ...change, rural: { ...change.rural, ...rural } };
};
const runningItinerant = { kind: 'ITINERANT' as const, toSchoolCode: RURAL, daysPerWeek: 1 };
const artOnly = { 'useful-load': { rotation: 0.5 } };

const CASES: readonly Case[] = [
  { code: 'NO_BED', county: far({ freeBeds: 0 }) },
  { code: 'NO_BED', county: far({ freeBeds: 0 }), freed: far({ freeBeds: 1 }) },
  { code: 'CEILING', county: rotationsOnly({ 'rotation-ceiling': { share: 0.05 } }) },
  { code: 'SENDER_CAP', county: rotationsOnly({ 'sender-cap': { share: 0.05 } }) },
  { code: 'BACKBONE_SHARE', county: rotationsOnly({ 'backbone-share': { level: 'PROVINCE' } }) },
  { code: 'SMALL_LOAD', county: rotationsOnly({}, short({ MUS: 1.5 })) },
  {
    code: 'OTHER_SUBJECTS',
    county: rotationsOnly({}, short({ MUS: 1, ART: 1 })),
    cell: { school: RURAL, subject: 'ART' },
  },
  {
    code: 'MINIMUM_TENURE',
    county: town({ joinedSchoolOn: '2024-09-01' }, rotationsOnly(off('rotation-ceiling'))),
  },
  { code: 'EXEMPT', county: town({ exemption: 'CARE' }, rotationsOnly(off('rotation-ceiling'))) },
  {
    code: 'NEAR_RETIREMENT',
    county: town({ birthDate: '1970-01-01' }, rotationsOnly(off('rotation-ceiling'))),
  },
  {
    code: 'COOL_OFF',
    county: rotationsOnly(off('rotation-ceiling'), {
      rotations: teachers(20, { staffNo: 'T' }).map(({ staffNo }) =>
        aRotation({
          staffNo,
          toSchoolCode: RURAL,
          endsOn: '2025-08-31',
          startsOn: '2024-09-01',
          status: 'COMPLETED',
        }),
      ),
    }),
  },
  { code: 'PINNED', county: { roster: { pins: [aPin({ kind: 'RECEIVES_NOBODY', schoolCode: RURAL })] } } },
  {
    code: 'NOT_QUALIFIED',
    county: rotationsOnly(artOnly, short({ MUS: 1, PED: 1 })),
    cell: { school: RURAL, subject: 'PED' },
  },
  { code: 'OUT_OF_REACH', county: stayHome({ rural: ONLY_ROTATION }) },
  { code: 'COVER_SHARE', county: handy, cell: { school: RURAL, subject: 'ART' } },
  { code: 'BUDGET_USED', county: hiringOnly({}) },
  { code: 'BUDGET_USED', county: hiringOnly({}), freed: hiringOnly({ 'hiring-budget': { budget: 1 } }) },
  { code: 'NO_POST', county: hiringOnly({ 'hiring-budget': { budget: 9 } }, { authorisedPosts: 4 }) },
  {
    code: 'NO_POST',
    county: hiringOnly({ 'hiring-budget': { budget: 9 } }, { authorisedPosts: 4 }),
    freed: hiringOnly({ 'hiring-budget': { budget: 9 } }, { authorisedPosts: 5 }),
  },
  {
    code: 'NEW_HIRE_SHARE',
    county: hiringOnly({ 'hiring-budget': { budget: 9 }, 'new-hire-share': { share: 0, minimum: 0 } }),
  },
  {
    code: 'NO_PROFILE',
    county: { ...hiringOnly({ 'hiring-budget': { budget: 9 } }), profiles: [] },
    freed: {
      ...hiringOnly({ 'hiring-budget': { budget: 9 } }),
      profiles: [{ stage: 'PRIMARY', main: 'MUS', also: [] }],
    },
  },
  {
    code: 'SENDER_SHORT',
    county: rotationsOnly({}, short({ MUS: 4 }, 20)),
    freed: rotationsOnly({}, short({ MUS: 4 }, 19)),
  },
  {
    code: 'DAYS_USED',
    county: stayHome({ rules: NO_DAYS, rural: { authorisedPosts: 0 } }),
    freed: stayHome({ rural: { authorisedPosts: 0 } }),
  },
  // Where there are no days, nobody who trades places has one that could be missed.
  { code: 'DAYS_USED', county: traded({ days: 0 }), freed: traded({ days: 2 }) },
  {
    code: 'NOT_FULL_TIME',
    county: town({ fte: 0.5 }, rotationsOnly({}, short({ MUS: 4 }, 5))),
    freed: rotationsOnly({}, short({ MUS: 4 }, 5)),
  },
  { code: 'ON_ROTATION', county: onlyFirst({ toSchoolCode: RURAL, subject: 'PED' }), freed: onlyFirst(null) },
  { code: 'ABSENT', county: onlyFirstAbsent(), freed: onlyFirst(null) },
  { code: 'ITINERANT_ALREADY', county: onlyFirst(runningItinerant), freed: onlyFirst(null) },
  {
    code: 'NEEDED_ELSEWHERE',
    county: twoRural(19),
    freed: twoRural(18),
  },
  // The same codes in the other measures that know them.
  { code: 'NO_BED', county: distantHire(0) },
  { code: 'NO_BED', county: distantHire(0), freed: distantHire(1) },
  {
    code: 'EXEMPT',
    county: town({ ...STAY_HOME, exemption: 'CARE' }, { rural: { authorisedPosts: 0 } }),
  },
  { code: 'ON_ROTATION', county: onlyTraveller(true), freed: onlyTraveller(false) },
  { code: 'SENDER_SHORT', county: coverer(1), freed: coverer(0), cell: { school: RURAL, subject: 'ART' } },
  {
    code: 'NEEDED_ELSEWHERE',
    county: coverer(0.5),
    freed: coverer(0),
    cell: { school: RURAL, subject: 'ART' },
  },
  { code: 'NO_GAIN', county: weightless(0), freed: weightless(1), cell: { school: RURAL, subject: 'ART' } },
  {
    code: 'DIRECTION',
    county: {
      town: { area: 'RURAL', cluster: '' },
      rural: { authorisedPosts: 4 },
      rules: { ...off('rotation-ceiling'), 'itinerant-reach': { days: 0 } },
    },
  },
  {
    code: 'NOBODY_SPARE',
    county: lonely([]),
    freed: lonely(
      teachers(2, {
        staffNo: 'J',
        schoolCode: TOWN,
        stage: 'JUNIOR',
        mainSubject: 'CHN',
        otherSubjects: ['MUS'],
      }),
    ),
    cell: { school: TOWN, stage: 'JUNIOR', subject: 'MUS' },
  },
];

describe.each(CASES.map((each, i) => [`${each.code} (${i + 1})`, each] as const))('%s', (_name, each) => {
  const { school, subject, stage = 'PRIMARY' } = each.cell ?? { school: RURAL, subject: 'MUS' };
  const cellOf = (plan: ExplainedPlan) =>
    plan.cells.find((cell) => cell.school === school && cell.subject === subject && cell.stage === stage);

  test('is named, and freed the shortage is smaller', async () => {
    const plan = await planned(scene(each.county));
    const cell = cellOf(plan)!;
    expect([cell.reason, cell.detail!.ways[0]?.blockers.map(({ code }) => code) ?? []]).toEqual([
      each.code,
      ['NOBODY_SPARE', 'NO_GAIN'].includes(each.code) ? [] : [each.code],
    ]);
    const rule = ruleOf(each.code);
    const freed = each.freed ?? { ...each.county, rules: { ...each.county.rules, ...off(rule!) } };
    const after = cellOf(await planned(scene(freed)));
    expect(after?.shortageAfter ?? 0).toBeLessThan(cell.shortageAfter - 1e-6);
  });
});

test('a plan that leaves something undone without a reason says that it is within the gap', () => {
  const { facts, eligibleCount } = countyOf(createProblem(scene()));
  const reasons = shortageReasons({ facts, eligibleCount, usage: usageOf(facts, NO_MOVES) });
  expect([...reasons].map(([cell, { reason }]) => [cell, reason])).toEqual([
    [`${RURAL}|PRIMARY|ART`, 'WITHIN_GAP'],
    [`${RURAL}|PRIMARY|MUS`, 'WITHIN_GAP'],
  ]);
});

test('no reason is left out but those of teachers who stay and of moves', () => {
  const shown = new Set<ReasonCode>([...CASES.map(({ code }) => code), 'WITHIN_GAP']);
  expect(REASON_CODES.filter((code) => !shown.has(code))).toEqual([
    // Only people in post at town schools are asked.
    'NOT_IN_POST',
    'RURAL_SCHOOL',
    // Why somebody stays, or was not taken for a move.
    'NO_RURAL_SHORTAGE',
    'FILLED_BY_OTHERS',
    'FILLS_LESS',
    'COSTS_MORE',
    'BACKBONE_WANTED',
    'AS_GOOD',
  ]);
});
