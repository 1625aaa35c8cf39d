// What a rule is: one object that settings, sentences, reasons, prices, the model and the checker all ask.
import { type IsoDate } from '../../domain/calendar';
import { type RotationRecord } from '../../domain/rotation';
import { type Service } from '../../domain/service';
import { type Person } from '../county/person';
import { type SchoolFacts } from '../county/school-facts';
import { type AllowanceUnit, type PricedLimit } from '../plan/limits';
import { type AppliedPlan } from './applied-plan';
import { type Finding } from './finding';
import { type Parameters, type Switch, type ValuesOf } from './parameter';
import { type RuledModel } from './ruled-model';
import { type Sentence } from './wording';

/** Kinds of rules, in the order an officer thinks of them. */
export const RULE_GROUPS = {
  WHO_GOES: { zh: '谁可以交流', en: 'Who may go' },
  HOW_MANY: { zh: '交流多少人', en: 'How many go' },
  HIRING: { zh: '招聘', en: 'Hiring' },
  TRAVEL: { zh: '走教与住宿', en: 'Travel and beds' },
  LOAD: { zh: '课时与兼课', en: 'Load and cover' },
  OTHER: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Sentence>>;
export type RuleGroup = keyof typeof RULE_GROUPS;

/** What a rule set says about every rule, by rule id. */
export type RuleValues = Readonly<Record<string, Switch>>;

/** Figures already written out; `-` where there is none. */
export interface Figures {
  readonly actual: string;
  readonly limit: string;
}

/** A figure found and the limit it is measured by: persons, FTE, years, km or days, as the rule says. */
export interface Measured {
  readonly actual?: number;
  readonly limit?: number;
}

/** How the rule stands in the way of one more move, as plans tell it. */
export interface Obstacle<Code extends string> {
  readonly code: Code;
  /** Place among the reasons: of several ways to fill a shortage the one with the smallest is told first. */
  readonly rank: number;
  readonly sentence: (figures: Figures) => Sentence;
  /** Figures are shares, written in percent. */
  readonly inPercent?: true;
  /** Figures are rounded to so many decimals; 3 unless said otherwise. */
  readonly decimals?: number;
}

/** A move that others than rotating town teachers are kept from as well. */
export type AlsoKeptFrom = 'PARTNER' | 'ITINERANT';

/** How a rule keeps a teacher from meeting the exchange conditions. Asked only while it is switched on. */
interface EligibilityPart<Own> {
  /** What the planner asks. */
  readonly forbids: (person: Person, date: IsoDate, own: Own) => boolean;
  /** The same once more for the checker, on purpose from the roster alone (ADR 0012). */
  readonly bars: (service: Service, records: readonly RotationRecord[], date: IsoDate, own: Own) => boolean;
  readonly measure: (person: Person, date: IsoDate, own: Own) => Measured;
  /** A few words for lists and filters. */
  readonly brief: Sentence;
  /** Why this person is kept, said to the office and to the person; never a private ground. */
  readonly why: (person: Person, date: IsoDate, own: Own) => Sentence;
  /** Whom it keeps from being a rural partner or from itinerant work besides. */
  readonly also?: readonly AlsoKeptFrom[];
}

/** How a move that passes is measured by the rule. */
export interface Allowance {
  readonly unit: AllowanceUnit;
  /** Whether the figure has to reach the limit or may not pass it. */
  readonly side: 'LEAST' | 'MOST';
}

/** What relaxing the rule by one unit means. */
interface RelaxationPart<Own> {
  readonly limit: PricedLimit;
  /** Persons, days, km, FTE or a share. */
  readonly step: number;
  readonly inPercent?: true;
  /** A limit on the number of people: one bound often settles several of them. */
  readonly onPeople?: true;
  /** What one step is called; `step` is written out already. */
  readonly words: (step: string) => Sentence;
  /** The same rule, one unit wider. */
  readonly values?: (own: Own, eligibleCount: number) => Partial<Own>;
  /** A school with one unit more; null where the limit does not speak of it. */
  readonly school?: (facts: SchoolFacts, own: Own) => Partial<SchoolFacts> | null;
  /** Relaxed at one school at a time. */
  readonly atOneSchool?: true;
  /** Part of what makes people alike: they are grouped anew. */
  readonly regroups?: true;
}

/** A rule as its author writes it; `own` is what the rule set says about this rule. */
interface RuleSource<Id extends string, P extends Parameters, Code extends string> {
  readonly id: Id;
  readonly name: Sentence;
  readonly group: RuleGroup;
  readonly parameters: P;
  /** What the rule demands, with the parameters of a rule set filled in. */
  readonly statement: (own: ValuesOf<P>, all: RuleValues) => Sentence;
  readonly obstacle?: Obstacle<Code>;
  readonly eligibility?: EligibilityPart<ValuesOf<P>>;
  readonly allowance?: Allowance;
  readonly relaxations?: readonly RelaxationPart<ValuesOf<P>>[];
  /** The rows the rule adds to a model. Asked only while it is switched on. */
  readonly constrains?: (model: RuledModel, own: ValuesOf<P>) => void;
  /** Every breach of the rule in a finished plan. Asked only while the rule is switched on. */
  readonly check: (applied: AppliedPlan, own: ValuesOf<P>) => readonly Finding[];
  /** What still holds when the rule is switched off; absent when nothing does. */
  readonly checkWhenOff?: (applied: AppliedPlan, own: ValuesOf<P>) => readonly Finding[];
}

/** A rule that keeps teachers from going has to say so in words too. */
type Complete<Id extends string, P extends Parameters, Code extends string> = RuleSource<Id, P, Code> &
  ({ readonly eligibility?: never } | { readonly obstacle: Obstacle<Code> });

/** The part of a rule about the exchange conditions, for those who have the whole rule set in hand. */
export type Eligibility = EligibilityPart<RuleValues>;

export interface Relaxation extends Omit<RelaxationPart<never>, 'values' | 'school'> {
  readonly values?: (all: RuleValues, eligibleCount: number) => RuleValues;
  readonly school?: (facts: SchoolFacts, all: RuleValues) => Partial<SchoolFacts> | null;
}

/** One posting rule of the planning model, section 3, for everybody who asks it with the whole rule set in hand. */
export interface Rule<
  Id extends string = string,
  P extends Parameters = Parameters,
  Code extends string = string,
> {
  readonly id: Id;
  readonly name: Sentence;
  readonly group: RuleGroup;
  readonly parameters: P;
  /** Switched on, with every parameter at its default. */
  readonly defaults: ValuesOf<P>;
  /** What a rule set says about this rule. */
  readonly of: (all: RuleValues) => ValuesOf<P>;
  readonly statement: (all: RuleValues) => Sentence;
  readonly obstacle: Obstacle<Code> | null;
  readonly eligibility: Eligibility | null;
  readonly allowance: Allowance | null;
  readonly relaxations: readonly Relaxation[];
  readonly constrains: (model: RuledModel, all: RuleValues) => void;
  readonly check: (applied: AppliedPlan, all: RuleValues) => readonly Finding[];
  readonly checkWhenOff: (applied: AppliedPlan, all: RuleValues) => readonly Finding[];
}

/** Makes the rule out of what its author wrote. */
export function defineRule<const Id extends string, P extends Parameters, const Code extends string = never>(
  source: Complete<Id, P, Code>,
): Rule<Id, P, Code> {
  const { id, name, group, parameters, obstacle, eligibility, allowance } = source;
  const defaults = {
    enabled: true,
    ...Object.fromEntries(Object.entries(parameters).map(([key, { default: preset }]) => [key, preset])),
  } as ValuesOf<P>;
  const of = (all: RuleValues): ValuesOf<P> => all[id] as ValuesOf<P>;
  return {
    id,
    name,
    group,
    parameters,
    defaults,
    of,
    statement: (all) => source.statement(of(all), all),
    obstacle: obstacle ?? null,
    eligibility: eligibility ? boundEligibility(eligibility, of) : null,
    allowance: allowance ?? null,
    relaxations: (source.relaxations ?? []).map((part) => boundRelaxation(part, id, of)),
    constrains: (model, all) => source.constrains?.(model, of(all)),
    check: (applied, all) => source.check(applied, of(all)),
    checkWhenOff: (applied, all) => source.checkWhenOff?.(applied, of(all)) ?? [],
  };
}

function boundEligibility<Own>(part: EligibilityPart<Own>, of: (all: RuleValues) => Own): Eligibility {
  return {
    ...part,
    forbids: (person, date, all) => part.forbids(person, date, of(all)),
    bars: (service, records, date, all) => part.bars(service, records, date, of(all)),
    measure: (person, date, all) => part.measure(person, date, of(all)),
    why: (person, date, all) => part.why(person, date, of(all)),
  };
}

function boundRelaxation<Own extends Switch>(
  { values, school, ...part }: RelaxationPart<Own>,
  id: string,
  of: (all: RuleValues) => Own,
): Relaxation {
  return {
    ...part,
    ...(values && {
      values: (all, eligibleCount) => ({ ...all, [id]: { ...of(all), ...values(of(all), eligibleCount) } }),
    }),
    ...(school && { school: (facts, all) => school(facts, of(all)) }),
  };
}
