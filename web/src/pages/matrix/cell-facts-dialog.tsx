// The facts behind a cell: need, supply, and the people.
import { type ReactElement } from 'react';
import { CellFacts as CellFactsOperation } from '../../graphql/generated/cell-facts';
import { RotationRecords } from '../../graphql/generated/rotation-records';
import { useAnswer } from '../../graphql/use-answer';
import { fte, whole } from '../../language/format';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { stageWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { DataTable } from '../../parts/data-table';
import { Dialog } from '../../parts/dialog';
import { useScope } from '../../shell/scope';
import { awayOn, type CellAddress, type CellFacts, cellAddress, factsOf, type Posting } from './cell-facts';
import { Guests, People } from './cell-people';
import { cellWords } from './cell-words';

interface CellFactsDialogProps {
  readonly cell: string;
  readonly onClose: () => void;
}

export function CellFactsDialog({ cell, onClose }: CellFactsDialogProps): ReactElement {
  const words = useWords(cellWords);
  const address = cellAddress(cell);
  if (address) return <Asked address={address} onClose={onClose} />;
  return (
    <Dialog title={words.facts} onClose={onClose}>
      <p>{words.unknown}</p>
    </Dialog>
  );
}

interface AskedProps {
  readonly address: CellAddress;
  readonly onClose: () => void;
}

function Asked({ address, onClose }: AskedProps): ReactElement {
  const words = useWords(cellWords);
  const stages = useWords(stageWords);
  const language = useLanguage();
  const { county, schoolYear } = useScope();
  const answer = useAnswer(CellFactsOperation, { county: county.code, schoolYear, ...address });
  const rotations = useAnswer(RotationRecords, {
    county: county.code,
    schoolYear,
    filter: { fromSchoolCodes: [address.school], statuses: ['ACTIVE', 'PLANNED'] },
    first: 100,
  });
  const facts = factsOf(answer.data?.county?.schoolYear, address);
  const title = facts
    ? `${facts.school.name} · ${stages[address.stage]} ${subjectName(facts.cell.subject, language)}`
    : words.facts;
  return (
    <Dialog title={title} onClose={onClose}>
      <Answered
        answer={answer}
        part={(data) => factsOf(data.county?.schoolYear, address)}
        empty={<p>{words.unknown}</p>}
      >
        {(found) => (
          <Answered answer={rotations} part={(data) => data.county?.schoolYear?.rotations}>
            {({ nodes }) => <Facts facts={found} away={awayOn(nodes, found.startDate)} />}
          </Answered>
        )}
      </Answered>
    </Dialog>
  );
}

interface FactsProps {
  readonly facts: CellFacts;
  readonly away: readonly Posting[];
}

function Facts({ facts, away }: FactsProps): ReactElement {
  const words = useWords(cellWords);
  const { cell, school, own, certified, guests } = facts;
  const rows: readonly (readonly [string, string])[] = [
    [words.need, fte(cell.need)],
    [words.supply, fte(cell.supply)],
    cell.surplus > 0 ? [words.surplus, fte(cell.surplus)] : [words.shortage, fte(cell.shortage)],
    [words.classes, school.classes?.toString() ?? ''],
    [words.pupils, whole(school.pupils ?? 0)],
  ];
  return (
    <div className="matrix">
      <DataTable
        caption={words.facts}
        columns={[
          { key: 'fact', head: words.fact, text: ([fact]) => fact, isRowHead: true },
          { key: 'value', head: words.value, text: ([, value]) => value, numeric: true },
        ]}
        rows={rows}
        rowKey={([fact]) => fact}
      />
      <People caption={words.own} people={own} away={away} />
      <Guests caption={words.guests} guests={guests} />
      <People caption={words.certified} people={certified} away={away} />
    </div>
  );
}
