// What a feature hands to the program, in one object; the program asks for nothing else of it.
import { type DataSource } from 'typeorm';
import { type AccessTable } from '../graphql/access';
import { type FindNode } from '../graphql/types/node.type';
import { type JobHandler } from '../jobs';

/** What the jobs of a serving process work with. */
export interface JobParts {
  readonly dataSource: DataSource;
  /** Hears what went wrong beside a job's own outcome. */
  readonly onProblem: (text: string) => void;
}

export interface Feature {
  /** Objects that serve the schema, each of its own class. */
  readonly resolvers?: readonly object[];
  /** Who may read or use what; a field without a rule stops the start. */
  readonly access?: readonly AccessTable[];
  /** How the objects of a type are found by their global id. */
  readonly nodes?: Readonly<Record<string, FindNode>>;
  /** Classes mapped to tables. */
  readonly entities?: readonly (new () => object)[];
  /** Work of the queue. */
  readonly jobs?: (parts: JobParts) => readonly JobHandler[];
  /** At a start: ends what was lost with its process, so that it does not wait for ever. */
  readonly settle?: (dataSource: DataSource) => Promise<unknown>;
}

/** Several features as one, in their order. */
export function joinFeatures(features: readonly Feature[]): Required<Feature> {
  return {
    resolvers: features.flatMap(({ resolvers = [] }) => resolvers),
    access: features.flatMap(({ access = [] }) => access),
    nodes: Object.assign({}, ...features.map(({ nodes }) => nodes)),
    entities: features.flatMap(({ entities = [] }) => entities),
    jobs: (parts) => features.flatMap(({ jobs }) => jobs?.(parts) ?? []),
    settle: async (dataSource) => {
      for (const { settle } of features) await settle?.(dataSource);
    },
  };
}
