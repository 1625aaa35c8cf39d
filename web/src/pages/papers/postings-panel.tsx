// Postings as they go on: who was notified, objects, serves, is back; what is due, and recording what happened.
import { type ReactElement, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Postings } from '../../graphql/generated/postings';
import {
  type PostingsQuery,
  type PostingsQueryVariables,
  type RotationStatus,
} from '../../graphql/generated/types';
import { usePages } from '../../graphql/use-pages';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { rotationKindWords, rotationPhaseWords, rotationStatusWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { Choice } from '../../parts/choice';
import { type Column } from '../../parts/data-table';
import { PagedTable } from '../../parts/paged-table';
import { toast } from '../../parts/toast';
import { useScope } from '../../shell/scope';
import { NotifyDialog } from './notify-dialog';
import { papersWords } from './papers-words';
import { RecordDialog } from './record-dialog';

const rotationsOf = ({ county }: PostingsQuery) => county?.schoolYear?.rotations;

type Posting = NonNullable<ReturnType<typeof rotationsOf>>['nodes'][number];

const STATUSES: readonly RotationStatus[] = ['PLANNED', 'ACTIVE', 'COMPLETED', 'WITHDRAWN'];
/** What still needs somebody. */
const IN_PROGRESS: RotationStatus[] = ['PLANNED', 'ACTIVE'];

function isPlanned({ lifecycle }: Posting): boolean {
  return lifecycle?.phase === 'PLANNED';
}

export function PostingsPanel(): ReactElement {
  const words = useWords(papersWords);
  const statuses = useWords(rotationStatusWords);
  const { county, schoolYear, hasRole } = useScope();
  const [parameters, setParameters] = useSearchParams();
  const [recording, setRecording] = useState<Posting | null>(null);
  const [planned, setPlanned] = useState<readonly Posting[] | null>(null);
  const status = STATUSES.find((each) => each === parameters.get('status'));
  const variables = useMemo<PostingsQueryVariables>(
    () => ({
      county: county.code,
      schoolYear,
      filter: { statuses: status ? [status] : IN_PROGRESS },
      first: 50,
    }),
    [county.code, schoolYear, status],
  );
  const pages = usePages(Postings, variables, rotationsOf);
  const isOfficer = hasRole('PERSONNEL_OFFICER');
  const columns = useColumns(isOfficer ? setRecording : null);
  return (
    <>
      <div className="papers-filters no-print">
        <Choice
          label={words.status}
          none={IN_PROGRESS.map((each) => statuses[each]).join(' · ')}
          value={status ?? ''}
          options={STATUSES.map((each) => [each, statuses[each]])}
          onChoose={(value) => setParameters({ tab: 'postings', ...(value ? { status: value } : {}) })}
        />
        {isOfficer && pages.rows.some(isPlanned) && (
          <button
            type="button"
            onClick={() =>
              void pages
                .all()
                .then((all) => (all ? setPlanned(all.filter(isPlanned)) : toast(words.notAllPostings)))
            }
          >
            {words.notifyAll}…
          </button>
        )}
      </div>
      <PagedTable
        pages={pages}
        nothing={<p className="empty">{words.noPostings}</p>}
        caption={words.postings}
        columns={columns}
        rowKey={({ id }) => id}
      />
      {planned && <NotifyDialog planned={planned} onClose={() => setPlanned(null)} />}
      {recording && <RecordDialog posting={recording} onClose={() => setRecording(null)} />}
    </>
  );
}

/** `onRecord` is null for those who only look. */
function useColumns(onRecord: ((posting: Posting) => void) | null): readonly Column<Posting>[] {
  const words = useWords(papersWords);
  const phases = useWords(rotationPhaseWords);
  const kinds = useWords(rotationKindWords);
  const language = useLanguage();
  const due = ({ lifecycle }: Posting): string => {
    if (lifecycle?.phase === 'NOTIFIED' && lifecycle.objectionUntil) {
      return words.objectionEnds(lifecycle.objectionUntil);
    }
    return lifecycle?.decisionUntil ? words.decisionDue(lifecycle.decisionUntil) : '';
  };
  const shown: readonly Column<Posting>[] = [
    { key: 'name', head: words.teacher, text: ({ teacher }) => teacher?.name ?? '', isRowHead: true },
    { key: 'staffNo', head: words.staffNo, text: ({ teacher }) => teacher?.staffNo ?? '' },
    { key: 'from', head: words.from, text: ({ teacher }) => teacher?.school.name ?? '' },
    { key: 'to', head: words.to, text: ({ toSchool }) => toSchool.name },
    { key: 'subject', head: words.subject, text: ({ subject }) => subjectName(subject, language) },
    { key: 'kind', head: words.kind, text: ({ kind }) => kinds[kind] },
    {
      key: 'term',
      head: words.term,
      text: ({ startsOn, endsOn, lifecycle }) => `${startsOn} – ${lifecycle?.endsOn ?? endsOn ?? words.open}`,
    },
    {
      key: 'phase',
      head: words.phase,
      text: ({ lifecycle }) => (lifecycle ? phases[lifecycle.phase] : ''),
      cell: ({ lifecycle }) => lifecycle && <Badge>{phases[lifecycle.phase]}</Badge>,
    },
    { key: 'due', head: words.next, text: due },
  ];
  if (!onRecord) return shown;
  const act: Column<Posting> = {
    key: 'act',
    head: words.act,
    text: () => '',
    cell: (posting) => (
      <button
        type="button"
        aria-label={`${words.record}: ${posting.teacher?.name}`}
        onClick={() => onRecord(posting)}
      >
        {words.record}
      </button>
    ),
  };
  return [...shown, act];
}
