// The published limits of one operation.

export interface OperationLimits {
  /** Nesting of fields, fragments followed. */
  readonly depth: number;
  /** Fields resolved at worst: lists and page sizes multiply. */
  readonly cost: number;
  readonly tokens: number;
  readonly aliases: number;
  /** Entries of one list in the arguments. */
  readonly listInput: number;
  /** Characters of one string in the arguments. */
  readonly stringLength: number;
}

export const DEFAULT_LIMITS: OperationLimits = {
  depth: 12,
  cost: 15_000,
  tokens: 2_000,
  aliases: 40,
  listInput: 500,
  stringLength: 20_000,
};

/** What a list without a page size is taken to hold, when its field does not say (extension `listSize`). */
export const ASSUMED_LIST_SIZE = 20;

export const DEFAULT_PAGE_SIZE = 50;
export const LARGEST_PAGE_SIZE = 200;
