// Random rule sets: every rule on, off or with changed parameters, with or without hiring profiles.
import fc from 'fast-check';
import { type HiringProfile, type RuleSet, type RuleSetting } from '../../src/domain/rule-set';
import { PARAMETERS, type ParameterSpec, RULE_IDS, type RuleId } from '../../src/planning/settings';
import { SUBJECTS_OF_STAGE } from './random-staff';

const shares = fc.constantFrom(0, 0.1, 0.2, 0.34, 0.5, 1);

/** What may be changed in a rule, where any value in its ranges would seldom be telling; the shares lean to the generous side, so that small schools can send somebody. */
const CHANGES: Readonly<Record<string, fc.Arbitrary<RuleSetting>>> = {
  'qualified-subject': fc.constant({}),
  'minimum-tenure': fc.record({ years: fc.constantFrom(0, 3, 9, 11) }),
  exemption: fc.constant({}),
  'cool-off': fc.record({ years: fc.constantFrom(0, 1, 5) }),
  'near-retirement': fc.record({
    years: fc.constantFrom(0, 3, 10),
    retirementAge: fc.record({ FEMALE: fc.constantFrom(50, 60) }),
  }),
  'rotation-ceiling': fc.record({ share: shares }),
  'rotation-quota': fc.record({ share: shares }),
  'backbone-share': fc.record({
    share: shares,
    level: fc.constantFrom('SCHOOL', 'COUNTY', 'CITY'),
  }),
  'sender-cap': fc.record({ share: shares }),
  exchange: fc.record({ partnerYears: fc.constantFrom(0, 2, 6) }),
  'authorised-posts': fc.constant({}),
  'hiring-budget': fc.record({ budget: fc.constantFrom(1, 2, 5) }),
  'new-hire-share': fc.record({ share: shares, minimum: fc.constantFrom(0, 1, 2) }),
  dormitory: fc.record({ km: fc.constantFrom(0, 10, 40) }),
  'itinerant-reach': fc.record({
    km: fc.constantFrom(5, 25),
    days: fc.constantFrom(0, 1, 3),
    sameCluster: fc.boolean(),
  }),
  'useful-load': fc.record({ rotation: fc.constantFrom(0, 0.3, 0.9), hire: fc.constantFrom(0, 0.5, 1) }),
  pinned: fc.constant({}),
  cover: fc.record({ share: fc.constantFrom(0, 0.25, 1) }),
  'other-subjects': fc.record({ share: fc.constantFrom(0, 0.25, 1) }),
  supply: fc.record({ countSubstitutes: fc.boolean() }),
  distance: fc.record({ detour: fc.constantFrom(1, 1.8) }),
  burden: fc.record({ perYear: fc.constantFrom(0.1, 0.4, 2) }),
};

/** Any values in the ranges of a rule: what a rule is tried with that nobody has chosen values for. */
function anyValues(id: RuleId): fc.Arbitrary<RuleSetting> {
  const values = PARAMETERS[id].map((parameter): [string, fc.Arbitrary<unknown>] => [
    parameter.name,
    anyValue(parameter),
  ]);
  return fc.record(Object.fromEntries(values)) as fc.Arbitrary<RuleSetting>;
}

function anyValue(parameter: ParameterSpec): fc.Arbitrary<unknown> {
  if (parameter.kind === 'boolean') return fc.boolean();
  if (parameter.kind === 'choice') return fc.constantFrom(...parameter.choices);
  if (parameter.kind === 'level') return fc.constantFrom(...parameter.levels);
  const whole = fc.integer({
    min: parameter.minimum,
    max: Math.min(parameter.maximum, parameter.minimum + 20),
  });
  return parameter.kind === 'number' ? whole : fc.record({ MALE: whole, FEMALE: whole });
}

/** Rules that parameterise facts and have nothing to switch off. */
const ALWAYS_ON = new Set(['supply', 'distance']);

export function randomRuleSet(mode: 'DEFAULT' | 'ANY'): fc.Arbitrary<RuleSet> {
  if (mode === 'DEFAULT') return fc.constant({ version: 'default', rules: {}, hiringProfiles: null });
  const settings = RULE_IDS.map((id) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 4, arbitrary: CHANGES[id] ?? anyValues(id) },
      { weight: 1, arbitrary: ALWAYS_ON.has(id) ? fc.constant({}) : fc.constant({ enabled: false }) },
    ),
  );
  return fc.record({
    version: fc.constant('random'),
    rules: fc
      .tuple(...settings)
      .map((values) => Object.fromEntries(values.flatMap((v, i) => (v ? [[RULE_IDS[i]!, v]] : [])))),
    hiringProfiles: fc.option(profiles, { freq: 2 }),
  });
}

const profile = fc
  .record({
    stage: fc.constantFrom<HiringProfile['stage']>('PRIMARY', 'JUNIOR'),
    mainIndex: fc.nat(4),
    alsoIndexes: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
  })
  .map(({ stage, mainIndex, alsoIndexes }): HiringProfile => {
    const subjects = SUBJECTS_OF_STAGE[stage];
    const main = subjects[mainIndex % subjects.length]!;
    const also = new Set(alsoIndexes.map((i) => subjects[i % subjects.length]!));
    also.delete(main);
    return { stage, main, also: [...also].sort() };
  });

const profiles = fc.uniqueArray(profile, { maxLength: 5, selector: (row) => `${row.stage}|${row.main}` });
