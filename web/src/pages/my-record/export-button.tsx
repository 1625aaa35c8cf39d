// Everything that is kept about the teacher, as a file.
import { type ReactElement } from 'react';
import { ExportPersonalData } from '../../graphql/generated/export-personal-data';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Refusals } from '../../parts/form';
import { ProblemNotice } from '../../parts/problem-notice';
import { saveFile } from '../../parts/save-file';
import { myRecordWords } from './my-record-words';

interface ExportButtonProps {
  readonly county: string;
  readonly staffNo: string;
}

export function ExportButton({ county, staffNo }: ExportButtonProps): ReactElement {
  const words = useWords(myRecordWords);
  const { make, making, userErrors, problem } = useChange(
    ExportPersonalData,
    (data) => data.exportPersonalData,
  );
  const run = async (): Promise<void> => {
    const made = await make({ input: { county, staffNo, reason: words.exportReason } });
    if (made?.file) saveFile(made.file);
  };
  return (
    <>
      <button type="button" disabled={making} onClick={() => void run()}>
        {words.export}
      </button>
      <Refusals userErrors={userErrors} />
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
