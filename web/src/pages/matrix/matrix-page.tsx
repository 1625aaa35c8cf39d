// The shortage matrix of the county: filters, map, table, and the facts of a cell.
import { type ReactElement, useCallback, useMemo } from 'react';
import { ShortageMatrix } from '../../graphql/generated/shortage-matrix';
import { useAnswer } from '../../graphql/use-answer';
import { fte } from '../../language/format';
import { useWords } from '../../language/words';
import { AbsentPeople } from '../../parts/absent-people';
import { Answered } from '../../parts/answered';
import { Page } from '../../parts/page';
import { PrintButton } from '../../parts/print-button';
import { useScope } from '../../shell/scope';
import { CellFactsDialog } from './cell-facts-dialog';
import { Legend } from './legend';
import { useMatrixFilter } from './matrix-filter';
import { MatrixFilters } from './matrix-filters';
import { MatrixTable } from './matrix-table';
import { absentIn, type Matrix, type MatrixColumn, type ShownRow, viewOf } from './matrix-view';
import { matrixWords } from './matrix-words';
import { ShortageMap } from './shortage-map';
import './matrix.css';

export function MatrixPage(): ReactElement {
  const words = useWords(matrixWords);
  const { county, schoolYear } = useScope();
  const answer = useAnswer(ShortageMatrix, { county: county.code, schoolYear });
  return (
    <Page title={words.title} lead={words.lead} actions={<PrintButton />}>
      <Answered answer={answer} part={(data) => data.county?.schoolYear?.shortageMatrix}>
        {(matrix) => <Picture matrix={matrix} />}
      </Answered>
    </Page>
  );
}

function Picture({ matrix }: { readonly matrix: Matrix }): ReactElement {
  const words = useWords(matrixWords);
  const { county, schoolYear } = useScope();
  const [filter, setFilter] = useMatrixFilter();
  const view = useMemo(() => viewOf(matrix, filter), [matrix, filter]);
  const open = useCallback(
    ({ school }: ShownRow, { stage, subject }: MatrixColumn) =>
      setFilter({ cell: [school.code, stage, subject.code].join('.') }),
    [setFilter],
  );
  const sum = (part: (row: ShownRow) => number): string =>
    fte(view.rows.reduce((total, row) => total + part(row), 0));
  return (
    <div className="matrix">
      <MatrixFilters matrix={matrix} filter={filter} onFilter={setFilter} />
      {view.rows.length === 0 ? (
        <p className="empty">{words.nothing}</p>
      ) : (
        <>
          <div className="matrix-top">
            <ShortageMap rows={view.rows} onChoose={(search) => setFilter({ search })} />
            <div>
              <p role="status">
                {words.totals(
                  view.rows.length,
                  sum(({ gap }) => gap),
                  sum(({ surplus }) => surplus),
                )}
              </p>
              <AbsentPeople counts={absentIn(view.rows)} />
              <Legend />
            </div>
          </div>
          <MatrixTable caption={words.caption(county.name, schoolYear)} view={view} onOpen={open} />
        </>
      )}
      {filter.cell && <CellFactsDialog cell={filter.cell} onClose={() => setFilter({ cell: '' })} />}
    </div>
  );
}
