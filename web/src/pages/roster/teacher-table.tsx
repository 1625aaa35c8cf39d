// The table of teachers: who, where, which subjects, how long, and how they stand under the exchange conditions.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { type TeacherListQuery } from '../../graphql/generated/types';
import { type Pages } from '../../graphql/use-pages';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { backboneLevelWords, employmentWords, stageWords, titleWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { type Column } from '../../parts/data-table';
import { PagedTable } from '../../parts/paged-table';
import { type Order } from '../../parts/sorting';
import { useScope } from '../../shell/scope';
import { teacherWords } from './teacher-words';
import { fullYears } from './years-at-school';

type Year = NonNullable<NonNullable<TeacherListQuery['county']>['schoolYear']>;
export type ListedTeacher = Year['teachers']['nodes'][number];

interface TeacherTableProps {
  readonly teachers: Pages<ListedTeacher, unknown>;
  readonly order?: Order;
  readonly onOrder?: (order: Order) => void;
}

export function TeacherTable({ teachers, order, onOrder }: TeacherTableProps): ReactElement {
  const words = useWords(teacherWords);
  const { county, schoolYear } = useScope();
  const columns = useColumns(onOrder !== undefined);
  return (
    <div className="roster-lines">
      <PagedTable
        pages={teachers}
        nothing={<p className="empty">{words.nobody}</p>}
        caption={words.caption(county.name, schoolYear)}
        columns={columns}
        rowKey={({ staffNo }) => staffNo}
        {...(onOrder && { order: order ?? null, onOrder })}
      />
    </div>
  );
}

/** Keys are the orders of the server where it keeps one. */
function useColumns(ordered: boolean): readonly Column<ListedTeacher>[] {
  const words = useWords(teacherWords);
  const stages = useWords(stageWords);
  const titles = useWords(titleWords);
  const backbones = useWords(backboneLevelWords);
  const employments = useWords(employmentWords);
  const language = useLanguage();
  const { county, schoolYear } = useScope();
  const startDate = county.schoolYears.find(({ label }) => label === schoolYear)?.startDate ?? '';
  // The server sorts; a column only says that it can be sorted by.
  const order = ordered ? { order: () => 0 } : {};
  return [
    {
      key: 'NAME',
      head: words.name,
      text: ({ name }) => name,
      cell: ({ name, staffNo }) => (
        <Link href={`/roster/teachers/${encodeURIComponent(staffNo)}`}>{name}</Link>
      ),
      isRowHead: true,
      ...order,
    },
    { key: 'STAFF_NO', head: words.staffNo, text: ({ staffNo }) => staffNo, ...order },
    { key: 'SCHOOL', head: words.school, text: ({ school }) => school.name, ...order },
    { key: 'stage', head: words.stage, text: ({ stage }) => stages[stage] },
    {
      key: 'MAIN_SUBJECT',
      head: words.subject,
      text: ({ mainSubject }) => subjectName(mainSubject, language),
      ...order,
    },
    {
      key: 'standing',
      head: words.standing,
      text: ({ exchangeStanding }) =>
        exchangeStanding ? (exchangeStanding.eligible ? words.eligible : words.notMet) : words.gone,
      cell: ({ exchangeStanding }) => <StandingBadge eligible={exchangeStanding?.eligible ?? null} />,
    },
    {
      key: 'reasons',
      head: words.reasons,
      text: ({ exchangeStanding, leavesOn }) =>
        [
          ...(exchangeStanding?.obstacles.map(({ sentence }) => sentence) ?? []),
          ...(leavesOn ? [words.leaves(leavesOn)] : []),
        ].join('；'),
    },
    {
      key: 'years',
      head: words.years,
      text: ({ joinedSchoolOn }) => fullYears(joinedSchoolOn, startDate).toString(),
      numeric: true,
    },
    {
      key: 'RURAL_SERVICE_YEARS',
      head: words.rural,
      text: ({ ruralServiceYears }) => ruralServiceYears.toString(),
      numeric: true,
      ...order,
    },
    { key: 'TITLE', head: words.jobTitle, text: ({ title }) => titles[title], ...order },
    {
      key: 'BACKBONE',
      head: words.backbone,
      text: ({ backbone }) => (backbone === 'NONE' ? '' : backbones[backbone]),
      ...order,
    },
    {
      key: 'others',
      head: words.others,
      text: ({ otherSubjects }) => otherSubjects.map((each) => subjectName(each, language)).join('、'),
    },
    { key: 'employment', head: words.employment, text: ({ employment }) => employments[employment] },
    { key: 'JOINED_SCHOOL_ON', head: words.joined, text: ({ joinedSchoolOn }) => joinedSchoolOn, ...order },
  ];
}

/** Null: the teacher has left. */
export function StandingBadge({ eligible }: { readonly eligible: boolean | null }): ReactElement {
  const words = useWords(teacherWords);
  if (eligible === null) return <Badge>{words.gone}</Badge>;
  return eligible ? <Badge tone="good">{words.eligible}</Badge> : <Badge>{words.notMet}</Badge>;
}
