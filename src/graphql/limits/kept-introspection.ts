// Answers to introspection, kept by document: working one out holds everybody else up for as long as 70 ms.
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql';

/** Documents whose answers are kept; tools send one or two. */
const KEPT = 20;

const ABOUT_THE_SCHEMA = new Set(['__schema', '__type', '__typename']);

export class KeptIntrospection {
  private readonly answers = new Map<string, ExecutionResult>();

  constructor(private readonly schema: GraphQLSchema) {}

  get size(): number {
    return this.answers.size;
  }

  /** Null for an operation that asks for anything but the schema, or depends on variables. */
  answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): { readonly data: Record<string, unknown> } | null {
    if (!asksForSchemaOnly(operation) || Object.keys(variables).length > 0) return null;
    const key = `${operation.name?.value ?? ''}|${print(document)}`;
    const known = this.answers.get(key);
    const answer =
      known ??
      executeSync({
        schema: this.schema,
        document,
        ...(operation.name ? { operationName: operation.name.value } : {}),
      });
    // What went wrong is told with its code elsewhere.
    if (answer.errors || !answer.data) return null;
    // Set anew, it stands at the end: the first of the map is the longest unasked.
    this.answers.delete(key);
    this.answers.set(key, answer);
    if (this.answers.size > KEPT) this.answers.delete(this.answers.keys().next().value as string);
    return { data: answer.data };
  }
}

function asksForSchemaOnly({ selectionSet }: OperationDefinitionNode): boolean {
  const fields = selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : '',
  );
  const asks = fields.some((name) => name === '__schema' || name === '__type');
  return asks && fields.every((name) => ABOUT_THE_SCHEMA.has(name));
}
