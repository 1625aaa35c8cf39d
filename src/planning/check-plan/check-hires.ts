// Form of new hires: whole people, subjects inside a hiring profile.
import { type HiringProfile } from '../../domain/rule-set';
import { type Violation } from '../plan';
import { type AppliedPlan, type HireEntry, type RosterFacts } from '../rules/applied-plan';
import { lessonName } from '../rules/wording';
import { checkFills } from './check-moves';
import { type Demand, demands, isCount } from './form-violation';

export function checkHires(applied: AppliedPlan): readonly Violation[] {
  const keys = applied.hires.map(({ move }) => `${move.school}|${move.stage}|${move.mainSubject}`);
  return applied.hires.flatMap((entry, i) => checkHire(applied, entry, keys.indexOf(keys[i]!) === i));
}

function checkHire(applied: AppliedPlan, { move, school }: HireEntry, first: boolean): readonly Violation[] {
  const name = lessonName(applied, move.stage, move.mainSubject);
  return [
    ...demands(
      { school },
      [
        isCount(move.count),
        {
          zh: `${school.name}${name.zh}招聘人数${move.count}不是正整数。`,
          en: `${school.name} hires whole people for ${name.en}, not ${move.count}.`,
        },
      ],
      ...profileDemands(applied, { move, school }),
      [
        first,
        {
          zh: `${school.name}${name.zh}的招聘列了两次。`,
          en: `${school.name} lists its ${name.en} hires twice.`,
        },
      ],
    ),
    ...checkFills(
      { zh: `${school.name}${name.zh}`, en: `the hires for ${name.en} at ${school.name}` },
      move.count,
      move.fills,
    ),
  ];
}

/** The rule set has a profile for the hires, and they teach its subjects only. */
function profileDemands(applied: AppliedPlan, { move, school }: HireEntry): readonly Demand[] {
  const name = lessonName(applied, move.stage, move.mainSubject);
  const profile = profileOf(applied, move.stage, move.mainSubject);
  const allowed = profile ? [profile.main, ...profile.also] : [];
  const fits = move.fills.every((fill) => fill.stage === move.stage && allowed.includes(fill.subject));
  return [
    [
      profile !== undefined,
      { zh: `规则集没有${name.zh}的招聘岗位。`, en: `The rule set has no hiring profile for ${name.en}.` },
    ],
    [
      profile === undefined || fits,
      {
        zh: `${school.name}新聘${name.zh}教师的任教学科超出岗位范围。`,
        en: `New ${name.en} teachers at ${school.name} would teach outside their hiring profile.`,
      },
    ],
  ];
}

/** Without profiles in the rule set there is one for each stage and subject alone. */
function profileOf(
  facts: RosterFacts,
  stage: HiringProfile['stage'],
  main: string,
): HiringProfile | undefined {
  const { hiringProfiles } = facts.roster.ruleSet;
  if (hiringProfiles === null) return { stage, main, also: [] };
  return hiringProfiles.find((profile) => profile.stage === stage && profile.main === main);
}
