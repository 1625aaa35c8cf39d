// What is mutated, which tests have to notice, and which share of the mutants they have to kill.

export interface Area {
  readonly name: string;
  /** Folders or files of `src/`, without the ending. */
  readonly sources: readonly string[];
  /** Folders or files of `test/`, without the ending. */
  readonly tests: readonly string[];
  /** Share of the mutants that must be killed, 0 to 1. */
  readonly goal: number;
}

/** Where a mistake moves people or opens doors. */
const STRICT = 0.9;
const USUAL = 0.8;

function area(name: string, sources: readonly string[], tests: readonly string[], goal = USUAL): Area {
  return { name, sources, tests, goal };
}

export const AREAS: readonly Area[] = [
  area('rules', ['planning/rules'], ['planning/rules', 'planning/check-plan', 'planning/facts'], STRICT),
  area('check-plan', ['planning/check-plan'], ['planning/check-plan', 'planning/rules'], STRICT),
  area('lifecycle', ['domain/rotation-lifecycle'], ['domain/rotation-lifecycle'], STRICT),
  area('domain', ['domain'], ['domain', 'planning/ledgers', 'planning/facts']),
  area('ledgers', ['planning/ledgers'], ['planning/ledgers']),
  area('decode', ['planning/decode'], ['planning/decode']),
  area('explain', ['planning/explain'], ['planning/explain', 'planning/preview']),
  area('replan', ['planning/replan'], ['planning/replan']),
  area('tiers', ['planning/tiers'], ['planning/tiers', 'planning/check-plan']),
  area('access', ['graphql/access'], ['graphql', 'features/access'], STRICT),
  area('paging', ['graphql/paging'], ['graphql', 'features/paging']),
  area('audit', ['features/audit'], ['features/audit'], STRICT),
  area('decisions', ['features/decisions'], ['features/decisions'], STRICT),
  area('papers', ['features/papers/content'], ['features/papers']),
];
