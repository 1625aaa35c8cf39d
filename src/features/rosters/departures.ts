// People of the stored roster whom a new one leaves out: named, and above a share let go only when it is confirmed.
import { type EntityManager, In } from 'typeorm';
import { selectRows } from '../../database';
import { SchoolEntity } from '../schools';
import { type RosterChanges } from './roster-changes';
import { type Scope } from './roster-scope';

/** Somebody the new roster leaves out. */
export interface Departure {
  readonly staffNo: string;
  readonly name: string;
  readonly schoolName: string;
}

export interface Departures {
  /** By school, then name. */
  readonly people: readonly Departure[];
  /** Their number when it has to be typed before they go; null when it need not be. */
  readonly toConfirm: number | null;
}

/** A larger part of the stored people goes only when their number is confirmed. */
const SHARE_TO_CONFIRM = 0.05;

/** Refused: more people would go than anybody confirmed. The message is for people, Chinese first. */
export class UnconfirmedDeparturesError extends Error {
  readonly code = 'ROSTER_DEPARTURES_UNCONFIRMED';

  constructor(readonly departures: Departures & { readonly toConfirm: number }) {
    const { people, toConfirm } = departures;
    const names = people.map(({ name, staffNo, schoolName }) => `  ${name}（${staffNo}，${schoolName}）`);
    super(
      [
        `现有名册中有 ${toConfirm} 人不在文件里，超过 5%，未作任何改动；确认他们不再任教后，请填写人数 ${toConfirm} 再导入。`,
        `${toConfirm} people of the roster are not in the file, more than 5%: nothing was changed. Give their number, ${toConfirm}, to confirm.`,
        ...names,
      ].join('\n'),
    );
    this.name = 'UnconfirmedDeparturesError';
  }
}

/** Whom the changes take out of the roster. One statement, none when nobody goes. */
export async function departuresOf(
  manager: EntityManager,
  scope: Scope,
  changes: RosterChanges,
): Promise<Departures> {
  const { removed, counts } = changes.teachers;
  if (removed.length === 0) return { people: [], toConfirm: null };
  const ids = [...new Set(removed.map((row) => String(row['schoolId'])))];
  const schools = await selectRows(manager, SchoolEntity, ['id', 'name'], { ...scope, id: In(ids) });
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  const people = removed.map((row) => ({
    staffNo: String(row['staffNo']),
    name: String(row['name']),
    schoolName: names.get(String(row['schoolId'])) ?? '',
  }));
  const stored = counts.unchanged + counts.updated + counts.removed;
  return {
    people: people.sort((a, b) => order(a).localeCompare(order(b), 'zh-CN')),
    toConfirm: people.length > stored * SHARE_TO_CONFIRM ? people.length : null,
  };
}

const order = ({ schoolName, name, staffNo }: Departure): string => `${schoolName} ${name} ${staffNo}`;

/** Throws unless as many people go as were confirmed, or few enough. */
export function refuseUnconfirmed(departures: Departures, confirmed: number | null): void {
  const { people, toConfirm } = departures;
  if (toConfirm === null || toConfirm === confirmed) return;
  throw new UnconfirmedDeparturesError({ people, toConfirm });
}
