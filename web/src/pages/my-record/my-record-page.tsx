// A teacher's own page: where one is sent and until when one may object, one's record, one's data.
import { type ReactElement } from 'react';
import { MyNotices } from '../../graphql/generated/my-notices';
import { MyRecord } from '../../graphql/generated/my-record';
import { useAnswer } from '../../graphql/use-answer';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Page } from '../../parts/page';
import { useScope } from '../../shell/scope';
import { ExportButton } from './export-button';
import { myRecordWords } from './my-record-words';
import { OwnPosting } from './own-posting';
import { PersonFacts } from './person-facts';
import './my-record.css';

export function MyRecordPage(): ReactElement {
  const words = useWords(myRecordWords);
  const { grants } = useScope();
  const staffNo = grants.find(({ role, staffNo: own }) => role === 'TEACHER' && own !== null)?.staffNo;
  if (staffNo) return <Own staffNo={staffNo} />;
  return (
    <Page title={words.title}>
      <p className="empty">{words.noPerson}</p>
    </Page>
  );
}

function Own({ staffNo }: { readonly staffNo: string }): ReactElement {
  const words = useWords(myRecordWords);
  const { county, schoolYear } = useScope();
  const record = useAnswer(MyRecord, { county: county.code, schoolYear, staffNo });
  const notices = useAnswer(MyNotices, { county: county.code, schoolYear });
  const person = record.data?.county?.schoolYear?.teacher;
  return (
    <Page title={words.title} lead={person && `${person.name} · ${person.school.name}`}>
      <div className="my-record">
        <section className="panel" aria-labelledby="postings">
          <h2 id="postings">{words.postings}</h2>
          <Answered answer={notices} part={(data) => data.county?.schoolYear?.rotations.nodes}>
            {(postings) => (
              <>
                {postings.length === 0 && <p>{words.noPostings}</p>}
                {postings.map((posting) => (
                  <OwnPosting key={posting.id} posting={posting} />
                ))}
              </>
            )}
          </Answered>
        </section>
        <Answered
          answer={record}
          part={(data) => data.county?.schoolYear?.teacher}
          empty={<p className="empty">{words.noRecord}</p>}
        >
          {(found) => <PersonFacts person={found} />}
        </Answered>
        <section className="panel" aria-labelledby="data">
          <h2 id="data">{words.data}</h2>
          <p>{words.dataHint}</p>
          <ExportButton county={county.code} staffNo={staffNo} />
        </section>
      </div>
    </Page>
  );
}
