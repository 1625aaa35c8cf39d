// The bureau's own templates: the shipped one to take away, the changed one to bring.
import { type ReactElement } from 'react';
import { PaperTemplate } from '../../graphql/generated/paper-template';
import { type PaperKind } from '../../graphql/generated/types';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { ProblemNotice } from '../../parts/problem-notice';
import { saveFile } from '../../parts/save-file';
import { papersWords } from './papers-words';
import { LETTER_KINDS, templateField } from './upload-templates';
import { usePaperNames } from './use-paper-names';

export function TemplateFields({ county }: { readonly county: string }): ReactElement {
  const words = useWords(papersWords);
  const kinds = usePaperNames();
  const { make, making, problem } = useChange(PaperTemplate, (data) => data.paperTemplate);
  const download = async (kind: PaperKind): Promise<void> => {
    const made = await make({ input: { county, kind } });
    if (made?.file) saveFile(made.file);
  };
  return (
    <details>
      <summary>{words.ownTemplates}</summary>
      <p className="hint">{words.templatesHint}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="papers-fields">
        {LETTER_KINDS.map((kind) => (
          <div key={kind} className="papers-template">
            <Field label={kinds[kind]} name={templateField(kind)}>
              <input type="file" accept=".docx" />
            </Field>
            <button
              type="button"
              disabled={making}
              aria-label={`${words.getTemplate}: ${kinds[kind]}`}
              onClick={() => void download(kind)}
            >
              {words.getTemplate}
            </button>
          </div>
        ))}
      </div>
    </details>
  );
}
