// Choosing or dropping the sheet, and how far its way to the server and its check are.
import { type ChangeEvent, type DragEvent, type ReactElement, useId, useState } from 'react';
import { percent } from '../../language/format';
import { useWords } from '../../language/words';
import { Refusals } from '../../parts/form';
import { ProblemNotice } from '../../parts/problem-notice';
import { Progress } from '../../parts/progress';
import { rosterWords } from './roster-words';
import { type RosterUpload } from './use-roster-upload';

export function UploadPanel({ upload }: { readonly upload: RosterUpload }): ReactElement {
  const words = useWords(rosterWords);
  const input = useId();
  const [over, setOver] = useState(false);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // The same file may be chosen again after it was mended.
    if (file) void upload.take(file).finally(() => (target.value = ''));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !isBusy(upload)) void upload.take(file);
  };
  return (
    <section className="panel" aria-labelledby="roster-give">
      <h2 id="roster-give">{words.give}</h2>
      <p id={`${input}-hint`}>{words.giveHint}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first */}
      <div
        className="roster-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={input}
          className="unseen"
          type="file"
          accept=".xlsx,.xls,.zip"
          aria-describedby={`${input}-hint`}
          disabled={isBusy(upload)}
          onChange={choose}
        />
        {/* The browser's own button speaks the browser's language, not the reader's. */}
        <label htmlFor={input}>{words.choose}</label>
        <span className="hint">{words.drop}</span>
      </div>
      <Way upload={upload} />
    </section>
  );
}

function isBusy({ stage }: RosterUpload): boolean {
  return stage === 'SENDING' || stage === 'CHECKING' || stage === 'IMPORTING';
}

function Way({ upload }: { readonly upload: RosterUpload }): ReactElement {
  const words = useWords(rosterWords);
  const { stage, name, share, fault, problem } = upload;
  return (
    <>
      {stage === 'SENDING' && <Progress label={words.sending(name, percent(share))} share={share} />}
      {stage === 'CHECKING' && <Progress label={words.checking} />}
      {stage === 'IMPORTING' && <Progress label={words.importing} />}
      {fault && (
        <p className="notice notice-bad" role="alert">
          {fault === 'EMPTY' ? words.emptyFile(name) : words.wrongType(name)}
        </p>
      )}
      <Refusals userErrors={upload.userErrors} />
      {problem && (
        <ProblemNotice
          problem={
            problem.kind === 'UNREACHABLE' && !upload.file
              ? { ...problem, message: words.uploadBroken }
              : problem
          }
          onRetry={problem.kind === 'CONFLICT' ? () => void upload.checkAgain() : undefined}
        />
      )}
    </>
  );
}
