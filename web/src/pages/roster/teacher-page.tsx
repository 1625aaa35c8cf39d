// One teacher: certificates, years, eligibility with the reasons, past service, what comes due, and what is private.

import { type ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { TeacherFacts } from '../../graphql/generated/teacher-facts';
import { useAnswer } from '../../graphql/use-answer';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Page } from '../../parts/page';
import { PrintButton } from '../../parts/print-button';
import { useScope } from '../../shell/scope';
import { fileWords } from './file-words';
import { PrivateFacts } from './private-facts';
import { Clocks } from './teacher-clocks';
import { Facts } from './teacher-facts';
import { type Teacher, type Year } from './teacher-file';
import { Service } from './teacher-service';
import { StandingBadge } from './teacher-table';
import './roster.css';

export function TeacherPage(): ReactElement {
  const words = useWords(fileWords);
  const staffNo = decodeURIComponent(useParams()['staffNo'] ?? '');
  const { county, schoolYear, hasRole } = useScope();
  const answer = useAnswer(TeacherFacts, { county: county.code, schoolYear, staffNo });
  const teacher = answer.data?.county?.schoolYear?.teacher;
  const isOfficer = hasRole('PERSONNEL_OFFICER');
  return (
    <Page
      title={teacher?.name ?? staffNo}
      lead={teacher && `${teacher.staffNo} · ${teacher.school.name}`}
      actions={
        <>
          <Link href="/roster/teachers">{words.back}</Link>
          {isOfficer && <Link href={`/pins?staffNo=${encodeURIComponent(staffNo)}`}>{words.pin}</Link>}
          <PrintButton />
        </>
      }
    >
      {/* The server does not tell a number that is nobody's from one of another county. */}
      {answer.problem?.kind === 'FORBIDDEN' ? (
        <p className="empty">{words.unknown}</p>
      ) : (
        <Answered
          answer={answer}
          part={({ county: found }) => (found?.schoolYear?.teacher ? found.schoolYear : null)}
        >
          {(year) => year.teacher && <File year={year} teacher={year.teacher} />}
        </Answered>
      )}
    </Page>
  );
}

function File({ year, teacher }: { readonly year: Year; readonly teacher: Teacher }): ReactElement {
  const { hasRole } = useScope();
  return (
    <div className="roster">
      <Standing teacher={teacher} />
      <Facts teacher={teacher} startDate={year.startDate} />
      <div className="roster-steps">
        <Clocks clocks={year.clockLedger.nodes} />
        <Service records={teacher.rotations} />
      </div>
      {hasRole('PERSONNEL_OFFICER') && <PrivateFacts key={teacher.staffNo} staffNo={teacher.staffNo} />}
    </div>
  );
}

function Standing({ teacher }: { readonly teacher: Teacher }): ReactElement {
  const words = useWords(fileWords);
  const standing = teacher.exchangeStanding;
  return (
    <section className="panel" aria-labelledby="standing">
      <h2 id="standing">
        {words.standing} <StandingBadge eligible={standing?.eligible ?? null} />
      </h2>
      {!standing && <p>{words.gone}</p>}
      {standing?.eligible && <p>{words.met}</p>}
      {standing && !standing.eligible && (
        <>
          <p>{words.notMet}</p>
          <ul>
            {standing.obstacles.map(({ rule, sentence }) => (
              <li key={rule}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
