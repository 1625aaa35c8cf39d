// What is in an uploaded sheet: rows by sheet, every problem where it stands, and the way to the import.
import { type ReactElement, useState } from 'react';
import { MarkRoster } from '../../graphql/generated/mark-roster';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { Refusals } from '../../parts/form';
import { ProblemNotice } from '../../parts/problem-notice';
import { saveFile } from '../../parts/save-file';
import { toast } from '../../parts/toast';
import { IssueTable } from './issue-table';
import { RemovalDialog } from './removal-dialog';
import { reportWords } from './report-words';
import { SheetTable, sumOf } from './sheet-table';
import { type RosterReport, type RosterUpload } from './use-roster-upload';

interface ImportReportProps {
  readonly upload: RosterUpload;
  readonly report: RosterReport;
}

interface WholeReportProps extends ImportReportProps {
  readonly county: string;
  /** School year that is open; null when there is none yet. */
  readonly schoolYear: string | null;
}

export function ImportReport({ upload, report, county, schoolYear }: WholeReportProps): ReactElement {
  const words = useWords(reportWords);
  const { issues, warnings } = report;
  return (
    <section className="panel roster" aria-labelledby="roster-result">
      <h2 id="roster-result">
        {words.result} <Verdict upload={upload} report={report} />
      </h2>
      <p>
        {words.file(upload.name)}
        {report.schoolYear && ` · ${words.year(report.countyName ?? '', report.schoolYear)}`}
      </p>
      {schoolYear && report.schoolYear && report.schoolYear !== schoolYear && (
        <p className="notice notice-bad">{words.otherYear(report.schoolYear)}</p>
      )}
      {report.accepted ? (
        <Import upload={upload} report={report} />
      ) : (
        <Marked upload={upload} county={county} />
      )}
      {issues.totalCount > 0 && (
        <IssueTable
          key={upload.file?.fileId}
          caption={words.issues}
          first={issues}
          further={upload.moreIssues}
        />
      )}
      <SheetTable report={report} />
      {warnings.totalCount > 0 && (
        <IssueTable
          caption={words.warnings}
          first={{ ...warnings, pageInfo: { hasNextPage: false, endCursor: null } }}
          further={null}
        />
      )}
    </section>
  );
}

function Verdict({ upload, report }: ImportReportProps): ReactElement {
  const words = useWords(reportWords);
  if (upload.stage === 'IMPORTED') return <Badge tone="good">{words.done}</Badge>;
  if (!report.accepted) return <Badge tone="bad">{words.bad(report.issues.totalCount)}</Badge>;
  return <Badge tone="good">{words.good}</Badge>;
}

interface MarkedProps {
  readonly upload: RosterUpload;
  readonly county: string;
}

function Marked({ upload, county }: MarkedProps): ReactElement {
  const words = useWords(reportWords);
  const mark = useChange(MarkRoster, (data) => data.markRoster);
  const get = async (): Promise<void> => {
    if (!upload.file) return;
    const made = await mark.make({ input: { county, fileId: upload.file.fileId } });
    if (made?.file) saveFile(made.file);
  };
  return (
    <>
      <div className="buttons no-print">
        <button type="button" className="primary" disabled={mark.making} onClick={() => void get()}>
          {words.marked}
        </button>
      </div>
      <p className="hint">
        {words.markedHint} {words.allOrNothing}
      </p>
      <Refusals userErrors={mark.userErrors} />
      {mark.problem && <ProblemNotice problem={mark.problem} />}
    </>
  );
}

function Import({ upload, report }: ImportReportProps): ReactElement {
  const words = useWords(reportWords);
  const [asking, setAsking] = useState(false);
  const { created, updated, removed } = sumOf(report);
  const nothing = created + updated + removed === 0 && report.ruleSet === 'UNCHANGED';
  const load = async (people: number | null): Promise<void> => {
    setAsking(false);
    const done = await upload.importIt(people);
    if (!done) return;
    const sum = sumOf(done);
    toast(words.imported(sum.created, sum.updated));
  };
  if (upload.stage === 'IMPORTED') {
    return (
      <div className="buttons no-print">
        <button type="button" onClick={upload.forget}>
          {words.another}
        </button>
      </div>
    );
  }
  return (
    <>
      {nothing && <p>{words.nothingNew}</p>}
      {removed > 0 && <p className="notice notice-bad">{words.removes(removed)}</p>}
      {report.ruleSet === 'CREATED' && <p>{words.rulesCREATED}</p>}
      {report.ruleSet === 'UPDATED' && <p>{words.rulesUPDATED}</p>}
      <div className="buttons no-print">
        <button
          type="button"
          className="primary"
          disabled={upload.stage !== 'CHECKED' || nothing}
          onClick={() => (removed > 0 ? setAsking(true) : void load(null))}
        >
          {words.import}
        </button>
        <button type="button" onClick={upload.forget}>
          {words.discard}
        </button>
      </div>
      {asking && <RemovalDialog report={report} onConfirm={load} onClose={() => setAsking(false)} />}
    </>
  );
}
