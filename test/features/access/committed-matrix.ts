// The access matrix as it was committed, not as the program would make it now.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROLES, type Role } from '../../../src/graphql/viewer';
import { ROOT } from '../api';
import { type Step } from './walk-schema';

export type Cell = 'COUNTY' | 'OWN_SCHOOL' | 'SELF' | 'ANY' | '-';
type Row = Readonly<Record<Role, Cell>> & { readonly kind: string };

export const MATRIX: ReadonlyMap<string, Row> = new Map(
  readFileSync(path.join(ROOT, 'schema', 'access-matrix.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kind, place, ...cells] = line.split(',');
      const byRole = Object.fromEntries(ROLES.map((role, i) => [role, cells[i]!.replace('^', '')]));
      return [place!, { kind, ...byRole } as unknown as Row];
    }),
);

export const cellOf = (step: Step, role: Role): Cell =>
  MATRIX.get(`${step.type}.${step.field}`)?.[role] ?? '-';
