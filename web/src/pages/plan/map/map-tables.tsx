// The map as tables: every flow, and every school before and after.
import { type ReactElement } from 'react';
import { fte, whole } from '../../../language/format';
import { areaWords, moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { DataTable } from '../../../parts/data-table';
import { fteOrNone } from '../figures';
import { type MapFacts } from './map-facts';
import { mapWords } from './map-words';

export function FlowTable({ facts, flows }: MapFacts): ReactElement {
  const words = useWords(mapWords);
  const kinds = useWords(moveKindWords);
  const from = (code: string): string => (code ? facts.schoolName(code) : words.outside);
  return (
    <DataTable
      caption={words.flows}
      columns={[
        { key: 'kind', head: words.kind, text: ({ kind }) => kinds[kind], order: ({ kind }) => kind },
        { key: 'from', head: words.from, text: (flow) => from(flow.from), order: (flow) => from(flow.from) },
        {
          key: 'to',
          head: words.to,
          text: ({ to }) => facts.schoolName(to),
          order: ({ to }) => facts.schoolName(to),
          isRowHead: true,
        },
        {
          key: 'people',
          head: words.people,
          text: ({ people }) => whole(people),
          order: ({ people }) => people,
          numeric: true,
        },
        {
          key: 'fte',
          head: words.fte,
          text: (flow) => fteOrNone(flow.fte),
          order: (flow) => flow.fte,
          numeric: true,
        },
      ]}
      rows={flows}
      rowKey={({ key }) => key}
    />
  );
}

export function SchoolTable({ facts, gaps }: MapFacts): ReactElement {
  const words = useWords(mapWords);
  const areas = useWords(areaWords);
  const rows = facts.schools.map((school) => ({
    ...school,
    ...(gaps.get(school.code) ?? { before: 0, after: 0 }),
  }));
  return (
    <DataTable
      caption={words.schools}
      columns={[
        {
          key: 'school',
          head: words.school,
          text: ({ name }) => name,
          order: ({ name }) => name,
          isRowHead: true,
        },
        { key: 'area', head: words.area, text: ({ area }) => areas[area], order: ({ area }) => area },
        {
          key: 'before',
          head: words.before,
          text: ({ before }) => fte(before),
          order: ({ before }) => before,
          numeric: true,
        },
        {
          key: 'after',
          head: words.after,
          text: ({ after }) => fte(after),
          order: ({ after }) => after,
          numeric: true,
        },
        {
          key: 'less',
          head: words.less,
          text: ({ before, after }) => fteOrNone(before - after),
          order: ({ before, after }) => before - after,
          numeric: true,
        },
      ]}
      rows={rows}
      rowKey={({ code }) => code}
      first={{ key: 'after', direction: 'DESC' }}
    />
  );
}
