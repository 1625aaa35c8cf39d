// The principal's page, for a phone and a minute: what is missing, who comes, who goes, the notices.
import { type ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { ComingsAndGoings } from '../../graphql/generated/comings-and-goings';
import { SchoolGaps as SchoolGapsOperation } from '../../graphql/generated/school-gaps';
import { useAnswer } from '../../graphql/use-answer';
import { fte, whole } from '../../language/format';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { NoticeButton } from '../../parts/notice-button';
import { Page } from '../../parts/page';
import { useScope } from '../../shell/scope';
import { type Found, isOver, type Moves, noticePlans } from './my-school';
import { mySchoolWords } from './my-school-words';
import { Postings } from './postings';
import { SchoolGaps } from './school-gaps';
import './my-school.css';

/** Postings in each direction: more than any school has in a year. */
const SHOWN = 50;

export function MySchoolPage(): ReactElement {
  const words = useWords(mySchoolWords);
  const { grants } = useScope();
  const [parameters, setParameters] = useSearchParams();
  const schools = grants.flatMap(({ role, schoolCode }) =>
    role === 'PRINCIPAL' && schoolCode !== null ? [schoolCode] : [],
  );
  const chosen = parameters.get('school');
  const school = schools.find((code) => code === chosen) ?? schools[0];
  if (school === undefined) {
    return (
      <Page title={words.title}>
        <p className="empty">{words.noSchool}</p>
      </Page>
    );
  }
  return (
    <OneSchool key={school} school={school}>
      {schools.length > 1 && (
        <label className="my-school-choice">
          {words.school}{' '}
          <select value={school} onChange={({ target }) => setParameters({ school: target.value })}>
            {schools.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </label>
      )}
    </OneSchool>
  );
}

interface OneSchoolProps {
  readonly school: string;
  /** The choice between several schools. */
  readonly children: ReactElement | false;
}

function OneSchool({ school, children }: OneSchoolProps): ReactElement {
  const words = useWords(mySchoolWords);
  const { county, schoolYear } = useScope();
  const variables = { county: county.code, schoolYear, school };
  const answer = useAnswer(SchoolGapsOperation, variables);
  const moves = useAnswer(ComingsAndGoings, { ...variables, first: SHOWN });
  const year = answer.data?.county?.schoolYear;
  const found = year?.school;
  return (
    <Page
      title={found?.name ?? words.title}
      lead={
        year && found && words.size(found.classes ?? 0, whole(found.pupils ?? 0), year.teachers.totalCount)
      }
    >
      {children}
      <Jumps gap={found?.staffing?.total.teachingGap} moves={moves.data?.county?.schoolYear} />
      <div className="my-school">
        <Answered
          answer={answer}
          part={(data) => data.county?.schoolYear?.school?.staffing}
          empty={<p className="empty">{words.noData}</p>}
        >
          {(staffing) => <SchoolGaps staffing={staffing} />}
        </Answered>
        <Answered answer={moves} part={(data) => data.county?.schoolYear}>
          {(both) => <Movements moves={both} />}
        </Answered>
      </div>
    </Page>
  );
}

function Movements({ moves }: { readonly moves: Moves }): ReactElement {
  const words = useWords(mySchoolWords);
  const plans = noticePlans(moves);
  return (
    <div className="my-school">
      <Postings title={words.comings} nobody={words.nobodyComes} found={moves.comings} atHost />
      <Postings title={words.goings} nobody={words.nobodyGoes} found={moves.goings} atHost={false} />
      <section className="panel" aria-labelledby="notices">
        <h2 id="notices">{words.notices}</h2>
        <p>{plans.length > 0 ? words.noticesHint : words.noNotices}</p>
        {plans.map((plan) => (
          <NoticeButton key={plan} planId={plan} label={words.getNotices} failed={words.noticesFailed} />
        ))}
      </section>
    </div>
  );
}

interface JumpsProps {
  readonly gap: number | undefined;
  readonly moves: Moves | null | undefined;
}

/** The answer in one line, each part a way to the rest of it. */
function Jumps({ gap, moves }: JumpsProps): ReactElement | null {
  const words = useWords(mySchoolWords);
  const { county, schoolYear } = useScope();
  if (gap === undefined || !moves) return null;
  const yearStart = county.schoolYears.find(({ label }) => label === schoolYear)?.startDate ?? '';
  const present = ({ nodes }: Found): number => nodes.filter((posting) => !isOver(posting, yearStart)).length;
  return (
    <nav className="my-school-jumps" aria-label={words.jump}>
      <a href="#gaps">{words.jumpGaps(fte(gap))}</a>
      <a href="#comings">{words.jumpComings(present(moves.comings))}</a>
      <a href="#goings">{words.jumpGoings(present(moves.goings))}</a>
      <a href="#notices">{words.notices}</a>
    </nav>
  );
}
