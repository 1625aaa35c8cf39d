// Who could go and stays, with the reason; and the question of every principal: why not this teacher?
import { type ReactElement, useMemo, useState } from 'react';
import { type WhyTheyStayQuery } from '../../../graphql/generated/types';
import { WhyTheyStay } from '../../../graphql/generated/why-they-stay';
import { usePages } from '../../../graphql/use-pages';
import { useWords } from '../../../language/words';
import { type Column } from '../../../parts/data-table';
import { FilterBar } from '../../../parts/filter-bar';
import { PagedTable } from '../../../parts/paged-table';
import { useCountyFacts } from '../county-facts';
import { gapWords } from '../gaps/gap-words';
import { reasonName, reasonWords } from '../gaps/reason-words';
import { type SectionProps } from '../plan-view';
import { WhyNotQuestion } from './why-not-question';

type Stays = NonNullable<WhyTheyStayQuery['plan']>['stays'];
type Stay = Stays['nodes'][number];

const PAGE = 50;
const staysOf = (data: WhyTheyStayQuery): Stays | undefined => data.plan?.stays;

export function StaysSection({ plan }: SectionProps): ReactElement {
  const words = useWords(gapWords);
  const reasons = useWords(reasonWords);
  const { facts } = useCountyFacts();
  const [filter, setFilter] = useState({ school: '', reason: '' });
  const { school, reason } = filter;
  const variables = useMemo(
    () => ({
      plan: plan.id,
      first: PAGE,
      schoolCodes: school ? [school] : null,
      reasons: reason ? [reason] : null,
    }),
    [plan.id, school, reason],
  );
  const stays = usePages(WhyTheyStay, variables, staysOf);
  const columns = useColumns();
  return (
    <>
      <WhyNotQuestion plan={plan} />
      <FilterBar
        filters={[
          {
            name: 'school',
            label: words.home,
            options: facts?.schools.map(({ code, name }) => [code, name]) ?? [],
          },
          { name: 'reason', label: words.reason, options: Object.entries(reasons) },
        ]}
        chosen={filter}
        onChoose={(change) => setFilter({ ...filter, ...change })}
      />
      <PagedTable
        pages={stays}
        nothing={<p className="empty">{words.noStays}</p>}
        caption={words.stays}
        columns={columns}
        rowKey={({ staffNo }) => staffNo}
      />
    </>
  );
}

function useColumns(): readonly Column<Stay>[] {
  const words = useWords(gapWords);
  const reasons = useWords(reasonWords);
  return [
    {
      key: 'teacher',
      head: words.teacher,
      text: ({ teacher, staffNo }) => `${teacher?.name ?? ''} ${staffNo}`.trim(),
      isRowHead: true,
    },
    { key: 'home', head: words.home, text: ({ teacher }) => teacher?.school.name ?? '' },
    { key: 'nearest', head: words.nearest, text: ({ nearestSchool }) => nearestSchool?.name ?? '' },
    { key: 'reason', head: words.reason, text: (stay) => reasonName(reasons, stay.reason) },
    {
      key: 'why',
      head: words.why,
      text: ({ blockers }) => blockers.map(({ sentence }) => sentence).join('; '),
      cell: ({ blockers }) => (
        <ul className="plan-reasons">
          {blockers.map(({ code, sentence }) => (
            <li key={code}>{sentence}</li>
          ))}
        </ul>
      ),
    },
  ];
}
