// Every rule seen from both sides: what the checker catches the model never offers, up to the very limit, and both let it
// pass once the rule is switched off.
import { checkPlan } from '../../../src/planning/check-plan';
import { decodePlan } from '../../../src/planning/decode/decode-plan';
import { encodePlan } from '../../../src/planning/decode/encode-plan';
import { isFeasible } from '../../../src/planning/linear/linear-model';
import { type PlanMoves } from '../../../src/planning/plan';
import { RULE_IDS, type RuleId } from '../../../src/planning/settings';
import { aDistance, aPin, aRotation, needs, someMoves } from '../../builders';
import {
  aHireMove,
  anExchangeMove,
  anItinerantMove,
  aRotationMove,
  broken,
  off,
  RURAL,
  rotations,
  type SceneChange,
  scene,
  TOWN,
} from '../../support/scene';
import { modelOf } from '../../support/staffing-models';

/** What moves amount to, whoever makes them: the model knows groups, not names. */
function amounts(moves: PlanMoves): readonly number[] {
  const fte = (of: readonly { readonly fte: number }[]): number =>
    of.reduce((sum, each) => sum + each.fte, 0);
  const sum = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0);
  return [
    fte(moves.covers),
    sum(moves.itinerants.map(({ daysPerWeek }) => daysPerWeek)),
    moves.rotations.length,
    fte(moves.rotations.flatMap(({ fills }) => fills)),
    moves.exchanges.length,
    sum(moves.hires.map(({ count }) => count)),
    fte(moves.hires.flatMap(({ fills }) => fills)),
  ].map((value) => Math.round(value * 1e6) / 1e6);
}

/** Whether the model of the county offers the moves: all of them have a column, and the rows allow the point. */
function offered(change: SceneChange, moves: Partial<PlanMoves>): readonly boolean[] {
  return (['POOLED', 'BACKBONE', 'PAIRED'] as const).map((links) => {
    const model = modelOf(scene(change), { links });
    const point = encodePlan(model, someMoves(moves));
    if (!isFeasible(model.builder.build([]), point)) return false;
    return amounts(decodePlan(model, point)).join() === amounts(someMoves(moves)).join();
  });
}

/** The sending school as a receiver; nobody is eligible then, so the ceiling is lifted unless a case is about it. */
function village(
  direction: Readonly<Record<string, string>>,
  town: SceneChange['town'] = {},
  supportClass: 'SENDER' | null = null,
  rules: NonNullable<SceneChange['rules']> = off('rotation-ceiling'),
): SceneChange {
  return {
    town: { ...town, area: 'RURAL' },
    rural: { supportClass },
    rules: { ...rules, direction },
  };
}

interface Case {
  readonly rule: RuleId;
  /** County and moves that the rule just allows. */
  readonly allowed: readonly [SceneChange, Partial<PlanMoves>];
  /** County and moves that this rule alone refuses. */
  readonly refused: readonly [SceneChange, Partial<PlanMoves>];
}

const rotation = { rotations: [aRotationMove()] };
const hire = { hires: [aHireMove()] };
const hires = (count: number) => ({
  hires: [aHireMove({ count, fills: [{ stage: 'PRIMARY', subject: 'MUS', fte: count }] })],
});
const fills = (music: number, art: number) => [
  { stage: 'PRIMARY' as const, subject: 'MUS', fte: music },
  { stage: 'PRIMARY' as const, subject: 'ART', fte: art },
];
const mixed = (music: number, art: number) => ({ rotations: [aRotationMove({ fills: fills(music, art) })] });
const ordinary = { rotations: rotations(2).map((move, i) => ({ ...move, staffNo: `T-${i + 10}` })) };
const ended = (endsOn: string): SceneChange => ({
  roster: {
    rotations: [
      aRotation({ staffNo: 'T-1', startsOn: '2020-09-01', endsOn, status: 'COMPLETED', toSchoolCode: RURAL }),
    ],
  },
});
const away = (km: number): SceneChange => ({ roster: { distances: [aDistance(TOWN, RURAL, km)] } });
const budget = { 'hiring-budget': { budget: 9 } };
/** R-1 alone is to spare in music at the rural school, which lacks a teacher of art. */
const atHome = {
  partner: { otherSubjects: ['ART'] },
  roster: { classes: [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { ART: 1, CHN: 3 })] },
};
const covers = (fte: number) => ({
  covers: [{ staffNo: 'R-1', school: RURAL, stage: 'PRIMARY' as const, subject: 'ART', fte }],
});
const never = aPin({ kind: 'NEVER', staffNo: 'T-1', toSchoolCode: RURAL });
const elsewhere = aPin({ kind: 'NEVER', staffNo: 'T-1', toSchoolCode: TOWN });

const artist = aHireMove({ mainSubject: 'ART', fills: [{ stage: 'PRIMARY', subject: 'ART', fte: 1 }] });
/** Two posts of two profiles: each alone is within every limit of one. */
const bothHires = { hires: [artist, aHireMove()] };
const openShare = { ...budget, 'new-hire-share': { share: 1 } };

const CASES: readonly Case[] = [
  {
    rule: 'qualified-subject',
    allowed: [{}, mixed(0.6, 0.4)],
    refused: [{ first: { otherSubjects: [] } }, mixed(0.6, 0.4)],
  },
  { rule: 'cover', allowed: [atHome, covers(0.5)], refused: [atHome, covers(0.6)] },
  { rule: 'other-subjects', allowed: [{}, mixed(0.5, 0.5)], refused: [{}, mixed(0.4, 0.6)] },
  {
    rule: 'minimum-tenure',
    allowed: [{ first: { joinedSchoolOn: '2020-09-01' } }, rotation],
    refused: [{ first: { joinedSchoolOn: '2020-09-02' } }, rotation],
  },
  {
    rule: 'exemption',
    allowed: [{ first: { exemption: 'CARE', exemptionUntil: '2026-08-31' } }, rotation],
    refused: [{ first: { exemption: 'CARE', exemptionUntil: '2026-09-01' } }, rotation],
  },
  {
    rule: 'exemption',
    allowed: [{}, { exchanges: [anExchangeMove()] }],
    refused: [{ partner: { exemption: 'CARE' } }, { exchanges: [anExchangeMove()] }],
  },
  {
    rule: 'exemption',
    allowed: [{}, { itinerants: [anItinerantMove()] }],
    refused: [
      { first: { exemption: 'CARE', otherSubjects: ['PED'] }, roster: pedRoster() },
      { itinerants: [anItinerantMove({ subject: 'PED' })] },
    ],
  },
  { rule: 'cool-off', allowed: [ended('2023-09-01'), rotation], refused: [ended('2023-09-02'), rotation] },
  {
    rule: 'near-retirement',
    allowed: [{ first: { birthDate: '1976-09-01' } }, rotation],
    refused: [{ first: { birthDate: '1976-08-31' } }, rotation],
  },
  {
    rule: 'pinned',
    allowed: [{ roster: { pins: [elsewhere] } }, rotation],
    refused: [{ roster: { pins: [never] } }, rotation],
  },
  {
    rule: 'pinned',
    allowed: [
      { roster: { pins: [aPin({ kind: 'SEND_TO', staffNo: 'T-1', toSchoolCode: RURAL })] } },
      rotation,
    ],
    refused: [{ roster: { pins: [aPin({ kind: 'SEND_TO', staffNo: 'T-1', toSchoolCode: RURAL })] } }, {}],
  },
  {
    rule: 'pinned',
    allowed: [{ rules: budget }, hire],
    refused: [
      { rules: budget, roster: { pins: [aPin({ kind: 'RECEIVES_NOBODY', schoolCode: RURAL })] } },
      hire,
    ],
  },
  {
    rule: 'direction',
    allowed: [village({ receiverToReceiver: 'SAME_CLUSTER' }), rotation],
    refused: [village({ receiverToReceiver: 'SAME_CLUSTER' }, { cluster: '第二学区' }), rotation],
  },
  {
    rule: 'direction',
    allowed: [village({ receiverToSender: 'SAME_CLUSTER' }, {}, 'SENDER'), rotation],
    refused: [village({ receiverToSender: 'NEVER' }, {}, 'SENDER'), rotation],
  },
  {
    rule: 'direction',
    allowed: [{ rural: { supportClass: 'SENDER' }, rules: { ...budget, direction: { hires: 'ALL' } } }, hire],
    refused: [{ rural: { supportClass: 'SENDER' }, rules: budget }, hire],
  },
  {
    rule: 'backbone-share',
    allowed: [village({ receiverToReceiver: 'ANYWHERE' }), ordinary],
    refused: [{ town: { supportClass: 'BOTH' } }, ordinary],
  },
  {
    rule: 'rotation-ceiling',
    allowed: [village({ receiverToReceiver: 'ANYWHERE' }), rotation],
    refused: [village({ receiverToReceiver: 'ANYWHERE' }, {}, null, {}), rotation],
  },
  {
    rule: 'sender-cap',
    allowed: [village({ receiverToReceiver: 'ANYWHERE' }), { rotations: rotations(3) }],
    refused: [village({ receiverToReceiver: 'ANYWHERE' }), { rotations: rotations(4) }],
  },
  {
    rule: 'rotation-ceiling',
    allowed: [{ rules: off('sender-cap') }, { rotations: rotations(3) }],
    refused: [{ rules: off('sender-cap') }, { rotations: rotations(4) }],
  },
  { rule: 'backbone-share', allowed: [{}, { rotations: rotations(2) }], refused: [{}, ordinary] },
  {
    rule: 'sender-cap',
    allowed: [{ rules: off('rotation-ceiling') }, { rotations: rotations(3) }],
    refused: [{ rules: off('rotation-ceiling') }, { rotations: rotations(4) }],
  },
  {
    rule: 'authorised-posts',
    allowed: [{ rules: budget, rural: { authorisedPosts: 5 } }, hire],
    refused: [{ rules: budget, rural: { authorisedPosts: 4 } }, hire],
  },
  {
    rule: 'hiring-budget',
    allowed: [{ rules: { 'hiring-budget': { budget: 1 } } }, hire],
    refused: [{ rules: { 'hiring-budget': { budget: 0 } } }, hire],
  },
  {
    rule: 'new-hire-share',
    allowed: [{ rules: budget }, hires(1)],
    refused: [{ rules: budget }, hires(2)],
  },
  {
    rule: 'dormitory',
    allowed: [{ ...away(20), rural: { freeBeds: 0 } }, rotation],
    refused: [{ ...away(20.01), rural: { freeBeds: 0 } }, rotation],
  },
  {
    rule: 'dormitory',
    allowed: [{ rules: budget, rural: { freeBeds: 1, latitude: 25.14 } }, hire],
    refused: [{ rules: budget, rural: { freeBeds: 0, latitude: 25.14 } }, hire],
  },
  {
    rule: 'authorised-posts',
    allowed: [{ rules: openShare, rural: { authorisedPosts: 6 } }, bothHires],
    refused: [{ rules: openShare, rural: { authorisedPosts: 5 } }, bothHires],
  },
  {
    rule: 'hiring-budget',
    allowed: [{ rules: { ...openShare, 'hiring-budget': { budget: 2 } } }, bothHires],
    refused: [{ rules: { ...openShare, 'hiring-budget': { budget: 1 } } }, bothHires],
  },
  {
    rule: 'new-hire-share',
    allowed: [{ rules: { ...budget, 'new-hire-share': { minimum: 2 } } }, bothHires],
    refused: [{ rules: budget }, bothHires],
  },
  {
    rule: 'dormitory',
    allowed: [
      { ...away(30), rules: budget, rural: { freeBeds: 2, latitude: 25.14 } },
      { ...rotation, ...hire },
    ],
    refused: [
      { ...away(30), rules: budget, rural: { freeBeds: 1, latitude: 25.14 } },
      { ...rotation, ...hire },
    ],
  },
  {
    rule: 'itinerant-reach',
    allowed: [away(15), { itinerants: [anItinerantMove()] }],
    refused: [away(15.01), { itinerants: [anItinerantMove()] }],
  },
  { rule: 'useful-load', allowed: [{}, mixed(0.6, 0)], refused: [{}, mixed(0.59, 0)] },
  {
    rule: 'useful-load',
    allowed: [{ rules: budget }, { hires: [aHireMove({ fills: fills(0.8, 0).slice(0, 1) })] }],
    refused: [{ rules: budget }, { hires: [aHireMove({ fills: fills(0.79, 0).slice(0, 1) })] }],
  },
];

/** The rural school also lacks physical education, which T-1 alone may teach: nobody else can take over the days. */
function pedRoster() {
  return { classes: [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { MUS: 4, PED: 1, CHN: 3 })] };
}

/** Fills of nothing are no fills. */
function withoutNothing(moves: Partial<PlanMoves>): Partial<PlanMoves> {
  const { rotations: going, ...rest } = moves;
  if (!going) return rest;
  return {
    ...rest,
    rotations: going.map((move) => ({ ...move, fills: move.fills.filter(({ fte }) => fte > 0) })),
  };
}

describe.each(CASES.map((each, i) => [`${each.rule} (${i + 1})`, each] as const))('%s', (_name, each) => {
  const allowed = withoutNothing(each.allowed[1]);
  const refused = withoutNothing(each.refused[1]);

  test('allows what is just within it, in the checker and in every model', () => {
    expect(broken(each.allowed[0], allowed)).toEqual([]);
    expect(offered(each.allowed[0], allowed)).toEqual([true, true, true]);
  });

  test('refuses what is just beyond it: no model offers it', () => {
    expect(offered(each.refused[0], refused)).toEqual([false, false, false]);
  });

  test('catches it in a plan, and says so in both languages about a person, a school or the county', () => {
    expect(broken(each.refused[0], refused)).toEqual([each.rule]);
    const [violation] = checkPlan(scene(each.refused[0]), someMoves(refused));
    expect(violation!.messageZh).toMatch(/[一-鿿].*。$/);
    expect(violation!.messageEn).toMatch(/\.$/);
    expect(`${violation!.messageZh}${violation!.messageEn}`).not.toMatch(/undefined|NaN|\[object/);
  });

  test('switched off, the same is legal for the checker and in every model', () => {
    const [change] = each.refused;
    const rules = { ...change.rules, ...off(each.rule) };
    expect(broken({ ...change, rules }, refused)).toEqual([]);
    expect(offered({ ...change, rules }, refused)).toEqual([true, true, true]);
  });
});

test('exchange, switched off, takes the measure away instead of freeing it', () => {
  const exchange = { exchanges: [anExchangeMove()] };
  const early: SceneChange = { partner: { joinedSchoolOn: '2023-09-02' } };
  expect(offered({ partner: { joinedSchoolOn: '2023-09-01' } }, exchange)).toEqual([true, true, true]);
  expect(offered(early, exchange)).toEqual([false, false, false]);
  expect(broken(early, exchange)).toEqual(['exchange']);
  expect(offered({ rules: off('exchange') }, exchange)).toEqual([false, false, false]);
});

test('no rule is left out but the goals and the readings of the facts, which refuse nothing', () => {
  const refusing = new Set<RuleId>([...CASES.map(({ rule }) => rule), 'exchange']);
  const others: readonly RuleId[] = ['rotation-quota', 'burden', 'supply', 'distance'];
  expect(RULE_IDS.filter((id) => !refusing.has(id))).toEqual(others);
});
