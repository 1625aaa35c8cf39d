// All limits of an operation in one check, used by the HTTP and the SSE route alike.
import {
  type DocumentNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { RefusedError, SIGN_IN_FIRST } from '../errors';
import { type Message } from '../language';
import { findPoison } from './find-poison';
import { type OperationLimits } from './limits';
import { countAliases, type Measure, measureOperation } from './measure-operation';

export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether it is known who asks. */
  readonly signedIn: boolean;
}

/** Cost of what is run for somebody who has not signed in: whether the server answers, who is asking. */
const COST_FOR_NOBODY = 20;

export interface Checked {
  /** Of an operation beyond the limits. */
  readonly refusal: RefusedError | null;
  /** What it costs at worst. */
  readonly cost: number;
}

/** Expects a document that has passed validation. */
export type OperationCheck = (operation: Operation) => Checked;

/** Prepares the check for one schema; introspection may cost twice what the standard query of the tools does. */
export function operationCheck(schema: GraphQLSchema, limits: OperationLimits): OperationCheck {
  const standard = parse(
    getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true }),
  );
  const allowance =
    2 *
    measureOperation(schema, standard, standard.definitions[0] as OperationDefinitionNode, {}).introspection;
  return ({ document, operation, variables, signedIn }) => {
    const poison = findPoison(document, variables, limits);
    if (poison) return { refusal: new RefusedError('BAD_USER_INPUT', poison), cost: 0 };
    const aliases = countAliases(document);
    if (aliases > limits.aliases) {
      return { refusal: tooMuch('别名', 'aliases', aliases, limits.aliases), cost: 0 };
    }
    const measure = measureOperation(schema, document, operation, variables);
    const cost = measure.cost + measure.introspection;
    // Every field would refuse it, but the schema itself has no field that asks who wants to know.
    if (!signedIn && cost > COST_FOR_NOBODY) return { refusal: SIGN_IN_FIRST, cost };
    return { refusal: overLimit(measure, limits, allowance), cost };
  };
}

function overLimit(measure: Measure, limits: OperationLimits, allowance: number): RefusedError | null {
  if (measure.depth > limits.depth) return tooMuch('嵌套层数', 'depth', measure.depth, limits.depth);
  if (measure.cost > limits.cost) return tooMuch('查询成本', 'cost', measure.cost, limits.cost);
  if (measure.introspection > allowance) {
    return tooMuch('内省查询成本', 'introspection cost', measure.introspection, allowance);
  }
  return null;
}

function tooMuch(zh: string, en: string, value: number, limit: number): RefusedError {
  const sentence: Message = {
    zh: `${zh} ${value} 超过上限 ${limit}`,
    en: `The operation's ${en} of ${value} is over the limit of ${limit}`,
  };
  return new RefusedError('LIMIT_EXCEEDED', sentence);
}
