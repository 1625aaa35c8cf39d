// Collects what an intake asks and refuses, each question once for all of its rows.
import { type Issue } from '../../../domain/issue';
import { type DataRow } from './find-tables';
import { type IntakeQuestion } from './intake-types';
import { type MappedTable } from './map-columns';

/** A row of a table, as it is named to people. */
export interface RowPlace {
  readonly table: MappedTable;
  readonly row: DataRow;
}

type Asked = Omit<IntakeQuestion, 'file' | 'sheet' | 'rows'>;

export class IntakeLog {
  readonly issues: Issue[] = [];
  readonly warnings: Issue[] = [];
  private readonly asked = new Map<string, IntakeQuestion>();

  constructor(private readonly acceptProposals: boolean) {}

  questions(): readonly IntakeQuestion[] {
    return [...this.asked.values()];
  }

  /** The proposal when it is to be taken, else null after the question is noted. */
  ask({ file, sheet }: Pick<MappedTable, 'file' | 'sheet'>, question: Asked): string | null {
    if (this.acceptProposals && question.proposal !== null) return question.proposal;
    const key = JSON.stringify([question.code, question.about]);
    const known = this.asked.get(key);
    this.asked.set(key, known ? { ...known, rows: known.rows + 1 } : { ...question, file, sheet, rows: 1 });
    return null;
  }
}
