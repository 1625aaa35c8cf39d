// The private part of a file: asked for on purpose, since the server writes every look into the audit log.
import { type ReactElement, useState } from 'react';
import { useClient } from 'urql';
import { TeacherFile } from '../../graphql/generated/teacher-file';
import { type TeacherFileQuery } from '../../graphql/generated/types';
import { type Problem, problemOf } from '../../graphql/problem';
import { exemptionWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { ProblemNotice } from '../../parts/problem-notice';
import { useScope } from '../../shell/scope';
import { fileWords } from './file-words';
import { RevealDialog } from './reveal-dialog';

type File = NonNullable<NonNullable<NonNullable<TeacherFileQuery['county']>['schoolYear']>['teacher']>;

export function PrivateFacts({ staffNo }: { readonly staffNo: string }): ReactElement {
  const words = useWords(fileWords);
  const { county, schoolYear } = useScope();
  const client = useClient();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const look = async (): Promise<void> => {
    // Once, and not again after every change: each look is an entry of the audit log.
    const variables = { county: county.code, schoolYear, staffNo };
    const { data, error } = await client.query(TeacherFile, variables).toPromise();
    setProblem(error ? problemOf(error) : null);
    setFile(data?.county?.schoolYear?.teacher ?? null);
  };
  return (
    <section className="panel no-print" aria-labelledby="private">
      <h2 id="private">{words.private}</h2>
      <p className="hint">{words.privateHint}</p>
      {problem && <ProblemNotice problem={problem} />}
      {file ? (
        <Shown file={file} />
      ) : (
        <button type="button" onClick={() => void look()}>
          {words.look}
        </button>
      )}
    </section>
  );
}

function Shown({ file }: { readonly file: File }): ReactElement {
  const words = useWords(fileWords);
  const exemptions = useWords(exemptionWords);
  const [revealing, setRevealing] = useState(false);
  const { exemption, exemptionUntil, idNumberMasked, staffNo } = file;
  return (
    <>
      <p>
        {words.exemption}: <strong>{exemption && exemptions[exemption]}</strong>{' '}
        {exemptionUntil && words.until2(exemptionUntil)}
      </p>
      <p>
        {words.idNumber}: {idNumberMasked ?? words.noNumber}{' '}
        {idNumberMasked && (
          <button type="button" onClick={() => setRevealing(true)}>
            {words.reveal}
          </button>
        )}
      </p>
      {revealing && <RevealDialog staffNo={staffNo} onClose={() => setRevealing(false)} />}
    </>
  );
}
