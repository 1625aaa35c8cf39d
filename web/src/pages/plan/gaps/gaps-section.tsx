// What stays short after the plan, why, and which ways of filling it were tried.

import { type ReactElement, useMemo, useState } from 'react';
import { ExplainShortages } from '../../../graphql/generated/explain-shortages';
import { type ExplainShortagesQuery } from '../../../graphql/generated/types';
import { usePages } from '../../../graphql/use-pages';
import { areaWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { type Column } from '../../../parts/data-table';
import { PagedTable } from '../../../parts/paged-table';
import { useCountyFacts } from '../county-facts';
import { fine } from '../figures';
import { type SectionProps } from '../plan-view';
import { type Cells, type Gap, useCellName } from './gap';
import { type GapFilter, GapFilters, NO_GAP_FILTER } from './gap-filters';
import { gapWords } from './gap-words';
import { reasonName, reasonWords } from './reason-words';
import { WaysDialog } from './ways-dialog';

const PAGE = 50;
const cellsOf = (data: ExplainShortagesQuery): Cells | undefined => data.plan?.cells;

export function GapsSection({ plan }: SectionProps): ReactElement {
  const words = useWords(gapWords);
  const { facts } = useCountyFacts();
  const [filter, setFilter] = useState<GapFilter>(NO_GAP_FILTER);
  const [open, setOpen] = useState<Gap | null>(null);
  const { school, subject, reason } = filter;
  const variables = useMemo(
    () => ({
      plan: plan.id,
      first: PAGE,
      filter: {
        short: true,
        schoolCodes: school ? [school] : null,
        subjects: subject ? [subject] : null,
        reasons: reason ? [reason] : null,
      },
    }),
    [plan.id, school, subject, reason],
  );
  const cells = usePages(ExplainShortages, variables, cellsOf);
  const columns = useColumns(setOpen);
  return (
    <>
      <GapFilters facts={facts} filter={filter} onFilter={setFilter} />
      <PagedTable
        pages={cells}
        nothing={<p className="empty">{words.noGaps}</p>}
        caption={words.gaps}
        columns={columns}
        rowKey={keyOf}
      />
      {open && <WaysDialog gap={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function keyOf({ schoolCode, stage, subject }: Gap): string {
  return `${schoolCode} ${stage} ${subject?.code}`;
}

function useColumns(onOpen: (gap: Gap) => void): readonly Column<Gap>[] {
  const words = useWords(gapWords);
  const reasons = useWords(reasonWords);
  const areas = useWords(areaWords);
  const cellName = useCellName();
  return [
    {
      key: 'school',
      head: words.school,
      text: ({ school, schoolCode }) => school?.name ?? schoolCode,
      isRowHead: true,
    },
    { key: 'area', head: words.area, text: ({ school }) => (school ? areas[school.area] : '') },
    { key: 'subject', head: words.subject, text: cellName },
    { key: 'before', head: words.before, text: ({ shortageBefore }) => fine(shortageBefore), numeric: true },
    { key: 'after', head: words.after, text: ({ shortageAfter }) => fine(shortageAfter), numeric: true },
    { key: 'reason', head: words.reason, text: ({ reason }) => reasonName(reasons, reason) },
    {
      key: 'ways',
      head: words.ways,
      text: ({ explanation }) => explanation?.ways.map(({ sentence }) => sentence).join(' ') ?? '',
      cell: (gap) =>
        gap.explanation && (
          <>
            <span className="plan-way">{gap.explanation.ways[0]?.sentence}</span>{' '}
            {gap.explanation.ways.length > 1 && (
              <button
                type="button"
                className="plan-small no-print"
                aria-label={words.waysOf(`${gap.school?.name ?? ''} ${cellName(gap)}`)}
                onClick={() => onOpen(gap)}
              >
                {words.waysShown}
              </button>
            )}
          </>
        ),
    },
  ];
}
