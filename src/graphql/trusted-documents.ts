// Named operations of schema/operations: the tabs of GraphiQL, and in trusted mode the only documents that run.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse } from 'graphql';

export interface NamedOperation {
  /** Folder it stands in: the role it is written for. */
  readonly role: string;
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text, hex: its id as a persisted query. */
  readonly hash: string;
}

/** Reads every `<role>/<name>.graphql` below a folder, sorted; throws when a file does not hold exactly one named operation. */
export function readOperations(folder: string): readonly NamedOperation[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const operations = parse(text).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
      const name = operations[0]?.name?.value;
      if (operations.length !== 1 || !name) throw new Error(`${file} must hold one named operation`);
      return {
        role: path.dirname(file),
        name,
        text,
        hash: createHash('sha256').update(text).digest('hex'),
      };
    });
}
