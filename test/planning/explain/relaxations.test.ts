// Relaxed limits: one unit more of the one limit, and nothing else of the county changed.
import {
  countyRelaxations,
  type Relaxation,
  schoolRelaxation,
} from '../../../src/planning/explain/relaxations';
import { buildStaffingModel } from '../../../src/planning/model/staffing-model';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { DEFAULT_SETTINGS, RULE_IDS, type Settings } from '../../../src/planning/settings';
import { type County } from '../../../src/planning/solve/county';
import { off, RURAL, type SceneChange, scene, TOWN } from '../../support/scene';

const BUDGET = { 'hiring-budget': { budget: 2 } };

function countyWith(change: SceneChange = {}): County {
  return countyOf(createProblem(scene(change)));
}

function relaxationsOf(county: County): ReadonlyMap<string, Relaxation> {
  const all = countyRelaxations(county);
  return new Map(all.map((relaxation) => [relaxation.limit, relaxation]));
}

const onlyOne = (limit: 'beds' | 'posts', school: string): Relaxation =>
  schoolRelaxation(DEFAULT_SETTINGS, limit, school)[0]!;

/** Settings that differ, rule by rule. */
function changedSettings(before: Settings, after: Settings): Readonly<Record<string, object>> {
  return Object.fromEntries(
    RULE_IDS.flatMap((id) => {
      const entries = Object.entries(after[id]).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[id][name as 'enabled']),
      );
      return entries.length > 0 ? [[id, Object.fromEntries(entries)]] : [];
    }),
  );
}

/** Schools that differ, by code. */
function changedSchools(before: County, after: County): Readonly<Record<string, object>> {
  return Object.fromEntries(
    after.facts.schools.flatMap((school, i) => {
      const was = before.facts.schools[i]!;
      expect(after.facts.schoolByCode.get(school.code)).toBe(school);
      const { school: row, ...facts } = school;
      const own = Object.entries(facts).filter(([name, value]) => value !== was[name as 'code']);
      const rows = Object.entries(row).filter(([name, value]) => value !== was.school[name as 'code']);
      return own.length + rows.length > 0 ? [[school.code, Object.fromEntries([...own, ...rows])]] : [];
    }),
  );
}

const inSettings: Readonly<Record<string, object>> = {
  'hiring-budget': { 'hiring-budget': { budget: 3 } },
  // 20 eligible people: 4 may go, not 3.
  'rotation-ceiling': { 'rotation-ceiling': { share: 0.2 } },
  'backbone-share': { 'backbone-share': { share: expect.closeTo(0.15, 9) } },
  'itinerant-days': { 'itinerant-reach': { days: 3 } },
  'itinerant-km': { 'itinerant-reach': { km: 16 } },
  'cover-share': { cover: { share: 0.6 } },
  'other-subjects': { 'other-subjects': { share: 0.6 } },
  'useful-load': { 'useful-load': { rotation: expect.closeTo(0.5, 9), hire: expect.closeTo(0.7, 9) } },
};

test.each(Object.keys(inSettings))('%s: one step of its own figure, and nothing else', (limit) => {
  const county = countyWith({ rules: BUDGET });
  const relaxed = relaxationsOf(county).get(limit)!.relax(county);
  expect(changedSettings(county.facts.settings, relaxed.facts.settings)).toEqual(inSettings[limit]);
  expect(relaxed.facts).toEqual({ ...county.facts, settings: relaxed.facts.settings });
  expect(relaxed.eligibleCount).toBe(county.eligibleCount);
  if (limit !== 'itinerant-days') expect(relaxed.groups).toBe(county.groups);
});

test('one more itinerant day is one more for everybody who may travel', () => {
  const county = countyWith({ first: { fte: 0.5 } });
  const relaxed = relaxationsOf(county).get('itinerant-days')!.relax(county);
  const days = ({ groups }: County) => groups.map(({ freeDays, members: { length } }) => [length, freeDays]);
  expect(days(county)).toContainEqual([1, 0]);
  expect(days(relaxed)).toEqual(days(county).map(([length, free]) => [length, free! > 0 ? free! + 1 : 0]));
});

test('the sender cap lets one more go from every town school and changes no rural one', () => {
  const county = countyWith();
  const relaxed = relaxationsOf(county).get('sender-cap')!.relax(county);
  // floor(0.15 x 27) is 4, one more than floor(0.15 x 20).
  expect(changedSchools(county, relaxed)).toEqual({ [TOWN]: { staffInPost: 27 } });
  expect(relaxed.facts).toEqual({
    ...county.facts,
    schools: relaxed.facts.schools,
    schoolByCode: relaxed.facts.schoolByCode,
  });
  const cap = ({ facts, groups, eligibleCount }: County): readonly number[] => {
    const scope = { measures: ['ROTATION'], cells: 'RURAL', links: 'PAIRED' } as const;
    const model = buildStaffingModel({ facts, groups, eligibleCount, scope }).builder.build([]);
    return [...model.rowUpper];
  };
  const [before, after] = [cap(county), cap(relaxed)];
  expect(after.filter((upper, row) => upper !== before[row])).toEqual([4]);
});

test('the share of new people lets every rural school hire one more, within the vacancies it had', () => {
  const county = countyWith({ rules: BUDGET, rural: { authorisedPosts: 7 } });
  const relaxed = relaxationsOf(county).get('new-hire-share')!.relax(county);
  const at = ({ facts }: County) => facts.schools.find(({ code }) => code === RURAL)!;
  const vacancies = (of: County): number => at(of).school.authorisedPosts - at(of).staffInPost;
  const most = (of: County): number => mostNewHiresAt(at(of).staffInPost, of.facts.settings);
  expect([most(county), most(relaxed)]).toEqual([1, 2]);
  expect(vacancies(relaxed)).toBe(vacancies(county));
  expect(Object.keys(changedSchools(county, relaxed))).toEqual([RURAL]);
  expect(relaxed.facts.settings).toEqual(county.facts.settings);

  const without = countyWith({ rules: { ...BUDGET, 'new-hire-share': { share: 0, minimum: 1 } } });
  const wider = relaxationsOf(without).get('new-hire-share')!.relax(without);
  expect(wider.facts.settings['new-hire-share']).toMatchObject({ share: 0, minimum: 2 });
  expect(wider.facts.schools).toEqual(without.facts.schools);
});

const mostNewHiresAt = (staff: number, { 'new-hire-share': { share, minimum } }: Settings): number =>
  Math.max(minimum, Math.floor(share * staff + 1e-9));

test('a bed and a post at one school are one more there, a post one more than the people who are there', () => {
  const county = countyWith({ rural: { freeBeds: 1, authorisedPosts: 7 } });
  expect(changedSchools(county, onlyOne('beds', RURAL).relax(county))).toEqual({ [RURAL]: { freeBeds: 2 } });
  expect(changedSchools(county, onlyOne('posts', RURAL).relax(county))).toEqual({
    [RURAL]: { authorisedPosts: 8 },
  });
  const crowded = countyWith({ rural: { authorisedPosts: 1 } });
  expect(changedSchools(crowded, onlyOne('posts', RURAL).relax(crowded))).toEqual({
    [RURAL]: { authorisedPosts: 5 },
  });
  for (const relaxation of [onlyOne('beds', RURAL), onlyOne('posts', RURAL)]) {
    const { settings, people, staffing } = relaxation.relax(county).facts;
    expect([settings, people, staffing]).toEqual([
      county.facts.settings,
      county.facts.people,
      county.facts.staffing,
    ]);
    expect(relaxation).toMatchObject({ school: RURAL, step: 1 });
  }
});

test('shares end at one, loads at nothing', () => {
  const rules = {
    cover: { share: 0.95 },
    'other-subjects': { share: 1 },
    'useful-load': { rotation: 0.05, hire: 0 },
  };
  const county = countyWith({ rules });
  const all = relaxationsOf(county);
  const settings = (limit: string): Settings => all.get(limit)!.relax(county).facts.settings;
  expect(settings('cover-share').cover.share).toBe(1);
  expect(settings('other-subjects')['other-subjects'].share).toBe(1);
  expect(settings('useful-load')['useful-load']).toMatchObject({ rotation: 0, hire: 0 });
});

test('a rule that is switched off has no price', () => {
  const county = countyWith();
  const limitsOf = (rule: string): readonly string[] => [
    ...relaxationsOf(countyWith({ rules: off(rule) })).keys(),
  ];
  const all = [...relaxationsOf(county).keys()];
  expect(all).toHaveLength(10);
  expect(all.filter((limit) => !limitsOf('itinerant-reach').includes(limit))).toEqual([
    'itinerant-days',
    'itinerant-km',
  ]);
  expect(all.filter((limit) => !limitsOf('cover').includes(limit))).toEqual(['cover-share']);
  for (const rule of [
    'hiring-budget',
    'rotation-ceiling',
    'sender-cap',
    'backbone-share',
    'other-subjects',
    'useful-load',
    'new-hire-share',
  ]) {
    expect(all.filter((limit) => !limitsOf(rule).includes(limit))).toEqual([rule]);
  }
});
