// The plan document's public contract: one schema for publishing, for tests and for reading an earlier plan back.
import { z } from 'zod';
import { STAGES } from '../../../domain/school';
import { type ExplainedPlan, LEFT_OUT, MEASURES, type PlanMoves, TIER_IDS } from '../../../planning/plan';
import { BALANCE_RESOURCES } from '../../../planning/plan/explanation';
import { ALLOWANCE_UNITS, PRICED_LIMITS } from '../../../planning/plan/limits';
import { REASON_CODES } from '../../../planning/plan/reason';
import { RULE_IDS } from '../../../planning/settings';

const text = z.string();
const fte = z.number().min(0).describe('FTE');
const count = z.number().int().min(0);
const stage = z.enum(STAGES);
const figure = z.number();
const status = z.enum(['PROVEN', 'BEST_FOUND']);
const reason = z.enum(REASON_CODES);
const explainedMeasure = z.enum(['COVER', 'ITINERANT', 'ROTATION', 'HIRE', 'EXCHANGE']);

const fill = z.strictObject({ stage, subject: text, fte });
const cover = z.strictObject({ staffNo: text, school: text, stage, subject: text, fte });
const itinerant = z.strictObject({
  staffNo: text,
  fromSchool: text,
  toSchool: text,
  stage,
  subject: text,
  daysPerWeek: z.number().int().min(1),
  fillsFte: fte,
});
const rotation = z.strictObject({
  staffNo: text,
  fromSchool: text,
  toSchool: text,
  fills: z.array(fill),
});
const exchange = z.strictObject({
  staffNo: text,
  partnerStaffNo: text,
  townSchool: text,
  ruralSchool: text,
  stage,
  subject: text,
});
const hire = z.strictObject({
  school: text,
  stage,
  mainSubject: text,
  count: z.number().int().min(1),
  fills: z.array(fill),
});

const MOVES = {
  covers: z.array(cover),
  itinerants: z.array(itinerant),
  rotations: z.array(rotation),
  exchanges: z.array(exchange),
  hires: z.array(hire),
};

const cutShort = z.literal(true).exactOptional().describe('The time limit or the user ended the search');
const value = {
  before: figure,
  value: figure,
  bound: figure.describe('Proven lower bound'),
  status,
  cutShort,
};
const blocker = z.strictObject({
  code: reason,
  actual: figure.exactOptional(),
  limit: figure.exactOptional(),
});
const blockers = z.array(blocker);

const way = z.strictObject({
  measure: explainedMeasure,
  blockers: blockers.describe('All of them must go for the move to be possible'),
  fte,
  candidates: count,
  staffNo: text.exactOptional(),
});

const cell = z.strictObject({
  school: text,
  stage,
  subject: text,
  need: fte,
  supply: figure,
  shortageBefore: fte,
  shortageAfter: fte,
  reason: reason.exactOptional(),
  detail: z.strictObject({ ways: z.array(way) }).exactOptional(),
});

const allowance = z.strictObject({
  rule: z.enum([...RULE_IDS, 'surplus'] as const),
  unit: z.enum(ALLOWANCE_UNITS),
  actual: figure,
  limit: figure.nullable(),
});

const moveExplanation = z.strictObject({
  measure: explainedMeasure,
  index: count.describe('Position in the list of the measure'),
  fills: fte,
  cost: figure.describe('Terms of T5'),
  allowedBy: z.array(allowance),
  nextBest: z.array(z.strictObject({ staffNo: text, fromSchool: text, fte, cost: figure, blockers })),
});

const balance = z.strictObject({
  stage,
  resource: z.enum(BALANCE_RESOURCES),
  before: figure.nullable(),
  after: figure.nullable(),
  basic: figure,
  quality: figure,
});

const explanation = z.strictObject({
  moves: z.array(moveExplanation),
  stays: z.array(z.strictObject({ staffNo: text, reason, blockers, toSchool: text.nullable() })),
  quota: z.strictObject({
    eligible: count,
    wanted: figure,
    going: count,
    missing: figure,
    backboneWanted: figure,
    backbone: count,
    backboneMissing: figure,
  }),
  balance: z.array(balance),
  prices: z.array(
    z.strictObject({
      limit: z.enum(PRICED_LIMITS),
      school: text.nullable(),
      step: figure,
      fall: figure,
      atMost: figure,
      status: z.enum(['PROVEN', 'BOUNDED']),
    }),
  ),
});

const anyMove = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('COVER'), move: cover }),
  z.strictObject({ measure: z.literal('ITINERANT'), move: itinerant }),
  z.strictObject({ measure: z.literal('ROTATION'), move: rotation }),
  z.strictObject({ measure: z.literal('EXCHANGE'), move: exchange }),
  z.strictObject({ measure: z.literal('HIRE'), move: hire }),
]);

const replanning = z.strictObject({
  change: z.strictObject(value),
  difference: z.strictObject({
    kept: count,
    added: z.array(anyMove),
    removed: z.array(anyMove),
    changed: z.array(z.strictObject({ before: anyMove, after: anyMove })),
  }),
});

const violation = z.strictObject({
  rule: z.enum([...RULE_IDS, 'surplus', 'shortage', 'form', 'objective'] as const),
  messageZh: text,
  messageEn: text,
  staffNo: text.exactOptional(),
  school: text.exactOptional(),
});

/** What `plan --out` writes. */
export const PLAN_SCHEMA: z.ZodType<ExplainedPlan> = z.strictObject({
  schemaVersion: z.literal(1),
  inputHash: text.describe('SHA-256 of the frozen input, hex'),
  ruleSetVersion: text,
  solver: z.strictObject({
    name: text,
    version: text,
    seconds: figure,
    formulation: text,
    seed: z.number().int(),
  }),
  tiers: z.array(z.strictObject({ id: z.enum(TIER_IDS), ...value })),
  waterfall: z.array(
    z.strictObject({ measures: z.array(z.enum(MEASURES)), t1: figure, bound: figure, cutShort }),
  ),
  ...MOVES,
  cells: z.array(cell),
  check: z.strictObject({ violations: z.array(violation) }),
  explanation,
  leftOut: z.array(z.enum(LEFT_OUT)).exactOptional().describe('What the time limit left no time for'),
  replanning: replanning.exactOptional(),
});

/** The moves of a plan document, whatever else it holds: enough to plan again from it. */
export const PLAN_MOVES_SCHEMA: z.ZodType<PlanMoves> = z.object(MOVES);

/** JSON schema (draft 2020-12) of the plan document. */
export function planSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(PLAN_SCHEMA);
  return {
    $schema,
    title: 'Plan document',
    description: 'Moves, tiers, remaining shortages and explanations of one county for one school year.',
    ...schema,
  };
}
