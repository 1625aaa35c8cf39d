// The named operations by name, as the tests run them.
import { readOperations } from '../../src/graphql';
import { ROOT } from './api';

const OPERATIONS = new Map(
  readOperations(`${ROOT}/schema/operations`).map((operation) => [operation.name, operation.text]),
);

export function operation(name: string): string {
  const text = OPERATIONS.get(name);
  if (!text) throw new Error(`There is no operation ${name}`);
  return text;
}
