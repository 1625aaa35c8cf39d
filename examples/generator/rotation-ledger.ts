// What is still short or over in the invented county while rotation records are handed out.
import { type IsoDate } from '../../src/domain/calendar';
import { type RoadDistance } from '../../src/domain/distance';
import { type School } from '../../src/domain/school';
import { type StaffingCell } from '../../src/domain/shortage';
import { cellId } from '../../src/domain/staffing-need';
import { type Teacher } from '../../src/domain/teacher';

/** The county so far. */
export interface Setting {
  readonly startDate: IsoDate;
  readonly schools: readonly School[];
  readonly teachers: readonly Teacher[];
  readonly cells: ReadonlyMap<string, StaffingCell>;
  readonly distance: RoadDistance;
}

/** Balances of a teacher's main cell at any school, FTE. */
export interface Ledger {
  readonly need: (school: School, teacher: Teacher) => number;
  readonly shortage: (school: School, teacher: Teacher) => number;
  /** At the teacher's own school. */
  readonly surplus: (teacher: Teacher) => number;
  readonly move: (teacher: Teacher, to: School, fte: number) => void;
}

export function openLedger(setting: Setting): Ledger {
  const moved = new Map<string, number>();
  const idOf = (school: string, teacher: Teacher): string =>
    cellId(school, teacher.stage, teacher.mainSubject);
  const balance = (school: string, teacher: Teacher): number => {
    const id = idOf(school, teacher);
    const cell = setting.cells.get(id);
    return (cell ? cell.supply - cell.need : 0) + (moved.get(id) ?? 0);
  };
  const add = (id: string, fte: number): void => {
    moved.set(id, (moved.get(id) ?? 0) + fte);
  };
  return {
    need: (school, teacher) => setting.cells.get(idOf(school.code, teacher))?.need ?? 0,
    shortage: (school, teacher) => -balance(school.code, teacher),
    surplus: (teacher) => balance(teacher.schoolCode, teacher),
    move: (teacher, to, fte) => {
      add(idOf(teacher.schoolCode, teacher), -fte);
      add(idOf(to.code, teacher), fte);
    },
  };
}
