// The sheet to begin with: the stored roster as a workbook, an empty template, the bundle.
import { type ReactElement, useState } from 'react';
import { ExportRoster } from '../../graphql/generated/export-roster';
import { RosterTemplate } from '../../graphql/generated/roster-template';
import { useChange } from '../../graphql/use-change';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Refusals } from '../../parts/form';
import { ProblemNotice } from '../../parts/problem-notice';
import { Progress } from '../../parts/progress';
import { type OfferedFile, saveFile } from '../../parts/save-file';
import { toast } from '../../parts/toast';
import { rosterWords } from './roster-words';

interface RosterDownloadsProps {
  readonly county: string;
  /** Null as long as nothing is stored: there is only the template then. */
  readonly schoolYear: string | null;
}

export function RosterDownloads({ county, schoolYear }: RosterDownloadsProps): ReactElement {
  const words = useWords(rosterWords);
  const language = useLanguage() === 'zh' ? 'ZH' : 'EN';
  const [making, setMaking] = useState(false);
  const exporting = useChange(ExportRoster, (data) => data.exportRoster);
  const template = useChange(RosterTemplate, (data) => data.rosterTemplate);
  const deliver = async (made: Promise<{ readonly file: OfferedFile | null } | null>): Promise<void> => {
    setMaking(true);
    const file = (await made)?.file;
    setMaking(false);
    if (!file) return;
    saveFile(file);
    toast(words.saved(file.name));
  };
  const roster = (format: 'XLSX' | 'ZIP'): void => {
    const input = { county, schoolYear, format, language } as const;
    void deliver(exporting.make({ input }));
  };
  const problem = exporting.problem ?? template.problem;
  return (
    <section className="panel" aria-labelledby="roster-get">
      <h2 id="roster-get">{words.get}</h2>
      <p>{schoolYear === null ? words.firstHint : words.getHint}</p>
      <div className="roster-downloads">
        {schoolYear !== null && (
          <button type="button" className="primary" disabled={making} onClick={() => roster('XLSX')}>
            {words.filled}
          </button>
        )}
        <button
          type="button"
          disabled={making}
          onClick={() => void deliver(template.make({ input: { county, language } }))}
        >
          {words.blank}
        </button>
        {schoolYear !== null && (
          <button type="button" disabled={making} onClick={() => roster('ZIP')}>
            {words.bundle}
          </button>
        )}
      </div>
      {making && <Progress label={words.preparing} />}
      <Refusals userErrors={[...exporting.userErrors, ...template.userErrors]} />
      {problem && <ProblemNotice problem={problem} />}
    </section>
  );
}
