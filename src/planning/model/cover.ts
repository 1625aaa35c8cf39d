// Measure 2a, cover (校内兼课): teachers of a surplus cell teach another of their subjects at their own school.
import { cellId } from '../../domain/staffing-need';
import { type StaffGroup } from '../county/staff-group';
import { type ModelDraft } from '../linear/model-draft';
import { coverShare } from '../rules/cover';
import { classesOf, inScope, type ModelInput } from './scope';

export interface CoverColumn {
  readonly column: number;
  readonly groups: readonly StaffGroup[];
  readonly subject: string;
}

/** Adds one column (FTE) for each class of teachers and subject short at their school. */
export function addCover(input: ModelInput, draft: ModelDraft): readonly CoverColumn[] {
  const { facts } = input;
  const share = coverShare(facts.settings.cover);
  const columns: CoverColumn[] = [];
  for (const groups of classesOf(input.groups)) {
    const { home, stage, main, others, homeCell } = groups[0]!;
    const surplus = facts.surplus(home.code, stage, main);
    if (surplus === 0 || !inScope(input, home.code)) continue;
    const staff = groups.reduce((total, group) => total + group.fte * group.members.length, 0);
    const capacity = Math.min(surplus, share * staff);
    const mine: number[] = [];
    for (const subject of others) {
      const shortage = facts.shortage(home.code, stage, subject);
      if (shortage === 0) continue;
      const column = draft.builder.column({ upper: Math.min(capacity, shortage) });
      draft.fills.add(cellId(home.code, stage, subject), column);
      draft.leaving.add(homeCell, column);
      draft.disruption.add('all', column, 0.1);
      mine.push(column);
      columns.push({ column, groups, subject });
    }
    if (mine.length === 0) continue;
    const given = mine.map((column) => ({ column, coefficient: 1 }));
    const lost = groups.flatMap((group) =>
      draft.absent
        .get(group.index)
        .map((term) => ({ ...term, coefficient: term.coefficient * share * group.fte })),
    );
    if (mine.length > 1 || lost.length > 0) draft.builder.atMost([...given, ...lost], share * staff);
  }
  return columns;
}
